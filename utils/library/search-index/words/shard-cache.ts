import type { Reading } from '../../database/schema';
import { placeOf, shardsBetween, type SegmentInfo, type Shard } from './segment';
import { LETTER, PostingReader } from './postings';

/** A shard as it is read: its words by place. */
interface ReadShard {
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Of shards so many bytes stay in memory. */
const MOST = 12_000_000;

/** A word of a segment, and its postings. */
export interface Entry {
  readonly word: string;
  /** How many bytes its postings take: about how common it is. */
  readonly size: number;
  postings(): PostingReader;
}

/** Reads shards, and keeps those that were asked for last. */
export class ShardCache {
  private readonly kept = new Map<string, ReadShard>();
  private size = 0;

  /** The words of a segment from `low` on, up to but without `high`. */
  async between(tx: Reading, info: SegmentInfo, low: string, high: string): Promise<Entry[]> {
    const [first, end] = shardsBetween(info, low, high);
    const shards = await Promise.all(
      Array.from({ length: end - first }, (_, place) => this.read(tx, info.id, first + place)),
    );
    return shards.flatMap(({ words, starts, bytes }) => {
      const entries: Entry[] = [];
      for (let at = placeOf(words, low); at < words.length && words[at]! < high; at++) {
        const [from, to] = [starts[at]!, starts[at + 1]!];
        const word = words[at]!;
        entries.push({ word, size: to - from, postings: () => new PostingReader(bytes, from, to, isLetter(word)) });
      }
      return entries;
    });
  }

  /** All words of a segment. */
  async words(tx: Reading, { id }: SegmentInfo): Promise<readonly string[]> {
    return ((await tx.objectStore('index').get(['words', id])) as string).split('\n');
  }

  private async read(tx: Reading, segment: number, place: number): Promise<ReadShard> {
    const key = `${segment} ${place}`;
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const { words, starts, bytes } = (await tx.objectStore('index').get(['shard', segment, place])) as Shard;
    const shard = { words: words.split('\n'), starts, bytes };
    this.kept.set(key, shard);
    this.size += bytes.length + words.length;
    for (const [oldest, old] of this.kept) {
      if (this.size <= MOST) break;
      this.kept.delete(oldest);
      this.size -= old.bytes.length;
    }
    return shard;
  }
}

function isLetter(word: string): boolean {
  return word.startsWith(LETTER);
}
