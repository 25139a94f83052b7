interface Place {
  readonly start: number;
  readonly end: number;
}

interface Judged {
  readonly gold: Place | null;
}

export interface Tally {
  readonly present: number;
  readonly absent: number;
  /** Of the quotations that are there, those found at their place. */
  readonly recall: number;
  /** Of all that was found, what is right. */
  readonly precision: number;
  /** Of the quotations that are not there, those that were not found. */
  readonly refused: number;
}

/** Found means that the hull of what is painted shares at least this with the right place. */
const ENOUGH = 0.8;

/** Judges a matcher by what it finds of each item. */
export function tally<Item extends Judged>(items: readonly Item[], find: (item: Item) => readonly Place[]): Tally {
  let present = 0;
  let claimed = 0;
  let right = 0;
  let refused = 0;
  for (const item of items) {
    const spans = find(item);
    const hull = spans.length > 0 ? { start: spans[0]!.start, end: spans.at(-1)!.end } : undefined;
    if (hull) claimed++;
    if (item.gold) present++;
    else if (!hull) refused++;
    if (item.gold && hull && overlap(hull, item.gold) >= ENOUGH) right++;
  }
  const absent = items.length - present;
  return {
    present,
    absent,
    recall: present ? right / present : 1,
    precision: claimed ? right / claimed : 1,
    refused: absent ? refused / absent : 1,
  };
}

/** Intersection over union. */
export function overlap(a: Place, b: Place): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}
