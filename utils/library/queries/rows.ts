import type { LibraryRow } from '../../model/library-row';
import type { Bookmark } from '../../model/bookmark';
import type { Highlight } from '../../model/highlight';
import type { PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import type { Queryable } from '../../query';
import { forgetTopics } from '../../query/fields';
import { getEvery } from '../database/bulk-reads';
import { queryableMarks, queryableOf } from '../../query/paper-queryable';
import { bookmarkOf, highlightOf, inReadingOrder, paperOf } from '../records/read-records';
import type { HighlightRecord, PaperRecord, Reading, Tagging } from '../database/schema';
import type { TextTagging } from './tagging';
import { askableTopics, hitsOf, type TopicIndex } from '../commands/topics';
import { follows } from './watch-index';
import type { Outcome } from '../records/outcome';

/** A saved paper in memory, and what a query may ask of it. */
export interface Row {
  readonly paper: Paper;
  readonly bookmark: Bookmark;
  readonly tagging: Tagging | undefined;
  readonly highlights: readonly Highlight[];
  readonly seen: boolean;
  readonly hidden: boolean;
  readonly item: Queryable;
}

/** The same, of which nothing is asked. */
export type FoundRow = Omit<Row, 'item'>;

/** As much of it as lists show. */
export type ShownRow = Omit<Row, 'item' | 'seen' | 'hidden'>;

interface Shelf {
  readonly rows: Map<PaperId, Row>;
  revision: number;
  index: TopicIndex;
  /** By which state of what is learned the rows' topics were found. */
  learned: number | undefined;
  /** Whether topics have changed since. */
  isRecoloured: boolean;
}

/**
 * All saved papers in memory, for searching. Read from the database when first asked for, kept up to date by this
 * worker's writes, and read again when anybody else has written: the database counts revisions.
 */
export class Rows {
  private shelf: Shelf | undefined;

  constructor(private readonly tagging: TextTagging) {}

  async all(tx: Reading, index: TopicIndex): Promise<ReadonlyMap<PaperId, Row>> {
    const revision = ((await tx.objectStore('meta').get('revision')) as number | undefined) ?? 0;
    if (this.shelf?.revision === revision) {
      this.shelf.index = index;
      this.keepTopics(this.shelf);
      return this.shelf.rows;
    }
    const [papers, highlights] = await Promise.all([
      getEvery(tx.objectStore('papers')),
      getEvery(tx.objectStore('highlights')),
    ]);
    const marks = new Map<PaperId, HighlightRecord[]>();
    for (const record of highlights) marks.set(record.paper, [...(marks.get(record.paper) ?? []), record]);
    this.shelf = { rows: new Map(), revision, index, learned: this.tagging.learned?.version, isRecoloured: false };
    const saved = papers.filter(({ savedAt }) => savedAt).sort(bySaving);
    for (const record of saved) this.shelve(record, highlightsOf(marks.get(record.id) ?? []));
    return this.shelf.rows;
  }

  /** Topics' rules and examples colour every row: after a change of theirs its topics are found anew. */
  private keepTopics(shelf: Shelf): void {
    const version = this.tagging.learned?.version;
    if (shelf.learned === version && !shelf.isRecoloured) return;
    for (const { item } of shelf.rows.values()) forgetTopics(item);
    shelf.learned = version;
    shelf.isRecoloured = false;
  }

  /** Takes in what was written. */
  apply(outcome: Outcome): void {
    const { papers, highlights, topics, isGone, revision } = outcome;
    if (!this.shelf || revision.from === revision.to) return;
    if (isGone || this.shelf.revision !== revision.from) {
      this.shelf = undefined;
      return;
    }
    this.shelf.revision = revision.to;
    this.shelf.isRecoloured ||= topics;
    const { rows } = this.shelf;
    // A removed paper's highlights are not in memory: saving it again, or merging two papers, reads all anew.
    const moved = papers.some(({ id, registers }) => registers['into'] || (registers['saved']?.p && !rows.has(id)));
    if (moved) this.shelf = undefined;
    for (const record of papers) this.shelve(record, rows.get(record.id)?.highlights);
    for (const record of highlights) this.mark(record);
  }

  private shelve(record: PaperRecord, highlights: readonly Highlight[] = []): void {
    const { shelf } = this;
    if (!shelf) return;
    const bookmark = bookmarkOf(record.registers);
    if (!bookmark) shelf.rows.delete(record.id);
    else {
      const { id, registers, tagging, seen = false, hidden = false } = record;
      shelf.rows.set(id, this.row({ paper: paperOf(id, registers), bookmark, tagging, highlights, seen, hidden }));
    }
  }

  private mark(record: HighlightRecord): void {
    const row = this.shelf?.rows.get(record.paper);
    if (!row) return;
    const made = highlightOf(record);
    const others = row.highlights.filter(({ id }) => id !== record.id);
    const highlights = made ? inReadingOrder([...others, made]) : others;
    this.shelf?.rows.set(record.paper, this.row({ ...row, highlights }));
  }

  private row(known: Omit<Row, 'item'>): Row {
    const { tagging, shelf } = this;
    return { ...known, item: itemOf(known, () => shelf?.index, tagging) };
  }
}

/** What a query may ask of a saved paper; its topics are found when they are asked for. */
export function itemOf(
  { paper, bookmark, highlights, seen, hidden, tagging: known }: Omit<Row, 'item'>,
  indexNow: () => TopicIndex | undefined,
  tagging: TextTagging,
): Queryable {
  const plain = queryableOf(paper, bookmark, { ...queryableMarks(highlights), seen, hidden });
  return {
    ...plain,
    get topics() {
      const index = indexNow();
      return index ? askableTopics(tagging.again(paper, known), plain, index, tagging) : [];
    },
    get followed() {
      const index = indexNow();
      if (!index) return false;
      const topics = hitsOf(tagging.again(paper, known), plain, index, tagging);
      return follows(paper, plain, topics, index) !== undefined;
    },
  };
}

function bySaving(a: PaperRecord, b: PaperRecord): number {
  return (a.savedAt ?? '') < (b.savedAt ?? '') ? -1 : 1;
}

export function highlightsOf(records: readonly HighlightRecord[]): Highlight[] {
  return inReadingOrder(records.flatMap((record) => highlightOf(record) ?? []));
}

/** The row as lists show it. */
export function listed(row: ShownRow, index: TopicIndex, tagging: TextTagging): LibraryRow {
  const { paper, bookmark, highlights } = row;
  const item = queryableOf(paper, bookmark, queryableMarks(highlights));
  return { paper, bookmark, highlights, topics: hitsOf(tagging.again(paper, row.tagging), item, index, tagging) };
}
