import type { Connection } from '../../database/connection';
import type { IndexLogRecord, Writing } from '../../database/schema';
import { SegmentBuilder, type BuiltSegment } from '../words/build-segment';
import { Columns, PAGE, type Page } from '../columns/columns';
import { overlay, readLoose, readSegments } from '../index-store';
import type { SegmentInfo } from '../words/segment';

/** So many papers make one segment at most. */
const MOST = 4_096;
/** So many papers are read, and taken in, before others have their turn. */
const STEP = 128;

export interface Compacted {
  readonly segments: readonly SegmentInfo[];
  /** The papers whose words are in the new segment. */
  readonly moved: readonly number[];
  readonly segment: number;
}

/**
 * Makes a segment of the papers of the log whose words are in none, and takes the log over into the pages. What is written meanwhile stays in the
 * log. Undefined where there is nothing to do.
 */
export async function compact({ read, write }: Connection, signal: AbortSignal): Promise<Compacted | undefined> {
  const log = await (await read()).objectStore('indexLog').getAll(null, MOST);
  if (log.length === 0) return undefined;
  const built = await build(log, read, signal);
  const tx = await write();
  const segments = await readSegments(tx);
  const segment = Math.max(0, ...segments.flatMap(({ id, holds }) => [id, ...holds])) + 1;
  const moved = await settleLog(tx, log, segment);
  const info = built && putSegment(tx, segment, built);
  await tx.done;
  return { segments: info ? [...segments, info] : segments, moved, segment };
}

async function build(log: readonly IndexLogRecord[], read: Connection['read'], signal: AbortSignal) {
  const builder = new SegmentBuilder();
  const loose = log.filter(({ row, isLoose }) => row && isLoose);
  for (let from = 0; from < loose.length; from += STEP) {
    signal.throwIfAborted();
    // Each in a transaction of its own, so that writers need not wait for all of it.
    const tokens = await readLoose(await read(), loose.slice(from, from + STEP));
    for (const [n, words] of tokens) builder.add({ n, tokens: words });
    await new Promise((resolve) => setTimeout(resolve));
  }
  return loose.length > 0 ? { ...(await builder.done()), papers: loose.length } : undefined;
}

/** Takes the log's rows over into their pages. Those that were written anew meanwhile stay in the log. */
async function settleLog(tx: Writing, log: readonly IndexLogRecord[], segment: number): Promise<readonly number[]> {
  const store = tx.objectStore('indexLog');
  const latest = await store.getAll(IDBKeyRange.bound(log[0]!.n, log.at(-1)!.n));
  const stamps = new Map(latest.map(({ n, stamp }) => [n, stamp]));
  const moved: number[] = [];
  const pages = new Map<number, IndexLogRecord[]>();
  for (const record of log) {
    const number = Math.floor(record.n / PAGE);
    pages.set(number, [...(pages.get(number) ?? []), record]);
    if (stamps.get(record.n) !== record.stamp) continue;
    if (record.row && record.isLoose) moved.push(record.n);
    void store.delete(record.n);
  }
  await Promise.all([...pages].map(([number, records]) => putPage(tx, number, records, segment)));
  return moved;
}

async function putPage(tx: Writing, number: number, records: readonly IndexLogRecord[], segment: number) {
  const store = tx.objectStore('index');
  const columns = new Columns();
  const page = (await store.get(['page', number])) as Page | undefined;
  if (page) columns.load(page, number);
  for (const record of records) {
    overlay(columns, record);
    if (record.row && record.isLoose) columns.numbers.segment[record.n] = segment;
  }
  await store.put(columns.page(number), ['page', number]);
}

interface Built extends BuiltSegment {
  readonly papers: number;
}

function putSegment(tx: Writing, id: number, { firsts, shards, words, papers }: Built): SegmentInfo {
  const store = tx.objectStore('index');
  const info: SegmentInfo = { id, holds: [id], papers, firsts };
  for (const [place, shard] of shards.entries()) void store.put(shard, ['shard', id, place]);
  void store.put(words, ['words', id]);
  void store.put(info, ['segment', id]);
  return info;
}
