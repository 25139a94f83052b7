import type { Span } from './project';
import type { Steps } from './steps';

/** A place in a text that is a pattern but for some characters. */
export interface Match extends Span {
  /** Characters that differ. */
  readonly errors: number;
}

/** Bits of a machine word: so many characters of the pattern are compared at once. */
const WORD = 32;
/** Words that are compared in one step: some milliseconds of work. */
const STEP = 200_000;

/** A pattern so long, times the ends that it may have: of a text that repeats itself not all starts are looked for. */
const MOST_STARTED = 500_000;
const LEAST_STARTS = 16;

interface End {
  readonly end: number;
  readonly errors: number;
}

/**
 * The places that differ least from a pattern, by at most so many characters: the `first` ones, in the text's order. Of the
 * starts that one end may have, the earliest. In steps, however long both are.
 * @see https://doi.org/10.1145/316542.316550 Myers' bit vectors, in blocks, with the limit of active ones (figure 9)
 */
export function* approximateMatches(text: string, pattern: string, most: number, first = Infinity): Steps<Match[]> {
  const matches: Match[] = [];
  const ends = yield* endsOf(text, pattern, most);
  if (ends.length === 0) return matches;
  const mirrored = mirror(pattern);
  const many = Math.min(first, Math.max(LEAST_STARTS, Math.floor(MOST_STARTED / pattern.length)));
  for (const { end, errors } of ends.slice(0, many)) {
    const before = mirror(text.slice(Math.max(0, end - pattern.length - errors), end));
    const starts = yield* endsOf(before, mirrored, errors);
    const length = starts.reduce((longest, start) => Math.max(longest, start.end), 0);
    matches.push({ start: end - length, end, errors });
  }
  return matches;
}

/** Where matches end. What is left of an end is what is right of it in the mirror. */
function* endsOf(text: string, pattern: string, most: number): Steps<readonly End[]> {
  // Each character that is missing is one that differs.
  if (!pattern || pattern.length - text.length > most) return [];
  const columns = new Columns(text, pattern, Math.min(most, pattern.length));
  while (!columns.advance(STEP)) yield;
  return columns.ends;
}

/**
 * The table of edits, column by column: each column holds a bit for each character of the pattern. Rows that can no longer become a
 * match are not computed.
 */
class Columns {
  ends: End[] = [];
  private readonly text: string;
  private readonly rows: number;
  private most: number;
  private at = 0;
  /** The last block of the column that is computed. */
  private block: number;
  private readonly last: number;
  /** Where errors are one more, or one less, than a row before. */
  private readonly more: Int32Array;
  private readonly less: Int32Array;
  /** The errors at the lower end of each block. */
  private readonly errors: Int32Array;
  private readonly maskOf: (unit: number) => Int32Array;

  constructor(text: string, pattern: string, most: number) {
    const rows = pattern.length;
    const blocks = Math.ceil(rows / WORD);
    this.text = text;
    this.rows = rows;
    this.most = most;
    this.last = blocks - 1;
    this.block = Math.min(this.last, Math.max(0, Math.ceil(most / WORD) - 1));
    this.more = new Int32Array(blocks).fill(-1);
    this.less = new Int32Array(blocks);
    this.errors = new Int32Array(blocks).map((_, block) => Math.min(rows, (block + 1) * WORD));
    this.maskOf = masksOf(pattern, blocks);
  }

  /** Goes on until so many blocks are done; whether the text is. */
  advance(blocks: number): boolean {
    const { text, maskOf, errors } = this;
    for (let left = blocks; left > 0 && this.at < text.length; this.at++) {
      const same = maskOf(text.charCodeAt(this.at));
      left -= this.block + 1;
      let carry = 0;
      for (let block = 0; block <= this.block; block++) {
        carry = this.advanceBlock(same, block, carry);
        errors[block]! += carry;
      }
      this.limit(same, carry);
      if (this.block === this.last && errors[this.last]! <= this.most) this.found();
    }
    return this.at >= text.length;
  }

  /** One block of one column, given what the row above changes to the right; what its own last row does. */
  private advanceBlock(masks: Int32Array, block: number, carry: number): number {
    const isLess = carry < 0 ? 1 : 0;
    const more = this.more[block]!;
    const less = this.less[block]!;
    const same = masks[block]! | isLess;
    const diagonal = same | less;
    const across = (((same & more) + more) ^ more) | same;
    let up = less | ~(across | more);
    let down = more & across;
    const lowest = block === this.last ? (this.rows - 1) % WORD : WORD - 1;
    const below = ((up >>> lowest) & 1) - ((down >>> lowest) & 1);
    up = (up << 1) | (carry > 0 ? 1 : 0);
    down = (down << 1) | isLess;
    this.more[block] = down | ~(diagonal | up);
    this.less[block] = up & diagonal;
    return below;
  }

  /** One block more where a match may go on in it, less where none can any more. */
  private limit(same: Int32Array, carry: number): void {
    const { errors, last } = this;
    const above = errors[this.block]! - carry;
    if (above <= this.most && this.block < last && (same[this.block + 1]! & 1 || carry < 0)) {
      this.block++;
      this.more[this.block] = -1;
      this.less[this.block] = 0;
      const rows = this.block === last ? this.rows - last * WORD : WORD;
      errors[this.block] = above + rows + this.advanceBlock(same, this.block, carry);
      return;
    }
    while (this.block > 0 && errors[this.block]! >= this.most + WORD) this.block--;
  }

  /** Only those that differ least are of use. */
  private found(): void {
    const errors = this.errors[this.last]!;
    if (errors < this.most) this.ends = [];
    this.ends.push({ end: this.at + 1, errors });
    this.most = errors;
  }
}

/** Where a character stands in the pattern, a bit for each place. Made when first asked for: few of a long pattern's many signs are in a text. */
function masksOf(pattern: string, blocks: number): (unit: number) => Int32Array {
  const none = new Int32Array(blocks);
  const places = new Map<number, number[]>();
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i);
    const known = places.get(unit);
    if (known) known.push(i);
    else places.set(unit, [i]);
  }
  const masks = new Map<number, Int32Array>();
  return (unit) => {
    const known = masks.get(unit);
    if (known) return known;
    const all = places.get(unit);
    const mask = all ? new Int32Array(blocks) : none;
    for (const place of all ?? []) mask[place >>> 5]! |= 1 << (place & 31);
    masks.set(unit, mask);
    return mask;
  };
}

function mirror(text: string): string {
  return text.split('').reverse().join('');
}
