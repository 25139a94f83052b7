/** How a short pattern is laid along a text. */
export interface Lay {
  /** The pattern must begin where the text begins, instead of anywhere in it. */
  readonly anchored?: boolean;
  /** Both are read from their ends. */
  readonly backwards?: boolean;
}

/** Patterns are compared 32 characters at a time; longer ones are cut. */
const MOST = 32;

/**
 * The fewest edits by which a pattern of at most 32 characters becomes a part of the text, ending anywhere.
 * @see https://doi.org/10.1145/316542.316550 Myers' bit vectors, one machine word
 */
export function distance(pattern: string, text: string, { anchored = false, backwards = false }: Lay = {}): number {
  const length = Math.min(pattern.length, MOST);
  const masks = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    const unit = pattern.charCodeAt(backwards ? pattern.length - 1 - i : i);
    masks.set(unit, (masks.get(unit) ?? 0) | (1 << i));
  }
  const last = 1 << (length - 1);
  let more = -1;
  let less = 0;
  let errors = length;
  let fewest = length;
  for (let i = 0; i < text.length; i++) {
    const same = masks.get(text.charCodeAt(backwards ? text.length - 1 - i : i)) ?? 0;
    const diagonal = same | less;
    const across = (((same & more) + more) ^ more) | same;
    let up = less | ~(across | more);
    let down = more & across;
    if (up & last) errors++;
    else if (down & last) errors--;
    up = (up << 1) | (anchored ? 1 : 0);
    down <<= 1;
    more = down | ~(diagonal | up);
    less = up & diagonal;
    if (errors < fewest) fewest = errors;
  }
  return fewest;
}

/** How much of a pattern's first 32 characters is found, 0 … 1. */
export function likeness(pattern: string, text: string, lay?: Lay): number {
  return 1 - distance(pattern, text, lay) / Math.min(pattern.length, MOST);
}
