import { plural, t, type MessageKey, type PluralKey } from '../../../utils/i18n';
import type { Library, PaperState } from '../../../utils/library';
import type { Row } from '../../../utils/listing/rows';
import type { Bookmark, BookmarkPatch } from '../../../utils/model/bookmark';
import type { Paper } from '../../../utils/model/paper';
import type { Receipt } from '../../../utils/model/receipt';
import type { ActedOn } from '../../shared/undo-stack';
import type { PaperActions } from '../paper-actions';
import { attemptAsOne, type Part } from './as-one';
import { eachOnce } from './each-once';

/** How many papers a page may change at once, and how many it may save as they are: what is more is several calls. */
const MOST = 300;
const MOST_SAVED = 2_000;
/** So many take a while, which is said. */
export const MANY = 300;
const SAID = { saved: 'listing_did_save_many', tagged: 'several_did_tag', read: 'several_did_read' } as const;
/** What is said of one paper, where that is said otherwise. */
const SAID_OF_ONE: Readonly<Partial<Record<PluralKey, MessageKey>>> = {
  listing_did_save_many: 'listing_did_save',
  several_did_tag: 'listing_did_tag',
  several_did_hide: 'listing_did_hide',
  several_did_read: 'several_did_read_one',
};
const FRESH = { status: 'to read', starred: false, tags: [], note: '' } as const;

/** What is done to several papers at once: one act, shown before it is answered. */
export interface SeveralActs {
  save(rows: readonly Row[], patch?: BookmarkPatch): void;
  hide(rows: readonly Row[]): void;
}

export interface SeveralActsOptions {
  readonly library: Pick<Library, 'save' | 'hide'>;
  readonly paperActions: Pick<PaperActions, 'acts' | 'attempt' | 'fail' | 'notify'>;
  readonly update: (rows: readonly Row[]) => void;
}

export function createSeveralActs({ library, paperActions, update }: SeveralActsOptions): SeveralActs {
  function attempt(
    rows: readonly Row[],
    said: PluralKey,
    answer: (papers: readonly Paper[]) => Promise<Receipt>,
    change: (facts: PaperState) => PaperState,
    most = MOST,
  ): void {
    if (rows.length > MANY) paperActions.notify({ text: plural('several_working', rows.length) });
    const parts = [...portions(eachOnce(rows), most)].map((some): Part => {
      const back = foresee(some, change, update);
      const answered = answer(some.map(({ entry }) => entry.paper));
      answered.catch(back);
      return { count: some.length, answer: answered };
    });
    if (parts.length > 0) attemptAsOne(paperActions, parts, said, onlyOne(rows, said));
  }

  return {
    save(rows, patch) {
      const left = rows.filter(({ facts }) => !facts || facts.hidden || isToChange(facts.bookmark, patch));
      if (left.length === 0) return paperActions.notify({ text: t(`several_already_${kindOf(patch)}`) });
      attempt(
        left,
        SAID[kindOf(patch)],
        (papers) => (patch ? library.save(papers, patch) : library.save(papers)),
        (facts) => ({ ...facts, hidden: false, bookmark: patched(facts.bookmark, patch) }),
        patch ? MOST : MOST_SAVED,
      );
    },
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

function kindOf(patch: BookmarkPatch | undefined): keyof typeof SAID {
  if (patch?.addTags) return 'tagged';
  return patch?.status ? 'read' : 'saved';
}

/** Whether saving it like this changes anything: what was so before is not told as done. */
function isToChange(before: Bookmark | undefined, patch: BookmarkPatch = {}): boolean {
  const { status = before?.status, addTags = [] } = patch;
  return !before || before.status !== status || addTags.some((tag) => !before.tags.includes(tag));
}

function onlyOne(rows: readonly Row[], many: PluralKey): ActedOn | undefined {
  const [row, ...others] = rows;
  const said = SAID_OF_ONE[many];
  return row && said && others.length === 0 ? { title: row.entry.paper.title, said } : undefined;
}

function patched(before: Bookmark | undefined, patch: BookmarkPatch = {}): Bookmark {
  const bookmark = before ?? { ...FRESH, savedAt: new Date().toISOString() };
  const { status = bookmark.status, addTags = [] } = patch;
  return { ...bookmark, status, tags: [...new Set([...bookmark.tags, ...addTags])] };
}

function* portions(rows: readonly Row[], most: number): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += most) yield rows.slice(from, from + most);
}
