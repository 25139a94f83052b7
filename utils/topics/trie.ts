import { TokenBuffer, type Tokens } from './tokens';

/** A phrase has at most as many words. */
export const LONGEST = 12;

/** A phrase has its place in this many bits of a sieve that stays in the fastest cache and turns most words away. */
const SIEVE_BITS = 17;
/** Numbers an edge takes: node, token, child, and the pattern that ends at the child. Side by side, for the cache. */
const STRIDE = 4;
const CHILD = 2;
const PATTERN = 3;

/**
 * Phrases by their tokens, in one open-addressing table of edges (node, token) → node. Phrases that fold to the same tokens are one pattern.
 * Overlapping and nested phrases are all found.
 */
export class PhraseTrie {
  #edges = new Int32Array(1024 * STRIDE).fill(-1);
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
    let at = 0;
    let node = 0;
    for (let i = 0; i < count; i++) {
      at = this.#edge(node, hash[i]!);
      node = this.#edges[at + CHILD]!;
    }
    if (this.#edges[at + PATTERN]! < 0) this.#edges[at + PATTERN] = this.size++;
    return this.#edges[at + PATTERN]!;
  }

  /**
   * Writes every phrase found in the tokens into `found`, three numbers each: pattern, first token and the token after its last.
   * Gives how many numbers were written. `found` must have room for `LONGEST` phrases a token.
   */
  match(tokens: Tokens, found: Int32Array): number {
    const { hash, count } = tokens;
    const edges = this.#edges;
    const sieve = this.#sieve;
    const mask = edges.length - 1;
    let size = 0;
    for (let from = 0; from < count; from++) {
      let node = 0;
      for (let i = from; i < count; i++) {
        const token = hash[i]!;
        const mixed = mix(node, token);
        const bit = mixed >>> (32 - SIEVE_BITS);
        if ((sieve[bit >> 5]! & (1 << (bit & 31))) === 0) break;
        let at = (mixed << 2) & mask;
        while (edges[at]! >= 0 && (edges[at] !== node || edges[at + 1] !== token)) at = (at + STRIDE) & mask;
        if (edges[at]! < 0) break;
        node = edges[at + CHILD]!;
        const pattern = edges[at + PATTERN]!;
        if (pattern < 0) continue;
        found[size] = pattern;
        found[size + 1] = from;
        found[size + 2] = i + 1;
        size += 3;
      }
    }
    return size;
  }

  /** Where the edge from a node by a token is, made if there was none. */
  #edge(node: number, token: number): number {
    let at = this.#slot(node, token);
    if (this.#edges[at]! >= 0) return at;
    if (this.#count * 2 * STRIDE > this.#edges.length) {
      this.#grow();
      at = this.#slot(node, token);
    }
    const bit = mix(node, token) >>> (32 - SIEVE_BITS);
    this.#sieve[bit >> 5]! |= 1 << (bit & 31);
    this.#edges[at] = node;
    this.#edges[at + 1] = token;
    this.#edges[at + CHILD] = ++this.#count;
    return at;
  }

  #slot(node: number, token: number): number {
    const mask = this.#edges.length - 1;
    let at = (mix(node, token) << 2) & mask;
    while (this.#edges[at]! >= 0 && (this.#edges[at] !== node || this.#edges[at + 1] !== token)) {
      at = (at + STRIDE) & mask;
    }
    return at;
  }

  #grow(): void {
    const old = this.#edges;
    this.#edges = new Int32Array(old.length * 2).fill(-1);
    for (let from = 0; from < old.length; from += STRIDE) {
      if (old[from]! < 0) continue;
      this.#edges.set(old.subarray(from, from + STRIDE), this.#slot(old[from]!, old[from + 1]!));
    }
  }
}

function mix(node: number, token: number): number {
  const mixed = Math.imul(token ^ Math.imul(node, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
