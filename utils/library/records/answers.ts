import type { AnswerRecord, Writing } from '../database/schema';

/** A call as its caller names it, under an id of the caller's making. */
export interface CallName {
  readonly id: string;
  readonly call: string;
}

export const MOST_ANSWERS = 500;

/** What a call was answered when it arrived first; undefined if it never did. An id that another call bore tells nothing. */
export async function recall(tx: Writing, { id, call }: CallName): Promise<AnswerRecord | undefined> {
  const record = await tx.objectStore('answers').get(id);
  return record?.call === call ? record : undefined;
}

/** Keeps an answer together with what it is about: either both are written, or neither. It takes the place of that of another call. */
export async function remember(
  tx: Writing,
  name: CallName,
  at: string,
  answer: unknown,
  instead?: string,
): Promise<void> {
  const answers = tx.objectStore('answers');
  if (instead !== undefined) await answers.delete(instead);
  await answers.put({ ...name, at, ...(answer !== undefined && { answer }) });
  const excess = (await answers.count()) - MOST_ANSWERS;
  if (excess <= 0) return;
  const oldest = await answers.index('at').getAllKeys(null, excess);
  await Promise.all(oldest.map((key) => answers.delete(key)));
}

const TYPED = 'typed';

/** What came last of a span of typing, as the writer had it. */
export interface Typed {
  readonly note: string;
  readonly sequence: number;
}

/** Undefined when nothing of this span came lately. */
export async function recallTyped(tx: Writing, span: string): Promise<Typed | undefined> {
  const answer = (await recall(tx, { id: `${TYPED} ${span}`, call: TYPED }))?.answer;
  if (typeof answer === 'string') return { note: answer, sequence: 0 };
  return answer as Typed | undefined;
}

/** Remembers it: whoever did not hear that it was kept goes on from it all the same. */
export function rememberTyped(tx: Writing, span: string, at: string, typed: Typed): Promise<void> {
  return remember(tx, { id: `${TYPED} ${span}`, call: TYPED }, at, typed);
}
