import type { PaperState } from '../library';
import type { Bookmark, BookmarkPatch } from '../model/bookmark';
import { patchBookmark } from '../model/patch-bookmark';
import type { PaperId } from '../model/identifiers';
import type { Row } from './rows';

/** What an act makes of what is known of a paper. */
export type FactsChange = (facts: PaperState) => PaperState;

/** Draws what was before an act, as `undone` will have it. */
export type ForeseeBack = (undone: Promise<unknown>) => void;

/** Draws an act before it is answered, and as it was when the answer is a refusal. The same for taking it back. */
export type Foresee = (ids: Iterable<PaperId>, change: FactsChange, answer: Promise<unknown>) => ForeseeBack;

/** What rows know: what the library told of their papers, and on top of it what was asked of it and is not answered yet. */
export interface OptimisticFacts {
  /** What the library told of a row's paper last. */
  told(row: Row): PaperState | undefined;
  tell(row: Row, facts: PaperState): void;
  readonly foresee: Foresee;
}

interface Asked {
  readonly ids: ReadonlySet<PaperId>;
  readonly change: FactsChange;
}

/** @param changed is called with the rows whose facts are others now, unless the library told of them. */
export function createOptimisticFacts(
  rows: () => readonly Row[],
  changed: (rows: readonly Row[]) => void,
): OptimisticFacts {
  const known = new WeakMap<Row, PaperState>();
  const waiting = new Set<Asked>();

  function show(row: Row): void {
    const told = known.get(row);
    // Nothing can be foreseen of what is not known.
    if (told)
      row.facts = [...waiting].filter(({ ids }) => ids.has(row.id)).reduce((facts, { change }) => change(facts), told);
  }

  function showAll({ ids }: Asked): void {
    const concerned = rows().filter((row) => ids.has(row.id));
    concerned.forEach(show);
    changed(concerned);
  }

  /** It is so: also before the library has told of it. */
  function keep({ ids, change }: Asked): void {
    for (const row of rows()) {
      const told = ids.has(row.id) ? known.get(row) : undefined;
      if (told) known.set(row, change(told));
    }
  }

  function foresee(asked: Asked, answer: Promise<unknown>): void {
    waiting.add(asked);
    showAll(asked);
    answer.then(
      () => waiting.delete(asked) && keep(asked),
      () => waiting.delete(asked) && showAll(asked),
    );
  }

  return {
    told: (row) => known.get(row),
    tell(row, facts) {
      known.set(row, facts);
      show(row);
    },
    foresee(papers, change, answer) {
      const ids = new Set(papers);
      const before = new Map(rows().flatMap((row) => (ids.has(row.id) && row.facts ? [[row.id, row.facts]] : [])));
      foresee({ ids, change }, answer);
      return (undone) => foresee({ ids, change: (facts) => asBefore(facts, before.get(facts.asked)) }, undone);
    },
  };
}

/** What acts change is as it was; what was learned since stays. */
function asBefore(facts: PaperState, before: PaperState | undefined): PaperState {
  if (!before) return facts;
  const { bookmark, hidden } = before;
  return { ...asRemoved(facts), hidden, ...(bookmark && { bookmark }) };
}

const FRESH = { status: 'to read', starred: false, tags: [], note: '' } as const;

export function asSaved(patch: BookmarkPatch = {}): FactsChange {
  const now = new Date().toISOString() as Bookmark['savedAt'];
  return (facts) => ({
    ...facts,
    hidden: false,
    bookmark: patchBookmark(facts.bookmark ?? { ...FRESH, savedAt: now }, patch),
  });
}

export const asRemoved: FactsChange = ({ bookmark: _bookmark, ...facts }) => facts;

export function asHidden(hidden: boolean): FactsChange {
  return (facts) => ({ ...facts, hidden });
}
