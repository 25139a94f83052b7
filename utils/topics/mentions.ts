import type { Document, Evidence } from './document';
import { TokenBuffer } from './tokens';
import type { PhraseTrie } from './trie';

/** Which phrases of a trie a paper mentions, and where: the one pass over its words. Reading a paper forgets the one before. */
export class Mentions {
  readonly #trie: PhraseTrie;
  readonly #tokens = new TokenBuffer();
  readonly #inTitle: Uint16Array;
  readonly #inAbstract: Uint16Array;
  readonly #found: Int32Array;
  #count = 0;

  constructor(trie: PhraseTrie) {
    this.#trie = trie;
    this.#inTitle = new Uint16Array(trie.size);
    this.#inAbstract = new Uint16Array(trie.size);
    this.#found = new Int32Array(trie.size);
  }

  read({ title, abstract }: Document): void {
    for (let i = 0; i < this.#count; i++) {
      this.#inTitle[this.#found[i]!] = 0;
      this.#inAbstract[this.#found[i]!] = 0;
    }
    this.#count = 0;
    this.#field(title, this.#inTitle);
    if (abstract) this.#field(abstract, this.#inAbstract);
  }

  /** The patterns that were mentioned, each once. */
  patterns(): Int32Array {
    return this.#found.subarray(0, this.#count);
  }

  /** How often a pattern is mentioned, each time in the title counting `titleWeight` times. */
  frequency(pattern: number, titleWeight: number): number {
    return this.#inTitle[pattern]! * titleWeight + this.#inAbstract[pattern]!;
  }

  /** How much a mention counts: in the title or twice in the abstract fully, in passing half. */
  salience(pattern: number): number {
    const abstract = Math.min(this.#inAbstract[pattern]!, 2) / 2;
    return this.#inTitle[pattern]! > 0 ? 1 + abstract / 4 : abstract;
  }

  /** Where the given patterns stand in a paper, in the order of its text. */
  evidence({ title, abstract }: Document, weights: ReadonlyMap<number, number>): Evidence[] {
    const evidence: Evidence[] = [];
    for (const [field, text] of [
      ['title', title],
      ['abstract', abstract ?? ''],
    ] as const) {
      const tokens = this.#tokens.read(text);
      this.#trie.match(tokens, (pattern, from, to) => {
        const weight = weights.get(pattern);
        if (weight !== undefined)
          evidence.push({ field, start: tokens.start[from]!, end: tokens.end[to - 1]!, weight });
      });
    }
    return evidence;
  }

  #field(text: string, counts: Uint16Array): void {
    this.#trie.match(this.#tokens.read(text), (pattern) => {
      if (this.#inTitle[pattern] === 0 && this.#inAbstract[pattern] === 0) this.#found[this.#count++] = pattern;
      counts[pattern]!++;
    });
  }
}
