import type { FactSources, Search, SearchResult, Sort } from '../../library';
import type { LibraryRow } from '../../model/library-row';
import { STATUSES } from '../../model/bookmark';
import type { PaperId } from '../../model/identifiers';
import { parseQuery, type Query } from '../../query';
import { home } from '../commands/visit';
import { getMany } from '../database/bulk-reads';
import { homesOf } from '../records/homes';
import { bookmarkOf, editedFacts, paperOf, sourcesOf } from '../records/read-records';
import { highlightsOf, itemOf, listed, type FoundRow, type Row, type Rows, type ShownRow } from './rows';
import type { PaperRecord, Reading } from '../database/schema';
import type { TextTagging } from './tagging';
import { topicsOf, type TopicIndex } from '../commands/topics';
import { readState } from '../search-index/index-store';
import { matchingPapers, type IndexSearch } from '../search-index/matching-papers';
import { orderedPapers } from '../search-index/ordered-papers';
import type { OpenIndex, SearchIndex } from '../search-index/search-index';
import { tagCounts } from './tagged-papers';
import { authorKey, titleKey } from './sort-keys';

const MOST = 1_000;
/** So many papers are read for themselves: what changed is drawn again without all others being read. */
const FEW = 300;
/** So many records are looked at together. */
const STEP = 500;

/** What a search asks. */
export interface SearchParts {
  readonly rows: Rows;
  readonly tagging: TextTagging;
  readonly searchIndex: SearchIndex;
}

export async function search(tx: Reading, asked: Search, parts: SearchParts): Promise<SearchResult> {
  const { tagging, searchIndex } = parts;
  const index = await topicsOf(tx);
  const query = parseQuery(asked.query ?? '');
  const list = (row: ShownRow): LibraryRow => listed(row, index, tagging);
  if (query.isEmpty && asked.ids && asked.ids.length <= FEW) return fewPapers(tx, asked, list);
  if (query.isEmpty && !asked.ids && sortOf(asked) === 'saved') return bySaving(tx, asked, list);
  const open = await searchIndex.open(tx);
  if (!open) return searchAll(tx, asked, query, index, parts);
  const within = searchIn(tx, open, { query, index }, parts);
  const papers = await orderedPapers(query, { ...asked, sort: sortOf(asked) }, within);
  const ids = papers.map((n) => open.columns.idOf(n));
  const among = asked.ids && new Set((await homesOf(tx, asked.ids)).values());
  const found = among ? ids.filter((id) => among.has(id)) : ids;
  return { rows: (await rowsOf(tx, pageOf(found, asked), open)).map(list), total: found.length };
}

/** How many papers match each of the queries; undefined as long as the index does not know all. */
export async function countByIndex(
  tx: Reading,
  queries: readonly string[],
  parts: SearchParts,
): Promise<number[] | undefined> {
  const index = await topicsOf(tx);
  const open = await parts.searchIndex.open(tx);
  if (!open) return undefined;
  const counts: number[] = [];
  for (const query of queries.map(parseQuery))
    counts.push((await matchingPapers(query, searchIn(tx, open, { query, index }, parts))).size);
  return counts;
}

/** Of no words none match better than others. */
function sortOf({ sort = 'saved', query }: Search): Sort {
  return sort === 'match' && !query?.trim() ? 'saved' : sort;
}

/** Dates run from the newest, names from A, matches from the best. */
function isDescending(asked: Search): boolean {
  return asked.descending ?? ['saved', 'published', 'match'].includes(sortOf(asked));
}

function pageOf<Item>(all: readonly Item[], { offset = 0, limit = MOST }: Search): readonly Item[] {
  return all.slice(offset, offset + Math.min(limit, MOST));
}

/** Read for themselves. */
async function fewPapers(tx: Reading, asked: Search, list: (row: ShownRow) => LibraryRow): Promise<SearchResult> {
  const few = await rowsOf(tx, new Set((await homesOf(tx, asked.ids ?? [])).values()));
  const inOrder = pageOf(few.sort(by(sortOf(asked), isDescending(asked))), asked);
  return { rows: inOrder.map(list), total: few.length };
}

/** As long as the index does not know all papers, each is looked at. */
async function searchAll(
  tx: Reading,
  asked: Search,
  query: Query,
  index: TopicIndex,
  { rows, tagging }: SearchParts,
): Promise<SearchResult> {
  const all = await rows.all(tx, index);
  const candidates = asked.ids ? await chosen(tx, asked.ids, all) : [...all.values()];
  const matches = query.isEmpty ? candidates : candidates.filter(({ item }) => query.matches(item));
  matches.sort(by(sortOf(asked), isDescending(asked)));
  return { rows: pageOf(matches, asked).map((row) => listed(row, index, tagging)), total: matches.length };
}

