/** What a device undid without ever having known what another one said. */
import { NOTHING } from '../records/clock';
import { readStamp } from '../../model/stamp';
import { APART, TAG } from '../records/read-records';
import type { Json, Register, Registers } from '../records/register';

/**
 * The fields that stay as they are, though a later stamp says "none". A merge that was undone leaves no note, tag or star where none was: it
 * never knew of one that was written elsewhere meanwhile, and does not wipe it. What the reader took off is no "none": it is set to false, or
 * to an empty text.
 */
export function keptFromUndo(ours: Registers, theirs: Registers): Readonly<Record<string, Json>> {
  const kept: Record<string, Json> = {};
  for (const [field, b] of Object.entries(theirs)) {
    const a = Object.hasOwn(ours, field) ? ours[field] : undefined;
    if (!a) continue;
    const [first, last] = a.t < b.t ? [a, b] : [b, a];
    if (isNone(field, last) && isUntouched(first, last)) kept[field] = first.v;
  }
  return kept;
}

/** A paper that was removed was taken out; only one whose first saving was undone is as if nobody had ever saved it there. */
function isNone(field: string, { v, p }: Register): boolean {
  return v === null && (isReaders(field) || (field === 'saved' && p === NOTHING));
}

function isUntouched(first: Register, last: Register): boolean {
  if (!first.v || last.p === first.t) return false;
  return readStamp(first.t).device !== readStamp(last.t).device;
}

function isReaders(field: string): boolean {
  return field === 'note' || field === 'starred' || field.startsWith(TAG) || field.startsWith(APART);
}
