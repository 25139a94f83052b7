import type { Document, Evidence } from './document';
import { TokenBuffer } from './tokens';
import { LONGEST, type PhraseTrie, type Tally } from './trie';

/** What a mention in the title adds to a pattern's count. */
export const IN_TITLE = 1 << 16;

/** Which phrases of a trie a paper mentions, and where: the one pass over its words. Reading a paper forgets the one before. */
export class Mentions implements Tally {
  /** The patterns that were mentioned, each once, are the first `count` of `patterns`. */
  count = 0;
  readonly patterns: Int32Array;
  /** The same for those of them with a number below the given one, which are the first `topicalCount` of `topical`. */
  topicalCount = 0;
  readonly topical: Int32Array;
  /** How often each pattern is in the abstract, plus `IN_TITLE` for each time in the title; pattern p at p + 1. */
  readonly counts: Int32Array;
  readonly limit: number;

  readonly #trie: PhraseTrie;
  readonly #tokens = new TokenBuffer();
  #found = new Int32Array(3 * LONGEST * 513);

  /** Patterns below the number `limit` are also listed for themselves. */
  constructor(trie: PhraseTrie, limit = 0) {
    this.#trie = trie;
    this.limit = limit;
    this.topical = new Int32Array(limit + 1);
    this.counts = new Int32Array(trie.size + 1);
    this.patterns = new Int32Array(trie.size + 1);
  }

  read({ title, abstract }: Document): void {
    const { counts, patterns, count } = this;
    for (let i = 0; i < count; i++) counts[patterns[i]! + 1] = 0;
    this.count = 0;
    this.topicalCount = 0;
    this.#trie.tally(this.#tokens.read(title), IN_TITLE, this);
    if (abstract) this.#trie.tally(this.#tokens.read(abstract), 1, this);
  }

  /** How much a mention counts: in the title or twice in the abstract fully, in passing half. */
  salience(pattern: number): number {
    const count = this.counts[pattern + 1]!;
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

  #match(text: string): number {
    const tokens = this.#tokens.read(text);
    const room = 3 * LONGEST * (tokens.count + 1);
    if (this.#found.length < room) this.#found = new Int32Array(2 * room);
    return this.#trie.match(tokens, this.#found);
  }
}
