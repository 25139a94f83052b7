import type { Row } from '../../../utils/listing/rows';
import { fieldHold } from '../../ui/named-field';

/** Keeps what is typed for a row's note, which is about to be drawn. */
export function expectNote(row: Row): void {
  fieldHold()?.expect(nameOf(row));
}

/** Whether words of a row's note wait for its field: it is about to be drawn, its page has drawn the row anew, or an older script of ours was there. */
export function isNoteHeld(row: Row): boolean {
  return fieldHold()?.name === nameOf(row);
}

function nameOf(row: Row): string {
  return `note ${row.id}`;
}
