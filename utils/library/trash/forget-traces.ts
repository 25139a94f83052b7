/** What else tells of a paper or a highlight, outside of its record: what was met, what calls were answered, what can be taken back. */
import type { PaperId } from '../../model/identifiers';
import type { AnswerRecord, JournalRecord, Writing } from '../database/schema';

/** The records that are gone. */
interface Gone {
  readonly papers: ReadonlySet<PaperId>;
  readonly highlights: ReadonlySet<string>;
}

export async function forgetTraces(tx: Writing, gone: Gone): Promise<void> {
  const recent = tx.objectStore('recent');
  await Promise.all([
    ...[...gone.papers].map((id) => recent.delete(id)),
    forgetAnswers(tx, gone),
    forgetChanges(tx, gone),
  ]);
}

/** Answers that hold a note or a highlight. They are kept for hours only, and few. */
async function forgetAnswers(tx: Writing, gone: Gone): Promise<void> {
  const answers = tx.objectStore('answers');
  const told = (await answers.getAll()).filter((record) => tells(record, gone));
  await Promise.all(told.map(({ id }) => answers.delete(id)));
}

/** What was typed is remembered under the name of its record. */
const OF_TYPING = /^typed .* (papers|highlights) (\S+)$/s;

function tells({ id, answer }: AnswerRecord, { papers, highlights }: Gone): boolean {
  const [, entity, name = ''] = OF_TYPING.exec(id) ?? [];
  if (entity !== undefined) return entity === 'papers' ? papers.has(name as PaperId) : highlights.has(name);
  const { ids, note, highlight } = (answer ?? {}) as {
    readonly ids?: readonly PaperId[];
    readonly note?: unknown;
    readonly highlight?: unknown;
  };
  return (note !== undefined || highlight !== undefined) && Array.isArray(ids) && ids.some((one) => papers.has(one));
}

/** What was before a change is in the journal. The rest of the change can still be taken back. */
async function forgetChanges(tx: Writing, gone: Gone): Promise<void> {
  const journal = tx.objectStore('journal');
  for (const entry of await journal.getAll()) {
    const left = entryWithout(entry, gone);
    if (left === entry) continue;
    await (left ? journal.put(left) : journal.delete(entry.id));
  }
}

/** A change without what it did to records that are gone: itself where it did nothing to them, undefined where nothing is left. */
function entryWithout(entry: JournalRecord, gone: Gone): JournalRecord | undefined {
  const isGone = ({ entity, id }: { readonly entity: string; readonly id: string }): boolean =>
    entity === 'papers' ? gone.papers.has(id as PaperId) : entity === 'highlights' && gone.highlights.has(id);
  const isNamed = (names: JournalRecord['names']): boolean =>
    names?.some((name) => [name.alias, name.before, name.after].some((id) => gone.papers.has(id))) ?? false;
  const { fields, records, moved, papers, names } = entry;
  // Papers that were made one can be parted as long as they are there.
  if (isNamed(names)) return undefined;
  const isTold = fields.some(isGone) || records?.some(isGone) || isNamed(moved);
  if (!isTold) return entry;
  const left: JournalRecord = {
    ...entry,
    papers: papers.filter((id) => !gone.papers.has(id)),
    fields: fields.filter((one) => !isGone(one)),
    ...(records && { records: records.filter((one) => !isGone(one)) }),
    ...(moved && { moved: moved.filter((one) => !isNamed([one])) }),
  };
  const isEmpty = left.fields.length + (left.records?.length ?? 0) + (left.moved?.length ?? 0) === 0 && !left.beside;
  return isEmpty ? undefined : left;
}
