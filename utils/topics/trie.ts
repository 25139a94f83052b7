import { TokenBuffer, type Tokens } from './tokens';

/** A phrase has at most as many words. */
export const LONGEST = 12;

/**
 * Phrases by their tokens, in one open-addressing table of edges (node, token) → node. Phrases that fold to the same tokens are one pattern.
 * Overlapping and nested phrases are all found.
 */
export class PhraseTrie {
  #node = new Int32Array(1024).fill(-1);
  #token = new Int32Array(1024);
  #child = new Int32Array(1024);
  #edges = 0;
  /** Pattern that ends at each node, or -1. */
  #pattern = new Int32Array(512).fill(-1);
  #nodes = 1;
  /** How many patterns there are; their numbers run from 0. */
  size = 0;

  readonly #buffer = new TokenBuffer();

  /** The number of a phrase, adding it if it is new; -1 for a phrase without a word. */
  add(phrase: string): number {
    const tokens = this.#buffer.read(phrase);
    return this.addTokens(tokens.hash, 0, tokens.count);
  }

  /** The same for a phrase given as token hashes. */
  addTokens(hash: Int32Array, from: number, to: number): number {
    if (from === to) return -1;
    if (to - from > LONGEST) throw new RangeError(`A phrase of more than ${LONGEST} words`);
    let node = 0;
    for (let i = from; i < to; i++) node = this.#step(node, hash[i]!) ?? this.#append(node, hash[i]!);
    if (this.#pattern[node]! < 0) this.#pattern[node] = this.size++;
    return this.#pattern[node]!;
  }

  /**
   * Writes every phrase found in the tokens into `found`, three numbers each: pattern, first token and the token after its last.
   * Gives how many numbers were written. `found` must have room for `LONGEST` phrases a token.
   */
  match(tokens: Tokens, found: Int32Array): number {
    const { hash, count } = tokens;
    const nodes = this.#node;
    const keys = this.#token;
    const children = this.#child;
    const patterns = this.#pattern;
    const mask = nodes.length - 1;
    let size = 0;
    for (let from = 0; from < count; from++) {
      let node = 0;
      for (let i = from; i < count; i++) {
        const token = hash[i]!;
        let slot = (token ^ Math.imul(node, 0x9e3779b1)) & mask;
        while (nodes[slot]! >= 0 && (nodes[slot] !== node || keys[slot] !== token)) slot = (slot + 1) & mask;
        if (nodes[slot]! < 0) break;
        node = children[slot]!;
        const pattern = patterns[node]!;
        if (pattern < 0) continue;
        found[size] = pattern;
        found[size + 1] = from;
        found[size + 2] = i + 1;
        size += 3;
      }
    }
    return size;
  }

  #step(node: number, token: number): number | undefined {
    const slot = this.#slot(node, token);
    return this.#node[slot]! < 0 ? undefined : this.#child[slot]!;
  }

  #append(node: number, token: number): number {
    if (this.#edges * 3 > this.#node.length) this.#rehash();
    if (this.#nodes === this.#pattern.length) {
      const larger = new Int32Array(this.#nodes * 2).fill(-1);
      larger.set(this.#pattern);
      this.#pattern = larger;
    }
    const slot = this.#slot(node, token);
    this.#node[slot] = node;
    this.#token[slot] = token;
    this.#child[slot] = this.#nodes;
    this.#edges++;
    return this.#nodes++;
  }

  #slot(node: number, token: number): number {
    const mask = this.#node.length - 1;
    let slot = (token ^ Math.imul(node, 0x9e3779b1)) & mask;
    while (this.#node[slot]! >= 0 && (this.#node[slot] !== node || this.#token[slot] !== token))
      slot = (slot + 1) & mask;
    return slot;
  }

  #rehash(): void {
    const [nodes, tokens, children] = [this.#node, this.#token, this.#child];
    this.#node = new Int32Array(nodes.length * 2).fill(-1);
    this.#token = new Int32Array(nodes.length * 2);
    this.#child = new Int32Array(nodes.length * 2);
    nodes.forEach((node, i) => {
      if (node < 0) return;
      const slot = this.#slot(node, tokens[i]!);
      this.#node[slot] = node;
      this.#token[slot] = tokens[i]!;
      this.#child[slot] = children[i]!;
    });
  }
}