/** A search by the index, for one query. */
export function searchIn(
  tx: Reading,
  open: OpenIndex,
  asked: { readonly query: Query; readonly index: TopicIndex },
  parts: SearchParts,
): IndexSearch {
  const { size } = open.columns;
  const look: IndexSearch['look'] = (ids) => matching(tx, ids, { ...asked, size }, parts);
  return { tx, open, topics: asked.index, tagging: parts.tagging, look };
}

/** From this share of all papers on it is better to have all of them in memory, where they are found again. */
const SHARE = 0.25;

/** Of these papers those that match, by all that is known of them. */
async function matching(
  tx: Reading,
  ids: readonly PaperId[],
  { query, index, size }: { readonly query: Query; readonly index: TopicIndex; readonly size: number },
  { rows, tagging }: SearchParts,
): Promise<ReadonlySet<PaperId>> {
  const found = new Set<PaperId>();
  if (ids.length >= size * SHARE) {
    const all = await rows.all(tx, index);
    for (const id of ids) {
      const item = all.get(id)?.item;
      if (item && query.matches(item)) found.add(id);
    }
    return found;
  }
  for (let from = 0; from < ids.length; from += STEP)
    for (const row of await rowsOf(tx, ids.slice(from, from + STEP)))
      if (query.matches(itemOf(row, () => index, tagging))) found.add(row.paper.id);
  return found;
}

/** The latest (or first) saved papers, straight from the index: nothing else is read. */
async function bySaving(tx: Reading, asked: Search, list: (row: ShownRow) => LibraryRow): Promise<SearchResult> {
  const { offset = 0 } = asked;
  const limit = Math.min(asked.limit ?? MOST, MOST);
  const descending = isDescending(asked);
  const index = tx.objectStore('papers').index('savedAt');
  // To count them takes the longer the more there are.
  const state = await readState(tx);
  const total = state && state.numbered === undefined ? state.saved : await index.count();
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

async function rowOf(tx: Reading, record: PaperRecord): Promise<FoundRow | undefined> {
  const bookmark = bookmarkOf(record.registers);
  if (!bookmark) return undefined;
  const { id, registers, tagging, seen = false, hidden = false, doc, marks } = record;
  // A paper that the index knows says itself whether it has any.
  const hasMarks = doc === undefined || marks !== undefined;
  const marked = hasMarks ? await tx.objectStore('highlights').index('paper').getAll(id) : [];
  return { paper: paperOf(id, registers), bookmark, tagging, highlights: highlightsOf(marked), seen, hidden };
}

/** Of these papers those that are saved, in the same order: from memory where they were shown lately, else from the database. */
async function rowsOf(tx: Reading, ids: Iterable<PaperId>, open?: OpenIndex): Promise<FoundRow[]> {
  const wanted = [...ids];
  const shown = open?.shown;
  const missing = shown ? wanted.filter((id) => !shown.has(id)) : wanted;
  const records = await getMany(tx.objectStore('papers'), missing, ({ id }) => id);
  const rows = await Promise.all(
    wanted.map(async (id) => {
      const record = records.get(id);
      return shown?.get(id) ?? (record && (await rowOf(tx, record)));
    }),
  );
  const found = rows.flatMap((row) => row ?? []);
  for (const row of found) shown?.keep(row.paper.id, row);
  return found;
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

const bySaved: Order = (a, b) => compare(a.bookmark.savedAt, b.bookmark.savedAt);

const ORDERS: Readonly<Record<Sort, Order>> = {
  saved: bySaved,
  match: bySaved,
  published: (a, b) => compare(a.paper.published ?? '', b.paper.published ?? ''),
  title: (a, b) => compare(titleKey(a.paper), titleKey(b.paper)),
  author: (a, b) => compare(authorKey(a.paper), authorKey(b.paper)),
  status: (a, b) => STATUSES.indexOf(a.bookmark.status) - STATUSES.indexOf(b.bookmark.status),
};

const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The tags in use, the commonest first. */
export async function tags(
  tx: Reading,
  open: OpenIndex | undefined,
): Promise<{ readonly tag: string; readonly count: number }[]> {
  const { inUse } = await tagCounts(tx, open);
  const counted = Array.from(inUse, ([tag, count]) => ({ tag, count }));
  return counted.sort((a, b) => b.count - a.count || names.compare(a.tag, b.tag));
}
