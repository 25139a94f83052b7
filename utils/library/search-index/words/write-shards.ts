import { ByteWriter } from './bytes';
import { SHARD_SIZE, type Shard } from './segment';

/** Cuts postings into shards. Words come upwards. */
export class ShardWriter {
  readonly firsts: string[] = [];
  private words: string[] = [];
  private starts: number[] = [];
  private bytes = new ByteWriter(SHARD_SIZE * 2);

  constructor(private readonly full: (shard: Shard, place: number) => void) {}

  add(word: string, postings: Uint8Array): void {
    if (this.words.length > 0 && this.bytes.length + postings.length > SHARD_SIZE) this.flush();
    if (this.words.length === 0) this.firsts.push(word);
    this.words.push(word);
    this.starts.push(this.bytes.length);
    this.bytes.append(postings);
  }

  flush(): void {
    if (this.words.length === 0) return;
    const starts = Uint32Array.from([...this.starts, this.bytes.length]);
    this.full({ words: this.words.join('\n'), starts, bytes: this.bytes.done().slice() }, this.firsts.length - 1);
    [this.words, this.starts, this.bytes] = [[], [], new ByteWriter(SHARD_SIZE * 2)];
  }
}
