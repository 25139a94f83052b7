/**
 * A segment: the postings of some papers' words, in shards of words that follow each other, so that a query reads only those of its words.
 * It is never changed. Papers that were written since have their words in the log until a new segment is made of them; once there are many
 * of about one size they become one (a log-structured merge).
 */

/** So many bytes of postings are kept together, about: a request costs more than the bytes that it brings. */
export const SHARD_SIZE = 48_000;

export interface Shard {
  /** Upwards, parted by line feeds. */
  readonly words: string;
  /** Where the postings of each begin, and where those of the last end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is known of a segment without reading it. */
export interface SegmentInfo {
  readonly id: number;
  /** The numbers of the segments that it was made of, its own among them: a paper's column names the one that its words were put into first. */
  readonly holds: readonly number[];
  readonly papers: number;
  /** The first word of each shard. */
  readonly firsts: readonly string[];
}

/** Which shards may hold words from one on up to another: the first of them, and the one after the last. */
export function shardsBetween({ firsts }: SegmentInfo, low: string, high: string): readonly [number, number] {
  return [Math.max(0, placeAfter(firsts, low) - 1), placeAfter(firsts, high)];
}

/** Where the first one stands that comes after the word. */
function placeAfter(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the first one stands that does not come before the word. */
export function placeOf(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
