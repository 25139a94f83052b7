/** Which records are in the trash, and which are all that is left of what was deleted forever. Pure. */
import type { Instant } from '../../model/time';
import { readStamp } from '../../model/stamp';
import { clamp, NOTHING } from '../records/clock';
import { textOf, type Registers } from '../records/register';

/** How long a paper is kept in the trash, in milliseconds. */
const KEPT_IN_TRASH = 30 * 86_400_000;

/** What a tombstone consists of: where the paper went, and since when. */
const OF_TOMBSTONES: readonly string[] = ['saved', 'into', 'deletedAt'];
const OF_DELETED_HIGHLIGHTS: readonly string[] = ['paper', 'deleted'];

/** Whether a paper was removed and can be put back. One whose only saving was undone is as if it had never been saved. */
export function isTrashed(registers: Registers): boolean {
  const { saved } = registers;
  return saved?.v === null && saved.p !== NOTHING && !textOf(registers, 'into') && !isTombstone(registers);
}

/** Whether a paper's record is what is left of one that was deleted forever: it is not saved again, and nothing is said of it. */
export function isTombstone(registers: Registers): boolean {
  const { deletedAt, saved } = registers;
  if (!deletedAt || Object.keys(registers).some((field) => !OF_TOMBSTONES.includes(field))) return false;
  return textOf(registers, 'into') !== undefined || saved?.v === null;
}

/** What stays of a paper's record when it is deleted forever. */
export function tombstoneOf(registers: Registers): Registers {
  return Object.fromEntries(Object.entries(registers).filter(([field]) => OF_TOMBSTONES.includes(field)));
}

/** What stays of a highlight. */
export function highlightTombstoneOf(registers: Registers): Registers {
  return Object.fromEntries(Object.entries(registers).filter(([field]) => OF_DELETED_HIGHLIGHTS.includes(field)));
}

/** When a paper was moved to the trash. A clock that was ahead has stamped it now. */
export function trashedAt({ saved }: Registers, now: number): number {
  return clamp(Math.min(readStamp(saved?.t ?? '').ms || 0, now));
}

/** Until when it stays there: for 30 days, and where the trash began to be emptied later, for as long from then on. */
export function keptUntil(registers: Registers, since: Instant | undefined, now: number): number {
  const from = since === undefined ? now : Math.min(Date.parse(since), now);
  return Math.max(trashedAt(registers, now), from) + KEPT_IN_TRASH;
}
