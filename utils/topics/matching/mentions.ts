import type { Document } from '../document';
import { TokenBuffer } from './tokens';
import { LONGEST, type PhraseTrie, type Tally } from './trie';

/** What a mention in the title adds to a pattern's count. */
export const IN_TITLE = 1 << 16;

/** A title that begins with the name of a benchmark, as in “HiveBench: …”, up to the end of it. */
const NAMED_BENCH = /^[^:]{0,60}?[A-Za-z\d](?:Bench|BENCH)(?=:|[^A-Za-z:][^:]{0,40}:)/;

/** Which phrases of a trie a paper mentions, and where: the one pass over its words. Reading a paper forgets the one before. */
export class Mentions implements Tally {
  /** The patterns that were mentioned, each once, are the first `count` of `patterns`. */
  count = 0;
  readonly patterns: Int32Array;
  /** How often each pattern is in the abstract, plus `IN_TITLE` for each time in the title; pattern p at p + 1. */
  readonly counts: Int32Array;
  /** Every mention of a pattern whose places are told, in the order of the text: its pattern, and its place (see `Tally`). */
  found = new Int32Array(2 * LONGEST * 513);
  size = 0;
  /** The words of the title, then those of the abstract; offsets are those of each. */
  readonly tokens = new TokenBuffer();
  /** How many of them are the title's. */
  titleTokens = 0;

  readonly #trie: PhraseTrie;

  /** All phrases have to be in the trie. */
  constructor(trie: PhraseTrie) {
    this.#trie = trie;
    this.counts = new Int32Array(trie.size + 1);
    this.patterns = new Int32Array(trie.size + 1);
  }

  read({ title, abstract }: Document): void {
    const { counts, patterns, count, tokens } = this;
    for (let i = 0; i < count; i++) counts[patterns[i]! + 1] = 0;
    this.count = 0;
    this.size = 0;
    tokens.read(title);
    const bench = NAMED_BENCH.exec(title)?.[0].length;
    if (bench !== undefined) tokens.add('bench', bench - 'bench'.length, bench);
    this.titleTokens = tokens.count;
    if (abstract) tokens.read(abstract, true);
    const room = 2 * LONGEST * (tokens.count + 1);
    if (this.found.length < room) this.found = new Int32Array(2 * room);
    this.#trie.tally(tokens, 0, this.titleTokens, IN_TITLE, this);
    this.#trie.tally(tokens, this.titleTokens, tokens.count, 1, this);
  }
}
