import type { Span } from './project';

/** A place where a pattern is found, and the edits by which it differs there. */
export interface Match extends Span {
  readonly errors: number;
}

interface Pattern {
  readonly length: number;
  /** By character: the places of the pattern that hold it, 32 to a word. */
  readonly masks: ReadonlyMap<number, Int32Array>;
}

interface Ends {
  /** Where places end that are told apart. */
  readonly told: readonly number[];
  /** Where the last of all ends. */
  readonly last: number;
  readonly errors: number;
}

const WORD = 32;
/** Of places that share more than half of their characters so many are told apart, */
const FEW = 32;
/** in so many rows: an edit at the end leaves ends side by side. */
const FEW_ROWS = 8;
const MOST = 10_000;

/**
 * The places in a text that differ least from a pattern, by at most so many edits. A text that is like itself at every step
 * has as many of them as characters: to look for the beginning of each would take the square of the pattern's length, so that
 * of those that lie on each other only the first few are told.
 * @see https://doi.org/10.1145/316542.316550 Myers' bit vectors, in blocks of one machine word
 */
export function search(text: string, pattern: string, most: number): readonly Match[] {
  const { told, errors } = endsOf(text, patternOf(pattern), most);
  if (told.length === 0) return [];
  const mirrored = patternOf(mirror(pattern));
  return told.map((end) => {
    // What is the end of a place is its beginning in the mirror.
    const before = mirror(text.slice(Math.max(0, end - pattern.length - errors), end));
    return { start: end - endsOf(before, mirrored, errors).last, end, errors };
  });
}

export function mirror(text: string): string {
  return text.split('').reverse().join('');
}

function patternOf(pattern: string): Pattern {
  const masks = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i);
    const mask = masks.get(unit) ?? new Int32Array(Math.ceil(pattern.length / WORD));
    mask[i >> 5]! |= 1 << (i & 31);
    masks.set(unit, mask);
  }
  return { length: pattern.length, masks };
}

/** Where the places with the fewest edits end. Only so much of each column of the table is filled as can lead to one. */
function endsOf(text: string, { length, masks }: Pattern, most: number): Ends {
  const last = Math.ceil(length / WORD) - 1;
  const none = new Int32Array(last + 1);
  const column = createColumn(last, length);
  let fewest = Math.min(most, length);
  let depth = Math.max(0, Math.ceil(fewest / WORD) - 1);
  let told = new Told(length / 2);
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const same = masks.get(text.charCodeAt(at)) ?? none;
    let carry = 0;
    for (let block = 0; block <= depth; block++) carry = advance(column, block, same[block]!, carry);
    const errors = column.errors[depth]! - carry;
    if (depth < last && errors <= fewest && (same[depth + 1]! & 1 || carry < 0)) {
      depth++;
      open(column, depth, errors);
      advance(column, depth, same[depth]!, carry);
    } else while (depth > 0 && column.errors[depth]! >= fewest + WORD) depth--;
    if (depth < last || column.errors[last]! > fewest) continue;
    if (column.errors[last]! < fewest) told = new Told(length / 2);
    fewest = column.errors[last]!;
    end = at + 1;
    told.add(end);
  }
  return { told: told.ends, last: end, errors: fewest };
}

/** Of ends in their order, those that are told apart. */
class Told {
  readonly ends: number[] = [];
  private readonly rows: number[] = [];

  constructor(private readonly near: number) {}

  add(end: number): void {
    const isNear = (other: number | undefined): boolean => other !== undefined && end - other < this.near;
    if (this.ends.length >= MOST || isNear(this.ends[this.ends.length - FEW])) return;
    if (this.ends.at(-1) !== end - 1) {
      if (isNear(this.rows[this.rows.length - FEW_ROWS])) return;
      this.rows.push(end);
    }
    this.ends.push(end);
  }
}

/** A column of the table of edits, in blocks of 32 rows. */
interface Column {
  /** Rows that hold one more than the one above, and one less. */
  readonly more: Int32Array;
  readonly less: Int32Array;
  /** What the last row of each block holds, and which bit it is. */
  readonly errors: Int32Array;
  readonly lowest: Int32Array;
}

function createColumn(last: number, length: number): Column {
  const lowest = new Int32Array(last + 1).fill(WORD - 1);
  lowest[last] = length - last * WORD - 1;
  return {
    more: new Int32Array(last + 1).fill(-1),
    less: new Int32Array(last + 1),
    errors: lowest.map((bit, block) => block * WORD + bit + 1),
    lowest,
  };
}

/** Begins a block below rows that hold so many errors. */
function open({ more, less, errors, lowest }: Column, block: number, above: number): void {
  more[block] = -1;
  less[block] = 0;
  errors[block] = above + lowest[block]! + 1;
}

/** Takes a block to the next character of the text, with what its upper edge has changed by; gives what its lower edge has. */
function advance(column: Column, block: number, mask: number, carry: number): number {
  const above = column.more[block]!;
  const below = column.less[block]!;
  const fell = carry >>> 31;
  const same = mask | fell;
  const across = (((same & above) + above) ^ above) | same;
  const up = below | ~(across | above);
  const down = above & across;
  const bit = column.lowest[block]!;
  const change = ((up >>> bit) & 1) - ((down >>> bit) & 1);
  const grown = (up << 1) | ((carry & 1) ^ fell);
  column.more[block] = (down << 1) | fell | ~(same | below | grown);
  column.less[block] = grown & (same | below);
  column.errors[block]! += change;
  return change;
}
