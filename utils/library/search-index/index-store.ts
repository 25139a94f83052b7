/** Where the search index lies in the database. */
import { getMany } from '../database/bulk-reads';
import type { IndexLogRecord, IndexState, Reading, Writing } from '../database/schema';
import { Columns, type Page } from './columns/columns';
import { tokensOfRecord } from './columns/index-row';
import { INDEX } from './upkeep/log-changes';
import type { SegmentInfo } from './words/segment';
import type { Tokens } from './words/tokens';

export async function readState(tx: Reading | Writing): Promise<IndexState | undefined> {
  return (await (tx as Reading).objectStore('meta').get(INDEX)) as IndexState | undefined;
}

export function readSegments(tx: Reading | Writing): Promise<SegmentInfo[]> {
  const store = (tx as Reading).objectStore('index');
  return store.getAll(IDBKeyRange.bound(['segment', 0], ['segment', Infinity])) as Promise<SegmentInfo[]>;
}

/** The columns of all papers, and the words of those that are in no segment. */
export async function readColumns(
  tx: Reading,
): Promise<{ readonly columns: Columns; readonly loose: Map<number, Tokens> }> {
  const store = tx.objectStore('index');
  const range = IDBKeyRange.bound(['page', 0], ['page', Infinity]);
  const [keys, pages, log] = await Promise.all([
    store.getAllKeys(range),
    store.getAll(range) as Promise<Page[]>,
    tx.objectStore('indexLog').getAll(),
  ]);
  const columns = new Columns();
  for (const [at, page] of pages.entries()) columns.load(page, keys[at]![1]);
  for (const record of log) overlay(columns, record);
  return { columns, loose: await readLoose(tx, log) };
}

/** Takes over what the log says of a paper. */
export function overlay(columns: Columns, { n, row }: IndexLogRecord): void {
  if (row) columns.set(n, row);
  else columns.remove(n);
}

/** The words of papers of the log whose words are in no segment. */
export async function readLoose(tx: Reading, log: readonly IndexLogRecord[]): Promise<Map<number, Tokens>> {
  const wanted = new Map(log.flatMap(({ n, row, isLoose }) => (row && isLoose ? [[row.id, n] as const] : [])));
  const records = await getMany(tx.objectStore('papers'), wanted.keys(), ({ id }) => id);
  const loose = new Map<number, Tokens>();
  for (const [id, n] of wanted) {
    const record = records.get(id);
    if (record) loose.set(n, tokensOfRecord(record));
  }
  return loose;
}
