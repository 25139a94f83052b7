import { TokenBuffer, type Tokens } from './tokens';

/** What phrases are counted in. */
export interface Tally {
  /** How often each pattern was met: pattern p at p + 1, because 0 stands for what is no pattern. */
  readonly counts: Int32Array;
  /** The patterns met, each once, are the first `count`. */
  count: number;
  readonly patterns: Int32Array;
  /** Each time that a pattern with a number below `limit` was met, two numbers: the pattern, and its first token times `PLACE` plus how many it has. */
  readonly found: Int32Array;
  size: number;
  readonly limit: number;
}

/** What a token is worth in a place; more than `LONGEST`. */
export const PLACE = 16;

/** A phrase has at most as many words. */
export const LONGEST = 12;

/** A beginning of several words has its place in this many bits of a sieve that stays in the fastest cache and turns most pairs away. */
const SIEVE_BITS = 18;
const SIEVE_SHIFT = 32 - SIEVE_BITS;
/** UTF-16 units of phrases that are read at one go. */
const PORTION = 2048;
/** What a table knows of a key: twice the pattern's number plus 2 (0 if no phrase ends here), plus 1 if longer phrases go on. */
const GOES_ON = 1;

/**
 * Phrases in two open-addressing tables: words by their hashes, and beginnings of two words and more by the hashes of all of them. Every word
 * and every pair of words is looked up without waiting for what was found before; longer phrases are followed from their pairs. Phrases
 * that fold to the same tokens are one pattern, and overlapping and nested phrases are all found.
 */
export class PhraseTrie {
  readonly #words = new Table();
  readonly #beginnings = new Table();
  readonly #sieve = new Int32Array(1 << (SIEVE_BITS - 5));
  readonly #buffer = new TokenBuffer();
  /** How many patterns there are; their numbers run from 0. */
  size = 0;

  /** The number of a phrase, adding it if it is new; -1 for a phrase without a word. */
  add(phrase: string): number {
    const { hash, count } = this.#buffer.read(phrase);
    return this.#addTokens(hash, 0, count);
  }

  /** The numbers of many phrases, a line each, read some at a time: one call for all would be compiled before it has run. */
  addLines(lines: string): Int32Array {
    const numbers: number[] = [];
    for (let from = 0; from <= lines.length;) {
      const end = lines.indexOf('\n', from + PORTION);
      const to = end < 0 ? lines.length : end;
      this.#addPortion(lines.slice(from, to), numbers);
      from = to + 1;
    }
    return new Int32Array(numbers);
  }

  #addPortion(lines: string, numbers: number[]): void {
    const { hash, start, count } = this.#buffer.read(lines);
    let token = 0;
    for (let line = 0; line <= lines.length;) {
      const next = lines.indexOf('\n', line);
      const end = next < 0 ? lines.length : next;
      const from = token;
      while (token < count && start[token]! < end) token++;
      numbers.push(this.#addTokens(hash, from, token));
      line = end + 1;
    }
  }

  #addTokens(hash: Int32Array, from: number, to: number): number {
    if (from >= to) return -1;
    if (to - from > LONGEST) throw new RangeError(`A phrase of more than ${LONGEST} words`);
    let key = hash[from]!;
    if (to - from === 1) return this.#number(this.#words, key);
    for (let i = from + 1; i < to; i++) {
      key = extend(key, hash[i]!);
      const bit = key >>> SIEVE_SHIFT;
      this.#sieve[bit >> 5]! |= 1 << (bit & 31);
      if (i < to - 1) this.#beginnings.entries[this.#beginnings.place(key) + 1]! |= GOES_ON;
    }
    return this.#number(this.#beginnings, key);
  }

  #number(table: Table, key: number): number {
    const at = table.place(key) + 1;
    const known = table.entries[at]!;
    if (known > GOES_ON) return (known >> 1) - 1;
    table.entries[at] = known | (++this.size << 1);
    return this.size - 1;
  }

  /**
   * Counts every phrase in the tokens from `start` to `end`, each time as `each`. All is written in any case, to where it does no harm if it is no
   * phrase: whether it is one cannot be foreseen, and a wrong guess would cost more. `found` must have room for `LONGEST` phrases a token and one more.
   */
  tally({ hash }: Tokens, start: number, end: number, each: number, into: Tally): void {
    const words = this.#words.entries;
    const beginnings = this.#beginnings.entries;
    const sieve = this.#sieve;
    const { counts, patterns, found, limit } = into;
    let distinct = into.count;
    let size = into.size;
    for (let from = start; from < end; from++) {
      const word = hash[from]!;
      const number = find(words, word) >> 1;
      const before = counts[number]!;
      counts[number] = before + each;
      patterns[distinct] = number - 1;
      distinct += 1 & ((before - 1) >> 31) & (-number >> 31);
      found[size] = number - 1;
      found[size + 1] = from * PLACE + 1;
      size += 2 & (-number >> 31) & ((number - 1 - limit) >> 31);
      let key = word;
      for (let i = from + 1; i < end; i++) {
        key = extend(key, hash[i]!);
        const bit = key >>> SIEVE_SHIFT;
        if ((sieve[bit >> 5]! & (1 << (bit & 31))) === 0) break;
        const known = find(beginnings, key);
        const longer = known >> 1;
        const earlier = counts[longer]!;
        counts[longer] = earlier + each;
        patterns[distinct] = longer - 1;
        distinct += 1 & ((earlier - 1) >> 31) & (-longer >> 31);
        found[size] = longer - 1;
        found[size + 1] = from * PLACE + i + 1 - from;
        size += 2 & (-longer >> 31) & ((longer - 1 - limit) >> 31);
        if ((known & GOES_ON) === 0) break;
      }
    }
    into.count = distinct;
    into.size = size;
  }
}

/** Keys and what is known of them, side by side for the cache; what is known is never 0. */
class Table {
  entries = new Int32Array(1 << 16);
  #count = 0;

  /** Where a key is, or is put: what is known of it stands behind, and must be given at once if it is new. */
  place(key: number): number {
    if (this.#count * 8 >= this.entries.length) this.#grow();
    const at = slot(this.entries, key);
    if (this.entries[at + 1] === 0) this.#count++;
    this.entries[at] = key;
    return at;
  }

  #grow(): void {
    const old = this.entries;
    this.entries = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const at = slot(this.entries, old[from]!);
      this.entries[at] = old[from]!;
      this.entries[at + 1] = old[from + 1]!;
    }
  }
}

function slot(entries: Int32Array, key: number): number {
  const mask = entries.length - 1;
  let at = (key << 1) & mask;
  while (entries[at + 1] !== 0 && entries[at] !== key) at = (at + 2) & mask;
  return at;
}

function find(entries: Int32Array, key: number): number {
  return entries[slot(entries, key) + 1]!;
}

function extend(key: number, token: number): number {
  const mixed = Math.imul(Math.imul(key, 0x9e3779b1) ^ token, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
