import type { NoteEdit } from '../../model/note-edit';
import { mergeNotes } from '../records/merge-notes';
import { textOf } from '../records/register';
import type { Draft } from '../records/draft';
import type { UnitOfWork } from '../records/unit-of-work';

/** Sets a record's note; what somebody else has written there since `base` stays. */
export function writeNote(work: UnitOfWork, draft: Draft, { note, base, span }: NoteEdit): void {
  if (note === undefined) return;
  const now = textOf(draft.registers, 'note') ?? '';
  const kept = base === undefined ? note : mergeNotes(base, note, now);
  if (kept !== note) work.mergedNote = kept;
  if (span !== undefined) work.span = span;
  if (kept !== now) work.set(draft, 'note', kept, '');
}
