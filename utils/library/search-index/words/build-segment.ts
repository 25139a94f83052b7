import { LETTER, PostingWriter } from './postings';
import type { Shard } from './segment';
import type { Tokens } from './tokens';
import { ShardWriter } from './write-shards';

/** A paper that goes into a segment. */
export interface IndexedText {
  readonly n: number;
  readonly tokens: Tokens;
}

export interface BuiltSegment {
  readonly firsts: readonly string[];
  readonly shards: readonly Shard[];
  /** All words, upwards, for what looks for words that are alike. */
  readonly words: string;
}

/** So many words at once. */
const STEP = 5_000;

/** Gathers papers upwards by number. */
export class SegmentBuilder {
  private readonly words = new Map<string, PostingWriter>();
  private readonly letters = new Map<string, PostingWriter>();

  add({ n, tokens }: IndexedText): void {
    const places = new Map<string, number[][]>();
    const letters = new Map<string, number>();
    for (const [field, ofField] of tokens.entries())
      for (const { word, at } of ofField) {
        let byField = places.get(word);
        if (!byField) places.set(word, (byField = []));
        (byField[field] ??= []).push(at);
        const letter = word[0]!;
        letters.set(letter, (letters.get(letter) ?? 0) | (1 << field));
      }
    for (const [word, byField] of places) writerOf(this.words, word).add(n, Array.from(byField));
    for (const [letter, mask] of letters) writerOf(this.letters, LETTER + letter).addLetter(n, mask);
  }

  /** Others have their turn in between. */
  async done(): Promise<BuiltSegment> {
    const shards: Shard[] = [];
    const writer = new ShardWriter((shard) => shards.push(shard));
    const all = [...this.letters, ...this.words].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [place, [word, postings]] of all.entries()) {
      writer.add(word, postings.done());
      if (place % STEP === STEP - 1) await new Promise((resolve) => setTimeout(resolve));
    }
    writer.flush();
    return { firsts: writer.firsts, shards, words: [...this.words.keys()].sort().join('\n') };
  }
}

function writerOf(writers: Map<string, PostingWriter>, word: string): PostingWriter {
  let writer = writers.get(word);
  if (!writer) writers.set(word, (writer = new PostingWriter()));
  return writer;
}
