/**
 * An outline: highlights and headings in an order of the reader's own. Pure.
 *
 * Each entry holds its place as a key between its neighbours' keys, so that an entry that is moved changes alone, and
 * orders made on two devices can be merged. @see https://www.figma.com/blog/realtime-editing-of-ordered-sequences/
 */

import type { RecordTable } from './record';
import { flag, object, oneOf, text } from './value';

/** What an outline is of: one paper, everything with a tag, everything of a topic. */
export type OutlineScope = `${'paper' | 'tag' | 'topic'}:${string}`;

export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

export interface OutlineEntry {
  /** A highlight's id, or one of its own for a heading. */
  readonly id: string;
  /** Where it stands: texts in the order of their code units. */
  readonly at: string;
  /** Makes it a heading; highlights have none. */
  readonly heading?: string;
  readonly level?: Level;
}

/** An entry's new value, or null to take it out. */
export interface OutlineEdit {
  readonly id: string;
  readonly value: Omit<OutlineEntry, 'id'> | null;
  /** What the new value was made of. Where another one is kept by now, only what differs from it is changed, and both headings stay. */
  readonly base?: Omit<OutlineEntry, 'id'>;
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const MIDDLE = 'V';
/** No key ends in the least digit: nothing could stand before it. */
export const KEY = /^[0-9A-Za-z]{0,199}[1-9A-Za-z]$/;

/** The registers of an outline; they stand in a record of the highlights named `outline:<scope>`. */
export const OUTLINE = {
  fields: { deleted: { of: flag } },
  families: {
    /** A highlight's or a heading's place. */
    'entry.': {
      of: object({ at: text(200, { like: KEY }) }, { heading: text(500), level: oneOf(LEVELS) }),
      named: text(100, { least: 1 }),
    },
  },
} as const satisfies Omit<RecordTable, 'key'>;

/** A key after `low` and before `high`; either may be missing. `low` must come before `high`. */
export function keyBetween(low = '', high?: string): string {
  if (high !== undefined) {
    let shared = 0;
    while ((low[shared] ?? '0') === high[shared]) shared++;
    if (shared > 0) return high.slice(0, shared) + keyBetween(low.slice(shared), high.slice(shared));
  } else if (low === '') return MIDDLE;
  const from = DIGITS.indexOf(low[0] ?? '0');
  const to = high === undefined ? DIGITS.length : DIGITS.indexOf(high[0] ?? '0');
  // At the end the next digit does, so that keys grow slowly where most entries are added.
  if (to - from > 1) return DIGITS[high === undefined ? from + 1 : (from + to) >> 1] ?? '';
  if (high !== undefined && high.length > 1) return high.slice(0, 1);
  return (DIGITS[from] ?? '') + keyBetween(low.slice(1));
}

/** So many keys in a row between two. */
export function keysBetween(low: string | undefined, high: string | undefined, count: number): string[] {
  if (count <= 0) return [];
  // Many at the end share one step.
  if (high === undefined && count > 1) return keysBetween(low, keyBetween(low), count);
  const middle = keyBetween(low, high);
  const before = (count - 1) >> 1;
  return [...keysBetween(low, middle, before), middle, ...keysBetween(middle, high, count - 1 - before)];
}

/** Entries in their order; two that were given one place on two devices stand by their ids. */
export function inOrder(entries: Iterable<OutlineEntry>): OutlineEntry[] {
  return [...entries].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

/** The edits that put entries, which need not be in the outline yet, before the one that stands at `index` now. */
export function place(
  outline: readonly OutlineEntry[],
  moved: readonly Omit<OutlineEntry, 'at'>[],
  index: number,
): OutlineEdit[] {
  const ids = new Set(moved.map(({ id }) => id));
  const before = outline.slice(0, index).filter(({ id }) => !ids.has(id));
  const after = outline.slice(index).filter(({ id }) => !ids.has(id));
  const low = before.at(-1)?.at;
  // Those that share the place of the one before have no room between them: they are put anew.
  const tied = low === undefined ? 0 : after.filter(({ at }) => at <= low).length;
  const fresh = [...moved, ...after.slice(0, tied)];
  const keys = keysBetween(low, after[tied]?.at, fresh.length);
  return fresh.map(({ id, ...value }, i) => ({ id, value: { ...value, at: keys[i] ?? '' } }));
}

/** An outline after some edits. */
export function applyEdits(outline: readonly OutlineEntry[], edits: readonly OutlineEdit[]): OutlineEntry[] {
  const entries = new Map(outline.map((entry) => [entry.id, entry]));
  for (const edit of edits) {
    const value = valueAfter(edit, entries.get(edit.id));
    if (value) entries.set(edit.id, { id: edit.id, ...value });
    else entries.delete(edit.id);
  }
  return inOrder(entries.values());
}

/** What an entry becomes by an edit, as it stands now. One that was taken out meanwhile is brought back by what was written. */
export function valueAfter(
  { value, base }: OutlineEdit,
  now: Omit<OutlineEntry, 'id'> | undefined,
): Omit<OutlineEntry, 'id'> | null {
  if (!value || !base || !now) return value;
  const { at, level } = { ...now, ...changed('at', value, base), ...changed('level', value, base) };
  const heading = bothHeadings(base.heading, now.heading, value.heading);
  return { at, ...(heading !== undefined && { heading }), ...(level && { level }) };
}

function changed(name: 'at' | 'level', value: Omit<OutlineEntry, 'id'>, base: Omit<OutlineEntry, 'id'>) {
  return value[name] === base[name] ? {} : { [name]: value[name] };
}

/** Three-way merge of a heading: two that were made of one, without knowing of each other, stand one behind the other. */
export function bothHeadings(
  base: string | undefined,
  now: string | undefined,
  written: string | undefined,
): string | undefined {
  if (written === base || written === now || !now) return written === base ? now : written;
  return now === base || !written || written.includes(now)
    ? written
    : now.includes(written)
      ? now
      : `${now} / ${written}`;
}

/** Where what begins at `start` ends: a heading goes with all that stands under it. */
export function endOfSection(outline: readonly OutlineEntry[], start: number): number {
  const first = outline[start];
  if (first?.heading === undefined) return start + 1;
  const next = outline.findIndex(
    (entry, i) => i > start && entry.heading !== undefined && depth(entry) <= depth(first),
  );
  return next < 0 ? outline.length : next;
}

/** The edits that move an entry, with its section if it is a heading, one step up or down; none at the ends. */
export function step(outline: readonly OutlineEntry[], id: string, by: -1 | 1): OutlineEdit[] {
  const start = outline.findIndex((entry) => entry.id === id);
  const end = endOfSection(outline, start);
  const isHeading = outline[start]?.heading !== undefined;
  if (start < 0 || (by < 0 ? start === 0 : end === outline.length)) return [];
  const down = isHeading ? endOfSection(outline, end) : end + 1;
  return place(outline, outline.slice(start, end), by > 0 ? down : isHeading ? startBefore(outline, start) : start - 1);
}

/** Where the section before this one begins, or what stands before all of them. */
function startBefore(outline: readonly OutlineEntry[], start: number): number {
  const level = depth(outline[start]);
  const above = outline.slice(0, start).findLastIndex((entry) => entry.heading !== undefined && depth(entry) <= level);
  return Math.max(0, above);
}

function depth(entry: OutlineEntry | undefined): Level {
  return entry?.level ?? 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
