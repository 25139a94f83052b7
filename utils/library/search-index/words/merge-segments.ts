import { LETTER, PostingReader, PostingWriter } from './postings';
import type { SegmentInfo, Shard } from './segment';
import { ShardWriter } from './write-shards';

export interface MergeSource {
  readonly info: SegmentInfo;
  /** Reads one of its shards. */
  readonly read: (place: number) => Promise<Shard>;
  /** Whether a paper's words are still those that this segment has of it. */
  readonly holds: (n: number) => boolean;
}

/**
 * Makes one segment of several, word by word; what was written anew since, or removed, is left out. `full` is given each shard that is
 * done, and may take its time. Answers the first word of each shard, and all words.
 */
export async function mergeSegments(
  sources: readonly MergeSource[],
  full: (shard: Shard, place: number) => Promise<void>,
): Promise<{ readonly firsts: readonly string[]; readonly words: string }> {
  const done: (readonly [Shard, number])[] = [];
  const writer = new ShardWriter((shard, place) => done.push([shard, place]));
  const cursors = await Promise.all(sources.map((source) => WordCursor.begin(source)));
  const words: string[] = [];
  for (;;) {
    const word = least(cursors);
    if (word === undefined) break;
    const postings = mergeWord(cursors.filter((cursor) => cursor.word === word));
    if (postings.count > 0) {
      writer.add(word, postings.done());
      if (!word.startsWith(LETTER)) words.push(word);
    }
    for (const cursor of cursors) if (cursor.word === word) await cursor.next();
    for (const [shard, place] of done.splice(0)) await full(shard, place);
  }
  writer.flush();
  for (const [shard, place] of done) await full(shard, place);
  return { firsts: writer.firsts, words: words.join('\n') };
}

function least(cursors: readonly WordCursor[]): string | undefined {
  let word: string | undefined;
  for (const cursor of cursors)
    if (cursor.word !== undefined && (word === undefined || cursor.word < word)) word = cursor.word;
  return word;
}

function mergeWord(cursors: readonly WordCursor[]): PostingWriter {
  const found: { readonly n: number; readonly rest: Uint8Array }[] = [];
  for (const cursor of cursors) {
    const reader = cursor.postings();
    while (reader.next()) {
      reader.skip();
      if (cursor.source.holds(reader.n)) found.push({ n: reader.n, rest: reader.rest });
    }
  }
  if (cursors.length > 1) found.sort((a, b) => a.n - b.n);
  const writer = new PostingWriter();
  for (const { n, rest } of found) writer.copy(n, rest);
  return writer;
}

/** Goes along the words of a segment. */
class WordCursor {
  private words: readonly string[] = [];
  private place = -1;
  private shard: Shard | undefined;
  private at = 0;

  private constructor(readonly source: MergeSource) {}

  static async begin(source: MergeSource): Promise<WordCursor> {
    const cursor = new WordCursor(source);
    await cursor.turn();
    return cursor;
  }

  get word(): string | undefined {
    return this.words[this.at];
  }

  postings(): PostingReader {
    const { starts, bytes } = this.shard!;
    return new PostingReader(bytes, starts[this.at]!, starts[this.at + 1]!, this.word!.startsWith(LETTER));
  }

  async next(): Promise<void> {
    if (++this.at >= this.words.length) await this.turn();
  }

  private async turn(): Promise<void> {
    this.place++;
    this.at = 0;
    this.words = [];
    if (this.place >= this.source.info.firsts.length) return;
    this.shard = await this.source.read(this.place);
    this.words = this.shard.words.split('\n');
  }
}
