import type { Document, Evidence } from './document';
import { TokenBuffer } from './tokens';
import { LONGEST, type PhraseTrie } from './trie';

/** What a mention in the title adds to a pattern's count. */
export const IN_TITLE = 1 << 16;

/** Which phrases of a trie a paper mentions, and where: the one pass over its words. Reading a paper forgets the one before. */
export class Mentions {
  /** The patterns that were mentioned, each once, are the first `count` of `patterns`. */
  count = 0;
  readonly patterns: Int32Array;
  /** The same for those of them with a number below the given one, which are the first `topicalCount` of `topical`. */
  topicalCount = 0;
  readonly topical: Int32Array;
  /** How often each pattern is in the abstract, plus `IN_TITLE` for each time in the title. */
  readonly counts: Int32Array;

  readonly #trie: PhraseTrie;
  readonly #limit: number;
  readonly #tokens = new TokenBuffer();
  #found = new Int32Array(3 * LONGEST * 513);

  /** Patterns below the number `limit` are also listed for themselves. */
  constructor(trie: PhraseTrie, limit = 0) {
    this.#trie = trie;
    this.#limit = limit;
    this.topical = new Int32Array(limit + 1);
    this.counts = new Int32Array(trie.size);
    this.patterns = new Int32Array(trie.size + 1);
  }

  read({ title, abstract }: Document): void {
    const { counts, patterns, count } = this;
    for (let i = 0; i < count; i++) counts[patterns[i]!] = 0;
    this.count = 0;
    this.topicalCount = 0;
    this.#field(title, IN_TITLE);
    if (abstract) this.#field(abstract, 1);
  }

  /** How much a mention counts: in the title or twice in the abstract fully, in passing half. */
  salience(pattern: number): number {
    const count = this.counts[pattern]!;
    const abstract = Math.min(count & (IN_TITLE - 1), 2) / 2;
    return count >= IN_TITLE ? 1 + abstract / 4 : abstract;
  }

  /** Where the given patterns stand in a paper, in the order of its text. */
  evidence({ title, abstract }: Document, weights: ReadonlyMap<number, number>): Evidence[] {
    const evidence: Evidence[] = [];
    for (const [field, text] of [
      ['title', title],
      ['abstract', abstract ?? ''],
    ] as const) {
      const size = this.#match(text);
      const { start, end } = this.#tokens;
      for (let i = 0; i < size; i += 3) {
        const weight = weights.get(this.#found[i]!);
        if (weight === undefined) continue;
        evidence.push({ field, start: start[this.#found[i + 1]!]!, end: end[this.#found[i + 2]! - 1]!, weight });
      }
    }
    return evidence;
  }

  #field(text: string, each: number): void {
    const size = this.#match(text);
    const { patterns, topical, counts } = this;
    const limit = this.#limit;
    const found = this.#found;
    let distinct = this.count;
    let topics = this.topicalCount;
    for (let i = 0; i < size; i += 3) {
      const pattern = found[i]!;
      const before = counts[pattern]!;
      // Written in any case and kept only at its first mention, without a branch: see `PhraseTrie.match`.
      const isNew = (before - 1) >> 31;
      patterns[distinct] = pattern;
      distinct += 1 & isNew;
      topical[topics] = pattern;
      topics += 1 & isNew & ((pattern - limit) >> 31);
      counts[pattern] = before + each;
    }
    this.count = distinct;
    this.topicalCount = topics;
  }

  #match(text: string): number {
    const tokens = this.#tokens.read(text);
    const room = 3 * LONGEST * (tokens.count + 1);
    if (this.#found.length < room) this.#found = new Int32Array(2 * room);
    return this.#trie.match(tokens, this.#found);
  }
}
