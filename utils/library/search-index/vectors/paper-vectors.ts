import type { TextFeatures } from '../../../topics/meaning/features';
import type { PaperId } from '../../../model/identifiers';
import type { Embeddings } from '../../../topics/order/embeddings';
import { getMany } from '../../database/bulk-reads';
import type { Reading } from '../../database/schema';
import { PAGE } from '../columns/columns';
import { tokensOfRecord } from '../columns/index-row';
import type { OpenIndex } from '../search-index';
import { featuresOfTokens } from './token-features';
import type { VectorPage } from './vector-page';

/** So many papers are read together. */
const STEP = 500;

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

/** Makes vectors true for all papers of the index: of those in the log by their words at hand, of those that have none yet by reading them. Gives how many these are. */
export async function completeVectors(
  tx: Reading,
  all: PaperVectors,
  { columns, loose }: OpenIndex,
  embeddings: Embeddings,
): Promise<number> {
  for (const [n, tokens] of loose) all.set(n, featuresOfTokens(tokens, embeddings), 0);
  const { segment } = columns.numbers;
  const missing = [...columns.alive].filter((n) => !loose.has(n) && !all.isOf(n, segment[n]!));
  for (let from = 0; from < missing.length; from += STEP) {
    const some = new Map(missing.slice(from, from + STEP).map((n) => [columns.idOf(n), n] as const));
    await readVectors(tx, some, (n, features) => all.set(n, features, segment[n]!), embeddings);
  }
  return missing.length;
}

/** Reads papers, and tells the features of each. */
export async function readVectors(
  tx: Reading,
  papers: ReadonlyMap<PaperId, number>,
  told: (n: number, features: TextFeatures) => void,
  embeddings: Embeddings,
): Promise<void> {
  const records = await getMany(tx.objectStore('papers'), papers.keys(), ({ id }) => id);
  for (const [id, n] of papers) {
    const record = records.get(id);
    if (record) told(n, featuresOfTokens(tokensOfRecord(record), embeddings));
  }
}
