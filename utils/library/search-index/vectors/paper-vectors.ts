import type { TextFeatures } from '../../../topics/meaning/features';
import type { Reading } from '../../database/schema';
import { PAGE } from '../columns/columns';
import type { VectorPage } from './vector-page';

/** The vectors of all papers in memory, by number. */
export class PaperVectors {
  private segments = new Uint16Array();
  lengths = new Uint16Array();
  vectors = new Int8Array();

  constructor(
    private readonly dimensions: number,
    private readonly table: number,
  ) {}

  static async read(tx: Reading, dimensions: number, table: number): Promise<PaperVectors> {
    const store = tx.objectStore('index');
    const range = IDBKeyRange.bound(['vectors', 0], ['vectors', Infinity]);
    const [keys, pages] = await Promise.all([store.getAllKeys(range), store.getAll(range) as Promise<VectorPage[]>]);
    const read = new PaperVectors(dimensions, table);
    pages.forEach((page, at) => read.load(page, keys[at]![1]));
    return read;
  }

  load({ table, segments, lengths, vectors }: VectorPage, number: number): void {
    if (table !== this.table) return;
    const first = number * PAGE;
    this.reach(first + PAGE);
    this.segments.set(segments, first);
    this.lengths.set(lengths, first);
    this.vectors.set(vectors, first * this.dimensions);
  }

  /** Whether a paper's vector is of the words that this segment holds of it. */
  isOf(n: number, segment: number): boolean {
    return segment !== 0 && this.segments[n] === segment;
  }

  /** Sets a paper's vector; it is true as long as its words are in the segment. */
  set(n: number, { length, vector }: TextFeatures, segment: number): void {
    this.reach(n + 1);
    this.segments[n] = segment;
    this.lengths[n] = length;
    this.vectors.set(vector, n * this.dimensions);
  }

  /** Nothing is left of a paper that is no longer in the library. */
  forget(n: number): void {
    this.segments[n] = 0;
    this.lengths[n] = 0;
    this.vectors.fill(0, n * this.dimensions, (n + 1) * this.dimensions);
  }

  page(number: number): VectorPage {
    const [first, end] = [number * PAGE, (number + 1) * PAGE];
    this.reach(end);
    return {
      table: this.table,
      segments: this.segments.slice(first, end),
      lengths: this.lengths.slice(first, end),
      vectors: this.vectors.slice(first * this.dimensions, end * this.dimensions),
    };
  }

  private reach(size: number): void {
    if (size <= this.segments.length) return;
    const room = Math.max(size, 2 * this.segments.length);
    this.segments = grown(this.segments, new Uint16Array(room));
    this.lengths = grown(this.lengths, new Uint16Array(room));
    this.vectors = grown(this.vectors, new Int8Array(room * this.dimensions));
  }
}

function grown<Numbers extends Uint16Array | Int8Array>(before: Numbers, room: Numbers): Numbers {
  room.set(before);
  return room;
}
