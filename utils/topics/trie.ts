import { TokenBuffer, type Tokens } from './tokens';

/** A phrase has at most as many words. */
export const LONGEST = 12;

/** A beginning of a phrase has its place in this many bits of a sieve that stays in the fastest cache and turns most words away. */
const SIEVE_BITS = 18;
/** Numbers an entry takes, side by side for the cache: the hash of a phrase's beginning, and what is known of it. */
const STRIDE = 2;
/** What is known: twice the pattern's number plus 2 (0 if no phrase ends here), plus 1 if longer phrases go on. 0 says nothing: a free place. */
const PATTERN = 1;
const GOES_ON = 1;

/**
 * Phrases by the hashes of their beginnings, in one open-addressing table. Every word and every pair of words is looked up without waiting for
 * what was found before; longer phrases are followed from their pairs. Phrases that fold to the same tokens are one pattern, and
 * overlapping and nested phrases are all found.
 */
export class PhraseTrie {
  #entries = new Int32Array(4096 * STRIDE);
  #sieve = new Uint32Array(1 << (SIEVE_BITS - 5));
  #count = 0;
  /** How many patterns there are; their numbers run from 0. */
  size = 0;

  readonly #buffer = new TokenBuffer();

  /** The number of a phrase, adding it if it is new; -1 for a phrase without a word. */
  add(phrase: string): number {
    const { hash, count } = this.#buffer.read(phrase);
    if (count === 0) return -1;
    if (count > LONGEST) throw new RangeError(`A phrase of more than ${LONGEST} words: ${phrase}`);
    let key = mix(hash[0]!);
    for (let i = 1; i < count; i++) {
      if (i > 1) this.#add(key, GOES_ON);
      key = extend(key, hash[i]!);
    }
    const known = this.#find(key);
    if (known >> 1 > 0) return (known >> 1) - 1;
    this.#add(key, ++this.size << 1);
    return this.size - 1;
  }

  /**
   * Writes every phrase found in the tokens into `found`, three numbers each: pattern, first token and the token after its last.
   * Gives how many numbers were written. `found` must have room for `LONGEST` phrases a token.
   */
  match(tokens: Tokens, found: Int32Array): number {
    const { hash, count } = tokens;
    const sieve = this.#sieve;
    const entries = this.#entries;
    const mask = entries.length - 1;
    let size = 0;
    for (let from = 0; from < count; from++) {
      let key = 0;
      for (let i = from; i < count; i++) {
        key = i === from ? mix(hash[i]!) : extend(key, hash[i]!);
        const bit = key >>> (32 - SIEVE_BITS);
        let known = 0;
        if ((sieve[bit >> 5]! & (1 << (bit & 31))) !== 0) {
          let at = (key << 1) & mask;
          while (entries[at + PATTERN] !== 0 && entries[at] !== key) at = (at + STRIDE) & mask;
          known = entries[at + PATTERN]!;
          if (known > GOES_ON) {
            found[size] = (known >> 1) - 1;
            found[size + 1] = from;
            found[size + 2] = i + 1;
            size += 3;
          }
        }
        // A pair is always looked for; what is longer only where a phrase goes on.
        if (i > from && (known & GOES_ON) === 0) break;
      }
    }
    return size;
  }

  /** What is known of a beginning; 0 for nothing. */
  #find(key: number): number {
    return this.#entries[this.#slot(key) + PATTERN]!;
  }

  #slot(key: number): number {
    const entries = this.#entries;
    const mask = entries.length - 1;
    let at = (key << 1) & mask;
    while (entries[at + PATTERN] !== 0 && entries[at] !== key) at = (at + STRIDE) & mask;
    return at;
  }

  #add(key: number, known: number): void {
    if ((this.#count + 1) * 2 * STRIDE > this.#entries.length) this.#grow();
    const at = this.#slot(key);
    if (this.#entries[at + PATTERN] === 0) this.#count++;
    this.#entries[at] = key;
    this.#entries[at + PATTERN]! |= known;
    const bit = key >>> (32 - SIEVE_BITS);
    this.#sieve[bit >> 5]! |= 1 << (bit & 31);
  }

  #grow(): void {
    const old = this.#entries;
    this.#entries = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += STRIDE) {
      if (old[from + PATTERN] === 0) continue;
      const at = this.#slot(old[from]!);
      this.#entries[at] = old[from]!;
      this.#entries[at + PATTERN] = old[from + PATTERN]!;
    }
  }
}

function extend(key: number, token: number): number {
  return mix(Math.imul(key, 0x9e3779b1) ^ token);
}

function mix(key: number): number {
  const mixed = Math.imul(key, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
