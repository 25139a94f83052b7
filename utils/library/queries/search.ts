import type { FactSources, Search, SearchResult, Sort } from '../../library';
import type { LibraryRow } from '../../model/library-row';
import { STATUSES } from '../../model/bookmark';
import type { PaperId } from '../../model/identifiers';
import { parseQuery } from '../../query';
import { home } from '../commands/visit';
import { getMany } from '../database/bulk-reads';
import { homesOf } from '../records/homes';
import { bookmarkOf, editedFacts, paperOf, sourcesOf } from '../records/read-records';
import { highlightsOf, listed, type Row, type Rows, type ShownRow } from './rows';
import type { PaperRecord, Reading } from '../database/schema';
import type { TextTagging } from './tagging';
import { topicsOf } from '../commands/topics';

const MOST = 1_000;
/** So many papers are read for themselves: what changed is drawn again without all others being read. */
const FEW = 300;

export async function search(tx: Reading, asked: Search, rows: Rows, tagging: TextTagging): Promise<SearchResult> {
  const index = await topicsOf(tx);
  const query = parseQuery(asked.query ?? '');
  const sort = asked.sort ?? 'saved';
  // Dates run from the newest, names from A.
  const descending = asked.descending ?? (sort === 'saved' || sort === 'published');
  const offset = asked.offset ?? 0;
  const limit = Math.min(asked.limit ?? MOST, MOST);
  if (query.isEmpty && !asked.ids && sort === 'saved')
    return bySaving(tx, descending, offset, limit, (row) => listed(row, index, tagging));

  if (query.isEmpty && asked.ids && asked.ids.length <= FEW) {
    const few = await rowsOf(tx, asked.ids);
    const inOrder = few.sort(by(sort, descending)).slice(offset, offset + limit);
    return { rows: inOrder.map((row) => listed(row, index, tagging)), total: few.length };
  }

  const all = await rows.all(tx, index);
  const candidates = asked.ids ? await chosen(tx, asked.ids, all) : [...all.values()];
  const matching = query.isEmpty ? candidates : candidates.filter(({ item }) => query.matches(item));
  matching.sort(by(sort, descending));
  return {
    rows: matching.slice(offset, offset + limit).map((row) => listed(row, index, tagging)),
    total: matching.length,
  };
}

/** The latest (or first) saved papers, straight from the index: nothing else is read. */
async function bySaving(
  tx: Reading,
  descending: boolean,
  offset: number,
  limit: number,
  list: (row: ShownRow) => LibraryRow,
): Promise<SearchResult> {
  const index = tx.objectStore('papers').index('savedAt');
  const total = await index.count();
  const records: PaperRecord[] = [];
  let cursor = limit > 0 && offset < total ? await index.openCursor(null, descending ? 'prev' : 'next') : null;
  if (cursor && offset > 0) cursor = await cursor.advance(offset);
  while (cursor && records.length < limit) {
    records.push(cursor.value);
    cursor = records.length < limit ? await cursor.continue() : null;
  }
  const rows = await Promise.all(records.map((record) => rowOf(tx, record)));
  return { rows: rows.flatMap((row) => (row ? [list(row)] : [])), total };
}

export async function get(tx: Reading, id: PaperId, tagging: TextTagging): Promise<LibraryRow | undefined> {
  const index = await topicsOf(tx);
  const record = await tx.objectStore('papers').get(await home(tx, id));
  const row = record && (await rowOf(tx, record));
  return row && listed(row, index, tagging);
}

/** Where the facts of a saved paper come from. */
export async function sources(tx: Reading, id: PaperId): Promise<FactSources | undefined> {
  const registers = (await tx.objectStore('papers').get(await home(tx, id)))?.registers;
  if (!registers || !bookmarkOf(registers)) return undefined;
  return { told: sourcesOf(registers), edited: editedFacts(registers) };
}

async function rowOf(tx: Reading, record: PaperRecord): Promise<ShownRow | undefined> {
  const bookmark = bookmarkOf(record.registers);
  if (!bookmark) return undefined;
  const highlights = highlightsOf(await tx.objectStore('highlights').index('paper').getAll(record.id));
  return { paper: paperOf(record.id, record.registers), bookmark, tagging: record.tagging, highlights };
}

/** Of these papers those that are saved, straight from the database. */
async function rowsOf(tx: Reading, ids: readonly PaperId[]): Promise<ShownRow[]> {
  const homes = new Set((await homesOf(tx, ids)).values());
  const records = await getMany(tx.objectStore('papers'), homes, ({ id }) => id);
  const rows = await Promise.all([...homes].map((id) => records.get(id)).map((one) => one && rowOf(tx, one)));
  return rows.flatMap((row) => row ?? []);
}

async function chosen(tx: Reading, ids: readonly PaperId[], all: ReadonlyMap<PaperId, Row>): Promise<Row[]> {
  const homes = new Set(await Promise.all(ids.map((id) => (all.has(id) ? id : home(tx, id)))));
  return [...homes].flatMap((id) => all.get(id) ?? []);
}

type Order = (a: ShownRow, b: ShownRow) => number;

function by(sort: Sort, descending: boolean): Order {
  const order = ORDERS[sort];
  const sign = descending ? -1 : 1;
  return (a, b) => sign * order(a, b) || sign * compare(a.paper.id, b.paper.id);
}

const ORDERS: Readonly<Record<Sort, Order>> = {
  saved: (a, b) => compare(a.bookmark.savedAt, b.bookmark.savedAt),
  published: (a, b) => compare(a.paper.published ?? '', b.paper.published ?? ''),
  title: (a, b) => names.compare(a.paper.title, b.paper.title),
  author: (a, b) => names.compare(firstAuthor(a), firstAuthor(b)),
  status: (a, b) => STATUSES.indexOf(a.bookmark.status) - STATUSES.indexOf(b.bookmark.status),
};

const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

function firstAuthor({ paper }: ShownRow): string {
  const [author] = paper.authors;
  if (!author) return '\uffff';
  return 'literal' in author ? author.literal : `${author.family} ${author.given ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export async function tags(tx: Reading): Promise<{ readonly tag: string; readonly count: number }[]> {
  const index = tx.objectStore('papers').index('tags');
  const found: { tag: string; count: Promise<number> }[] = [];
  let cursor = await index.openKeyCursor(null, 'nextunique');
  while (cursor) {
    found.push({ tag: cursor.key, count: index.count(cursor.key) });
    cursor = await cursor.continue();
  }
  const counted = await Promise.all(found.map(async ({ tag, count }) => ({ tag, count: await count })));
  return counted.sort((a, b) => b.count - a.count || names.compare(a.tag, b.tag));
}
