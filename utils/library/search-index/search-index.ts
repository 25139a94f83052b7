import type { Outcome } from '../records/outcome';
import type { Reading } from '../database/schema';
import type { Columns } from './columns/columns';
import { tokensOfRecord } from './columns/index-row';
import { overlay, readColumns, readSegments, readState } from './index-store';
import { Orders } from './columns/orders';
import type { PaperVectors } from './vectors/paper-vectors';
import { ShownRows } from './shown-rows';
import type { SegmentInfo } from './words/segment';
import { ShardCache } from './words/shard-cache';
import type { Texts } from './words/texts';
import type { Tokens } from './words/tokens';

/** The index as it is in memory: all columns, and of the words what was asked for lately. */
export interface OpenIndex {
  readonly columns: Columns;
  readonly orders: Orders;
  readonly loose: Map<number, Tokens>;
  readonly shards: ShardCache;
  readonly shown: ShownRows;
  segments: readonly SegmentInfo[];
  /** Read when papers are first compared by meaning. */
  vectors?: PaperVectors | undefined;
  revision: number;
}

/** The log may hold so many times what a segment is worth: more is first made into segments. */
const MOST_LOGGED = 4;

/** A paper's words are in no segment. */
export const NO_SEGMENT = 0;

export interface SearchIndexOptions {
  /** Of the catalogue and its rules. */
  readonly tagged: () => string;
  /** There is work to do that nobody waits for. */
  readonly due: () => void;
  /** So many papers of the log are worth a segment. */
  readonly worth: number;
}

/**
 * Finds saved papers without reading them: columns and words lie in the database, and are read when they are first asked for. It is kept up to
 * date by this worker's writes, and read again when anybody else has written: the database counts revisions.
 */
export class SearchIndex {
  private now: OpenIndex | undefined;
  /** Papers that were logged since segments were made last. */
  private logged = 0;

  constructor(private readonly options: SearchIndexOptions) {}

  /** The index as the transaction sees it; undefined as long as it does not know all papers. */
  async open(tx: Reading): Promise<OpenIndex | undefined> {
    const [revision = 0, state] = await Promise.all([
      tx.objectStore('meta').get('revision') as Promise<number | undefined>,
      readState(tx),
    ]);
    if (!state || state.numbered !== undefined || (state.tagged ?? this.options.tagged()) !== this.options.tagged()) {
      this.options.due();
      return undefined;
    }
    if (this.now?.revision === revision) return this.now;
    // After a large import: to read all of its papers would take longer than to look at each.
    if ((await tx.objectStore('indexLog').count()) > this.options.worth * MOST_LOGGED) {
      this.options.due();
      return undefined;
    }
    const [{ columns, loose }, segments] = await Promise.all([readColumns(tx), readSegments(tx)]);
    this.now = {
      columns,
      orders: new Orders(columns),
      loose,
      segments,
      shards: new ShardCache(),
      shown: new ShownRows(),
      revision,
    };
    this.logged = loose.size;
    this.remind();
    return this.now;
  }

  get isOpen(): boolean {
    return this.now !== undefined;
  }

  /** Takes in what was written. */
  apply({ log, papers, highlights, revision }: Outcome): void {
    this.logged += log.length;
    this.remind();
    if (!this.now || revision.from === revision.to) return;
    if (this.now.revision !== revision.from || log.length > this.options.worth) return this.close();
    this.now.revision = revision.to;
    const { columns, loose, orders, shown } = this.now;
    for (const { id } of papers) shown.forget(id);
    for (const { paper } of highlights) shown.forget(paper);
    if (log.length === 0) return;
    const records = new Map(papers.map((record) => [record.doc, record]));
    for (const entry of log) {
      overlay(columns, entry);
      const record = records.get(entry.n);
      if (entry.isLoose && record) loose.set(entry.n, tokensOfRecord(record));
      if (!entry.row) loose.delete(entry.n);
    }
    orders.forget();
  }

  /** Papers of the log were put into a segment. */
  settle(segments: readonly SegmentInfo[], moved: readonly number[] = [], segment = NO_SEGMENT): void {
    this.logged = Math.max(0, this.logged - moved.length);
    if (!this.now) return;
    this.now.segments = segments;
    for (const n of moved) {
      this.now.loose.delete(n);
      this.now.columns.numbers.segment[n] = segment;
    }
  }

  /** Those that lie in the database are others now. */
  forgetVectors(): void {
    if (this.now) this.now.vectors = undefined;
  }

  /** Vectors were missing: whoever asks next need not read papers. */
  wantVectors(): void {
    this.options.due();
  }

  /** Forgets what is in memory. */
  close(): void {
    this.now = undefined;
  }

  private remind(): void {
    if (this.logged >= this.options.worth) this.options.due();
  }
}

/** The words of all papers, for a transaction. */
export function textsOf(tx: Reading, { columns, loose, segments, shards }: OpenIndex): Texts {
  const { segment } = columns.numbers;
  return {
    tx,
    shards,
    segments,
    loose,
    holds: ({ holds }, n) => columns.alive.has(n) && !loose.has(n) && holds.includes(segment[n]!),
  };
}
