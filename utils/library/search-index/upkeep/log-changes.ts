/** Writes down for the search index what a unit of work changed. */
import type { PaperId } from '../../../model/identifiers';
import type { Stamp } from '../../../model/stamp';
import type { HighlightRecord, IndexLogRecord, IndexState, PaperRecord, Writing } from '../../database/schema';
import type { Draft } from '../../records/draft';
import { awaitedLater } from '../../records/put-drafts';
import { bookmarkOf, highlightOf } from '../../records/read-records';
import { same, textOf } from '../../records/register';
import { indexRowOf } from '../columns/index-row';

export const INDEX = 'index';

/** As far as a unit of work is needed here. */
interface Drafting {
  draftAll(entity: 'papers', ids: Iterable<PaperId>): Promise<readonly Draft<PaperId>[]>;
  highlightsOf(papers: readonly PaperId[]): Promise<ReadonlyMap<string, readonly HighlightRecord[]>>;
  touch(draft: Draft): void;
}

/** What a unit of work changes for the search index. */
export class IndexChanges {
  private readonly dropped: Draft[] = [];
  /** The numbers of papers that have left the library. */
  private readonly gone: number[] = [];
  /** The numbers of papers whose words are in no segment from now on. */
  private readonly loose = new Set<number>();
  isMoved = false;
  /** Something has to leave the index for good. */
  isWorn = false;

  constructor(
    public state: IndexState,
    private readonly tagged: string,
  ) {}

  /** A record was dropped. */
  forget(draft: Draft): void {
    if (draft.entity === 'highlights') this.dropped.push(draft);
    this.part(draft);
  }

  /** A paper's record says how many highlights it has. Where that has changed it is put too. */
  async countMarks(work: Drafting, dirty: Iterable<Draft>): Promise<void> {
    const highlights = [...dirty, ...this.dropped].filter(({ entity }) => entity === 'highlights');
    const named = highlights.flatMap(({ before, registers }) => [textOf(before, 'paper'), textOf(registers, 'paper')]);
    const ids = [...new Set(named.filter((id) => id !== undefined && id !== ''))] as PaperId[];
    if (ids.length === 0) return;
    const [papers, groups] = [await work.draftAll('papers', ids), await work.highlightsOf(ids)];
    for (const paper of papers) {
      const marks = (groups.get(paper.id) ?? []).filter((record) => highlightOf(record)).length;
      if (marks === (paper.marks ?? 0)) continue;
      paper.marks = marks;
      if (paper.stored || paper.dirty) work.touch(paper);
    }
  }

  /** Gives numbers to papers that have come into the library, and takes them from those that have left it. */
  number(dirty: Iterable<Draft>): void {
    for (const draft of dirty) {
      if (draft.entity !== 'papers') continue;
      if (!bookmarkOf(draft.registers)) this.part(draft);
      else if (draft.doc === undefined) {
        draft.doc = this.state.next;
        this.loose.add(draft.doc);
        this.move(1, 1);
      } else if (isReworded(draft)) this.loose.add(draft.doc);
    }
  }

  /** Puts the log of what was put; the requests have to be awaited. */
  async log(tx: Writing, papers: readonly PaperRecord[], stamp: Stamp): Promise<readonly IndexLogRecord[]> {
    const { loose, gone } = this;
    const store = tx.objectStore('indexLog');
    const kept = papers.flatMap(({ doc }) => (doc === undefined || loose.has(doc) ? [] : [doc]));
    const known = new Map((await Promise.all(kept.map((n) => store.get(n)))).map((entry) => [entry?.n, entry]));
    const rows = papers.flatMap((record): IndexLogRecord[] => {
      const [n, row] = [record.doc, indexRowOf(record)];
      if (n === undefined || !row) return [];
      return [{ n, row, isLoose: loose.has(n) || (known.get(n)?.isLoose ?? false), stamp }];
    });
    const all = [...rows, ...gone.map((n): IndexLogRecord => ({ n, isLoose: false, stamp }))];
    for (const record of all) void awaitedLater(store.put(record));
    return all;
  }

  /** What is no longer in the library must not stay in the index either. */
  wear(): void {
    this.state = { tagged: this.tagged, ...this.state, worn: (this.state.worn ?? 0) + 1 };
    this.isMoved = true;
    this.isWorn = true;
  }

  private part(draft: Draft): void {
    if (draft.doc === undefined) return;
    this.gone.push(draft.doc);
    draft.doc = undefined;
    this.move(0, -1);
  }

  private move(next: number, saved: number): void {
    const { state, tagged } = this;
    this.state = { tagged, ...state, next: state.next + next, saved: state.saved + saved };
    this.isMoved = true;
  }
}

const TEXTS = ['title', 'abstract', 'authors', 'venue', 'note'];

function isReworded({ before, registers }: Draft): boolean {
  return TEXTS.some((field) => !same(before[field]?.v ?? null, registers[field]?.v ?? null));
}
