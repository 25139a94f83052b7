import { plural, t, type MessageKey, type PluralKey } from '../../../utils/i18n';
import type { Library } from '../../../utils/library';
import { asHidden, asSaved, type FactsChange } from '../../../utils/listing/optimistic-facts';
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

/** What is done to several papers at once: one act, shown before it is answered. */
export interface SeveralActs {
  save(rows: readonly Row[], patch?: BookmarkPatch): void;
  hide(rows: readonly Row[]): void;
}

export interface SeveralActsOptions {
  readonly library: Pick<Library, 'save' | 'hide'>;
  readonly paperActions: Pick<PaperActions, 'acts' | 'attempt' | 'fail' | 'foresee' | 'notify'>;
}

export function createSeveralActs({ library, paperActions }: SeveralActsOptions): SeveralActs {
  function attempt(
    rows: readonly Row[],
    said: PluralKey,
    answer: (papers: readonly Paper[]) => Promise<Receipt>,
    change: FactsChange,
    most = MOST,
  ): void {
    if (rows.length > MANY) paperActions.notify({ text: plural('several_working', rows.length) });
    const parts = [...portions(eachOnce(rows), most)].map((some): Part => {
      const answered = answer(some.map(({ entry }) => entry.paper));
      const back = paperActions.foresee(
        some.map(({ id }) => id),
        change,
        answered,
      );
      return { count: some.length, answer: answered, back };
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
        asSaved(patch),
        patch ? MOST : MOST_SAVED,
      );
    },
    hide: (rows) => attempt(rows, 'several_did_hide', (papers) => library.hide(papers, true), asHidden(true)),
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

function* portions(rows: readonly Row[], most: number): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += most) yield rows.slice(from, from + most);
}
