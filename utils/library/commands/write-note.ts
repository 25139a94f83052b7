import type { NoteEdit } from '../../model/note-edit';
import { recallTyped, rememberTyped } from '../records/answers';
import { mergeNotes } from '../records/merge-notes';
import { textOf } from '../records/register';
import type { Draft } from '../records/draft';
import type { UnitOfWork } from '../records/unit-of-work';

/** Sets a record's note; what somebody else has written there since `base` stays. */
export async function writeNote(work: UnitOfWork, draft: Draft, edit: NoteEdit): Promise<void> {
  const { note, base, span, sequence = 0 } = edit;
  if (note === undefined) return;
  const now = textOf(draft.registers, 'note') ?? '';
  const key = span === undefined ? undefined : `${span} ${draft.entity} ${draft.id}`;
  const typed = key === undefined ? undefined : await recallTyped(work.tx, key);
  const isLate = typed !== undefined && sequence < typed.sequence;
  const kept = isLate ? now : base === undefined ? note : noteAfter({ note, base }, now, typed?.note);
  if (kept !== note) work.mergedNote = kept;
  if (span !== undefined) work.span = span;
  if (isLate) return;
  if (key !== undefined) await rememberTyped(work.tx, key, work.now, { note, sequence });
  // Where there was none before, taking it back clears nothing: a file may fill it in.
  if (kept !== now) work.set(draft, 'note', kept, null);
}

/**
 * A note with what was typed. `typed` is what came last in this span of typing: the writer may not have heard that it was kept, and
 * then believes in an older `base`.
 */
export function noteAfter(
  { note, base }: Required<Pick<NoteEdit, 'note' | 'base'>>,
  now: string,
  typed?: string,
): string {
  return mergeNotes(base === now ? base : (typed ?? base), note, now);
}
