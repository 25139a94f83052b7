import { plural, type PluralKey } from '../../../utils/i18n';
import type { Library, PaperState } from '../../../utils/library';
import type { Row } from '../../../utils/listing/rows';
import type { Bookmark, BookmarkPatch } from '../../../utils/model/bookmark';
import type { Paper } from '../../../utils/model/paper';
import type { Receipt } from '../../../utils/model/receipt';
import type { PaperActions } from '../paper-actions';

/** How many papers a page may change at once: what is more is several acts. */
const MOST = 300;
const FRESH = { status: 'to read', starred: false, tags: [], note: '' } as const;

/** What is done to several papers at once: one call, one receipt, shown before it is answered. */
export interface SeveralActs {
  save(rows: readonly Row[], patch?: BookmarkPatch): void;
  hide(rows: readonly Row[]): void;
}

export interface SeveralActsOptions {
  readonly library: Pick<Library, 'save' | 'hide'>;
  readonly paperActions: Pick<PaperActions, 'attempt'>;
  readonly update: (rows: readonly Row[]) => void;
}

export function createSeveralActs({ library, paperActions, update }: SeveralActsOptions): SeveralActs {
  function attempt(
    rows: readonly Row[],
    said: PluralKey,
    answer: (papers: readonly Paper[]) => Promise<Receipt>,
    change: (facts: PaperState) => PaperState,
  ): void {
    for (const some of portions(rows)) {
      const back = foresee(some, change, update);
      const answered = answer(some.map(({ entry }) => entry.paper));
      answered.catch(back);
      void paperActions.attempt(answered, plural(said, some.length));
    }
  }

  return {
    save: (rows, patch) =>
      attempt(
        rows,
        saidOf(patch),
        (papers) => (patch ? library.save(papers, patch) : library.save(papers)),
        (facts) => ({ ...facts, hidden: false, bookmark: patched(facts.bookmark, patch) }),
      ),
    hide: (rows) =>
      attempt(
        rows,
        'several_did_hide',
        (papers) => library.hide(papers, true),
        (facts) => ({ ...facts, hidden: true }),
      ),
  };
}

/** Shows what is to come; the answer takes that back, where nothing else has come meanwhile. */
function foresee(
  rows: readonly Row[],
  change: (facts: PaperState) => PaperState,
  update: (rows: readonly Row[]) => void,
): () => void {
  const changed = rows.flatMap((row) => {
    const before = row.facts;
    if (!before) return [];
    row.facts = change(before);
    return [{ row, before, foreseen: row.facts }];
  });
  update(rows);
  return () => {
    for (const { row, before, foreseen } of changed) if (row.facts === foreseen) row.facts = before;
    update(rows);
  };
}

function saidOf(patch: BookmarkPatch | undefined): PluralKey {
  if (patch?.addTags) return 'several_did_tag';
  return patch?.status ? 'several_did_read' : 'listing_did_save_many';
}

function patched(before: Bookmark | undefined, patch: BookmarkPatch = {}): Bookmark {
  const bookmark = before ?? { ...FRESH, savedAt: new Date().toISOString() };
  const { status = bookmark.status, addTags = [] } = patch;
  return { ...bookmark, status, tags: [...new Set([...bookmark.tags, ...addTags])] };
}

/** A paper that is listed twice is changed once. */
function* portions(rows: readonly Row[]): Generator<readonly Row[]> {
  const all = [...new Map(rows.map((row) => [row.id, row])).values()];
  for (let from = 0; from < all.length; from += MOST) yield all.slice(from, from + MOST);
}
