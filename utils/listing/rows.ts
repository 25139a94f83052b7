import type { PaperState, RankReason } from '../library';
import { aliases, type PaperId } from '../model/identifiers';
import { isTranslated } from '../translated';
import { isUnreadable, type Entry, type Unreadable } from '../sites/site';

/** An entry of the listing with what is known of its paper. One row lives as long as its element stands for that paper. */
export interface Row {
  readonly id: PaperId;
  entry: Entry;
  /** Place in the page's own order. */
  index: number;
  facts?: PaperState;
  /** What was known of it when it was first met in this visit: "seen" is about earlier visits. */
  before?: PaperState['seen'];
  /** The abstract, where it was fetched because the page has none. */
  fetched?: string;
  peeking: boolean;
  /** How much it is like what the reader saves, 0 … 1. */
  score?: number | undefined;
  /** Why, once somebody looked. */
  reasons?: readonly RankReason[] | undefined;
}

export interface Reading {
  readonly rows: readonly Row[];
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
  readonly unreadable: readonly Unreadable[];
}

/** Rows of a fresh reading: those that still stand for the same paper are kept with all they know, in the page's new order. */
export function reconcile(previous: readonly Row[], results: Iterable<Entry | Unreadable>): Reading {
  const known = new Map(previous.map((row) => [row.entry.parts[0], row]));
  const rows: Row[] = [];
  const added: Row[] = [];
  const unreadable: Unreadable[] = [];
  for (const result of results) {
    if (isUnreadable(result)) {
      unreadable.push(result);
      continue;
    }
    const old = known.get(result.parts[0]);
    const kept = old?.id === result.paper.id;
    const row: Row = kept ? old : { id: result.paper.id, entry: result, index: 0, peeking: false };
    row.entry = withAbstract(kept ? inOwnWords(result, row.entry) : result, row.fetched);
    row.index = rows.push(row) - 1;
    if (kept) known.delete(result.parts[0]);
    else added.push(row);
  }
  return { rows, added, removed: [...known.values()], unreadable };
}

/** A page that was translated since it was read keeps the words that were read first. */
function inOwnWords(entry: Entry, before: Entry): Entry {
  if (!isTranslated(entry.fields.title ?? entry.parts[0])) return entry;
  const { title, abstract } = before.paper;
  return { ...entry, paper: { ...entry.paper, title, ...(abstract && { abstract }) } };
}

/** How many papers rows stand for: one that a page lists in two sections counts once. */
export function countPapers(rows: Iterable<Pick<Row, 'id'>>): number {
  return new Set([...rows].map(({ id }) => id)).size;
}

/** The first row whose paper is known under one of these names. */
export function rowOfPaper(rows: readonly Row[], names: readonly PaperId[]): Row | undefined {
  return rows.find(({ entry }) => aliases(entry.paper.ids).some((name) => names.includes(name)));
}

/** The entry with an abstract that the page does not hold. */
export function withAbstract(entry: Entry, abstract: string | undefined): Entry {
  if (!abstract || entry.paper.abstract) return entry;
  return { ...entry, paper: { ...entry.paper, abstract } };
}
