import { find, KeyTable } from './key-table';
import { TokenBuffer, type Tokens } from './tokens';

/** What phrases are counted in. */
export interface Tally {
  /** How often each pattern was met: pattern p at p + 1, because 0 stands for what is no pattern. */
  readonly counts: Int32Array;
  /** The patterns met, each once, are the first `count`. */
  count: number;
  readonly patterns: Int32Array;
  /** Each time that a pattern whose places are told was met, two numbers: the pattern, and its first token times `PLACE` plus how many it has. */
  readonly found: Int32Array;
  size: number;
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
/** What is known of a key: four times the pattern's number plus 4 (0 if no phrase ends here), plus 2 if its places are told, plus 1 if longer phrases go on. */
const NUMBER = 2;
const TOLD = 2;
const GOES_ON = 1;

/**
 * Phrases in two tables: words by their hashes, and beginnings of two words and more by the hashes of all of them. Every word
 * and every pair of words is looked up without waiting for what was found before; longer phrases are followed from their pairs. Phrases
 * that fold to the same tokens are one pattern, and overlapping and nested phrases are all found. What is added first is found fastest:
 * it lies close together.
 */
export class PhraseTrie {
  readonly #words = new KeyTable();
  readonly #beginnings = new KeyTable();
  readonly #sieve = new Int32Array(1 << (SIEVE_BITS - 5));
  readonly #buffer = new TokenBuffer();
  /** How many patterns there are; their numbers run from 0. */
  size = 0;

  /** The number of a phrase, adding it if it is new; -1 for a phrase without a word. Where it is met is told if that was asked for once. */
  add(phrase: string, isTold = false): number {
    const { hash, count } = this.#buffer.read(phrase);
    return this.#addTokens(hash, 0, count, isTold);
  }

  /** The numbers of many phrases, a line each, read some at a time: one call for all would be compiled before it has run. */
  addLines(lines: string, isTold = false): Int32Array {
    const numbers: number[] = [];
    for (let from = 0; from <= lines.length;) {
      const end = lines.indexOf('\n', from + PORTION);
      const to = end < 0 ? lines.length : end;
      this.#addPortion(lines.slice(from, to), isTold, numbers);
      from = to + 1;
    }
    return new Int32Array(numbers);
  }

  #addPortion(lines: string, isTold: boolean, numbers: number[]): void {
    const { hash, start, count } = this.#buffer.read(lines);
    let token = 0;
    for (let line = 0; line <= lines.length;) {
      const next = lines.indexOf('\n', line);
      const end = next < 0 ? lines.length : next;
      const from = token;
      while (token < count && start[token]! < end) token++;
      numbers.push(this.#addTokens(hash, from, token, isTold));
      line = end + 1;
    }
  }

  #addTokens(hash: Int32Array, from: number, to: number, isTold: boolean): number {
    if (from >= to) return -1;
    if (to - from > LONGEST) throw new RangeError(`A phrase of more than ${LONGEST} words`);
    let key = hash[from]!;
    if (to - from === 1) return this.#number(this.#words, key, isTold);
    for (let i = from + 1; i < to; i++) {
      key = extend(key, hash[i]!);
      const bit = key >>> SIEVE_SHIFT;
      this.#sieve[bit >> 5]! |= 1 << (bit & 31);
      if (i < to - 1) this.#beginnings.know(key, GOES_ON);
    }
    return this.#number(this.#beginnings, key, isTold);
  }

  #number(table: KeyTable, key: number, isTold: boolean): number {
    let number = table.know(key, isTold ? TOLD : 0) >> NUMBER;
    if (number === 0) table.know(key, (number = ++this.size) << NUMBER);
    return number - 1;
  }

  /**
   * Counts every phrase in the tokens from `start` to `end`, each time as `each`. All is written in any case, to where it does no harm if it is no
   * phrase: whether it is one cannot be foreseen, and a wrong guess would cost more. `found` must have room for `LONGEST` phrases a token and one more.
   */
  tally({ hash }: Tokens, start: number, end: number, each: number, into: Tally): void {
    const { slots, entries } = this.#words;
    const { slots: longSlots, entries: longEntries } = this.#beginnings;
    const sieve = this.#sieve;
    const { counts, patterns, found } = into;
    let distinct = into.count;
    let size = into.size;
    for (let from = start; from < end; from++) {
      const word = hash[from]!;
      const known = find(slots, entries, word);
      const number = known >> NUMBER;
      const before = counts[number]!;
      counts[number] = before + each;
      patterns[distinct] = number - 1;
      distinct += 1 & ((before - 1) >> 31) & (-number >> 31);
      found[size] = number - 1;
      found[size + 1] = from * PLACE + 1;
      size += known & TOLD;
      let key = word;
      for (let i = from + 1; i < end; i++) {
        key = extend(key, hash[i]!);
        const bit = key >>> SIEVE_SHIFT;
        if ((sieve[bit >> 5]! & (1 << (bit & 31))) === 0) break;
        const longer = find(longSlots, longEntries, key);
        const pattern = longer >> NUMBER;
        const earlier = counts[pattern]!;
        counts[pattern] = earlier + each;
        patterns[distinct] = pattern - 1;
        distinct += 1 & ((earlier - 1) >> 31) & (-pattern >> 31);
        found[size] = pattern - 1;
        found[size + 1] = from * PLACE + i + 1 - from;
        size += longer & TOLD;
        if ((longer & GOES_ON) === 0) break;
      }
    }
    into.count = distinct;
    into.size = size;
  }
}

function extend(key: number, token: number): number {
  const mixed = Math.imul(Math.imul(key, 0x9e3779b1) ^ token, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
