import type { Document, Evidence } from './document';
import { TokenBuffer } from './tokens';
import { LONGEST, type PhraseTrie } from './trie';

/** Which phrases of a trie a paper mentions, and where: the one pass over its words. Reading a paper forgets the one before. */
export class Mentions {
  /** The patterns that were mentioned, each once, are the first `count` of `patterns`. */
  count = 0;
  readonly patterns: Int32Array;
  /** How often each pattern is in the title and in the abstract. */
  readonly inTitle: Uint16Array;
  readonly inAbstract: Uint16Array;

  readonly #trie: PhraseTrie;
  readonly #tokens = new TokenBuffer();
  #found = new Int32Array(3 * LONGEST * 512);

  constructor(trie: PhraseTrie) {
    this.#trie = trie;
    this.inTitle = new Uint16Array(trie.size);
    this.inAbstract = new Uint16Array(trie.size);
    this.patterns = new Int32Array(trie.size);
  }

  read({ title, abstract }: Document): void {
    for (let i = 0; i < this.count; i++) {
      this.inTitle[this.patterns[i]!] = 0;
      this.inAbstract[this.patterns[i]!] = 0;
    }
    this.count = 0;
    this.#field(title, this.inTitle);
    if (abstract) this.#field(abstract, this.inAbstract);
  }

  /** How much a mention counts: in the title or twice in the abstract fully, in passing half. */
  salience(pattern: number): number {
    const abstract = Math.min(this.inAbstract[pattern]!, 2) / 2;
    return this.inTitle[pattern]! > 0 ? 1 + abstract / 4 : abstract;
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

  #field(text: string, counts: Uint16Array): void {
    const size = this.#match(text);
    const { patterns, inTitle, inAbstract } = this;
    const found = this.#found;
    for (let i = 0; i < size; i += 3) {
      const pattern = found[i]!;
      if (inTitle[pattern] === 0 && inAbstract[pattern] === 0) patterns[this.count++] = pattern;
      counts[pattern]!++;
    }
  }

  #match(text: string): number {
    const tokens = this.#tokens.read(text);
    const room = 3 * LONGEST * tokens.count;
    if (this.#found.length < room) this.#found = new Int32Array(2 * room);
    return this.#trie.match(tokens, this.#found);
  }
}
