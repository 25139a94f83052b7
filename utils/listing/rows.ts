import type { PaperState } from '../library';
import type { PaperId } from '../model/identifiers';
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
  /** Room for Ibid's line, in CSS pixels, once the row has come near the screen. */
  width?: number;
  /** The reader has had it before their eyes in this visit. */
  passed?: boolean;
  /** Its place in the order for the reader, from 0. */
  place?: number | undefined;
  /** Whether it is like what the reader saves, as long as that order is shown. */
  isAlike?: boolean | undefined;
  /** Why, in words, once somebody looked. */
  reasons?: string | undefined;
}

export interface Reading {
  readonly rows: readonly Row[];
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
  /** Rows whose papers are shown by other elements now, with what showed them before. */
  readonly moved: readonly { readonly row: Row; readonly from: Entry }[];
  readonly unreadable: readonly Unreadable[];
}

/**
 * Rows of a fresh reading: those that still stand for the same paper are kept with all they know, in the page's new order, also where
 * the page has made their elements anew.
 */
export function reconcile(previous: readonly Row[], results: Iterable<Entry | Unreadable>): Reading {
  const entries: Entry[] = [];
  const unreadable: Unreadable[] = [];
  for (const result of results)
    if (isUnreadable(result)) unreadable.push(result);
    else entries.push(result);
  const known = new Map(previous.map((row) => [row.entry.parts[0], row]));
  const kept = entries.map(({ parts, paper }) => {
    const row = known.get(parts[0]);
    return row?.id === paper.id ? row : undefined;
  });
  const free = new Set(previous);
  for (const row of kept) if (row) free.delete(row);
  const homeless = new Map<PaperId, Row[]>();
  for (const row of free) homeless.set(row.id, [...(homeless.get(row.id) ?? []), row]);
  const added: Row[] = [];
  const moved: { readonly row: Row; readonly from: Entry }[] = [];

  const rows = entries.map((entry, index): Row => {
    const { id } = entry.paper;
    const old = kept[index] ?? homeless.get(id)?.shift();
    if (old && free.delete(old)) moved.push({ row: old, from: old.entry });
    const row = old ?? { id, entry, index, peeking: false };
    if (!old) added.push(row);
    row.entry = withAbstract(old ? inOwnWords(entry, old.entry) : entry, row.fetched);
    row.index = index;
    return row;
  });
  return { rows, added, removed: [...free], moved, unreadable };
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
  return rows.find(({ entry }) =>
    Object.entries(entry.paper.ids).some(([scheme, id]) => names.some((name) => name === `${scheme}:${id}`)),
  );
}

/** The entry with an abstract that the page does not hold. */
export function withAbstract(entry: Entry, abstract: string | undefined): Entry {
  if (!abstract || entry.paper.abstract) return entry;
  return { ...entry, paper: { ...entry.paper, abstract } };
}
