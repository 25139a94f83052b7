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

interface End {
  readonly end: number;
  readonly errors: number;
}

const WORD = 32;
/** Of places that share more than half of their characters so many are told apart. */
const FEW = 8;
const MOST = 10_000;

/**
 * The places in a text that differ least from a pattern, by at most so many edits. A text that is like itself at every step
 * has as many of them as characters: to look for the beginning of each would take the square of the pattern's length, so that
 * of those that lie on each other only the first few are told.
 * @see https://doi.org/10.1145/316542.316550 Myers' bit vectors, in blocks of one machine word
 */
export function search(text: string, pattern: string, most: number): readonly Match[] {
  const ends = endsOf(text, patternOf(pattern), most);
  if (ends.length === 0) return [];
  const mirrored = patternOf(mirror(pattern));
  return ends.map(({ end, errors }) => {
    // What is the end of a place is its beginning in the mirror.
    const before = mirror(text.slice(Math.max(0, end - pattern.length - errors), end));
    const longest = endsOf(before, mirrored, errors).reduce((most, { end: length }) => Math.max(most, length), 0);
    return { start: end - longest, end, errors };
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
function endsOf(text: string, { length, masks }: Pattern, most: number): readonly End[] {
  const last = Math.ceil(length / WORD) - 1;
  const none = new Int32Array(last + 1);
  const column = createColumn(last, length);
  let fewest = Math.min(most, length);
  let depth = Math.max(0, Math.ceil(fewest / WORD) - 1);
  let ends: End[] = [];
  for (let at = 0; at < text.length; at++) {
    const same = masks.get(text.charCodeAt(at)) ?? none;
    let carry = 0;
    for (let block = 0; block <= depth; block++) carry = column.advance(block, same[block]!, carry);
    const errors = column.errors[depth]! - carry;
    if (depth < last && errors <= fewest && (same[depth + 1]! & 1 || carry < 0)) {
      depth++;
      column.open(depth, errors);
      column.advance(depth, same[depth]!, carry);
    } else while (depth > 0 && column.errors[depth]! >= fewest + WORD) depth--;
    if (depth < last || column.errors[last]! > fewest) continue;
    if (column.errors[last]! < fewest) ends = [];
    fewest = column.errors[last]!;
    if (isTold(ends, at + 1, length)) ends.push({ end: at + 1, errors: fewest });
  }
  return ends;
}

function isTold(ends: readonly End[], end: number, length: number): boolean {
  const before = ends[ends.length - FEW];
  return ends.length < MOST && (!before || end - before.end >= length / 2);
}

/** A column of the table of edits, in blocks of 32 rows: how each row differs from the one above, and the last row of each block. */
interface Column {
  readonly errors: Int32Array;
  /** Takes a block to the next character of the text, with what its upper edge has changed by; what its lower edge has. */
  advance(block: number, same: number, carry: number): number;
  /** Begins a block below rows that hold so many errors. */
  open(block: number, above: number): void;
}

function createColumn(last: number, length: number): Column {
  const more = new Int32Array(last + 1).fill(-1);
  const less = new Int32Array(last + 1);
  const rows = (block: number): number => (block < last ? WORD : length - last * WORD);
  const errors = Int32Array.from(more, (_, block) => block * WORD + rows(block));
  const advance = (block: number, mask: number, carry: number): number => {
    const same = mask | (carry < 0 ? 1 : 0);
    const diagonal = same | less[block]!;
    const across = (((same & more[block]!) + more[block]!) ^ more[block]!) | same;
    let up = less[block]! | ~(across | more[block]!);
    let down = more[block]! & across;
    const lowest = rows(block) - 1;
    const change = ((up >>> lowest) & 1) - ((down >>> lowest) & 1);
    up = (up << 1) | (carry > 0 ? 1 : 0);
    down = (down << 1) | (carry < 0 ? 1 : 0);
    more[block] = down | ~(diagonal | up);
    less[block] = up & diagonal;
    errors[block]! += change;
    return change;
  };
  return {
    errors,
    advance,
    open(block, above) {
      more[block] = -1;
      less[block] = 0;
      errors[block] = above + rows(block);
    },
  };
}
