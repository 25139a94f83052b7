import type { Connection } from '../../database/connection';
import type { Writing } from '../../database/schema';
import { readColumns, readSegments } from '../index-store';
import { mergeSegments } from '../words/merge-segments';
import type { SegmentInfo, Shard } from '../words/segment';

/** So many segments of about one size become one. */
const MANY = 6;
/** Of two sizes the larger one is so many times the smaller. */
const STEP = 6;

/** The segments that are to become one; empty where there are few of each size. */
export function dueSegments(segments: readonly SegmentInfo[]): readonly SegmentInfo[] {
  const bySize = segments.toSorted((a, b) => a.papers - b.papers);
  for (const [place, { papers }] of bySize.entries()) {
    const alike = bySize.slice(place).filter((other) => other.papers <= papers * STEP);
    if (alike.length >= MANY) return alike;
  }
  return [];
}

/** Makes one segment of many; undefined where there is nothing to do. What is written meanwhile is not disturbed. */
export async function uniteSegments(
  connection: Connection,
  signal: AbortSignal,
): Promise<readonly SegmentInfo[] | undefined> {
  const tx = await connection.read();
  const all = await readSegments(tx);
  const due = dueSegments(all);
  if (due.length === 0) return undefined;
  return mergeAll(connection, { all, due, ...(await readColumns(tx)) }, signal);
}

/** Makes one segment of all that hold words which papers no longer have; undefined where none does. */
export async function renewSegments(
  connection: Connection,
  signal: AbortSignal,
): Promise<readonly SegmentInfo[] | undefined> {
  const tx = await connection.read();
  const [all, known] = [await readSegments(tx), await readColumns(tx)];
  const due = all.filter((info) => papersOf(known, [info]).length < info.papers);
  if (due.length === 0) return undefined;
  return mergeAll(connection, { all, due, ...known }, signal);
}

type Known = Awaited<ReturnType<typeof readColumns>>;

interface Merging extends Known {
  readonly all: readonly SegmentInfo[];
  readonly due: readonly SegmentInfo[];
}

/** The papers whose words are in one of these segments, and are those that they have. */
function papersOf({ columns, loose }: Known, segments: readonly SegmentInfo[]): readonly number[] {
  const of = columns.numbers.segment;
  const ids = new Set(segments.flatMap(({ holds }) => holds));
  return [...columns.alive].filter((n) => !loose.has(n) && ids.has(of[n]!));
}

async function mergeAll(
  { read, write }: Connection,
  { all, due, columns, loose }: Merging,
  signal: AbortSignal,
): Promise<readonly SegmentInfo[]> {
  const segment = Math.max(...all.flatMap(({ id, holds }) => [id, ...holds])) + 1;
  const of = columns.numbers.segment;
  const sources = due.map((info) => ({
    info,
    holds: (n: number) => columns.alive.has(n) && !loose.has(n) && info.holds.includes(of[n]!),
    read: async (place: number) => (await (await read()).objectStore('index').get(['shard', info.id, place])) as Shard,
  }));
  await inWriting(write, (begun) => deleteSegment(begun, segment));
  const { firsts, words } = await mergeSegments(sources, async (shard, place) => {
    signal.throwIfAborted();
    await inWriting(write, (begun) => void begun.objectStore('index').put(shard, ['shard', segment, place]));
  });
  const papers = papersOf({ columns, loose }, due).length;
  const info: SegmentInfo = {
    id: segment,
    holds: [...new Set([segment, ...due.flatMap(({ holds }) => holds)])],
    papers,
    firsts,
  };
  await inWriting(write, (begun) => {
    for (const { id } of due) deleteSegment(begun, id);
    void begun.objectStore('index').put(words, ['words', segment]);
    void begun.objectStore('index').put(info, ['segment', segment]);
  });
  return [...all.filter((one) => !due.includes(one)), info];
}

async function inWriting(write: Connection['write'], act: (tx: Writing) => void): Promise<void> {
  const tx = await write();
  act(tx);
  await tx.done;
}

function deleteSegment(tx: Writing, id: number): void {
  const store = tx.objectStore('index');
  void store.delete(['segment', id]);
  void store.delete(['words', id]);
  void store.delete(IDBKeyRange.bound(['shard', id, 0], ['shard', id, Infinity]));
}
