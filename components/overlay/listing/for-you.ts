import { t } from '../../../utils/i18n';
import { ENOUGH_TO_LEARN, type Library } from '../../../utils/library';
import type { Row } from '../../../utils/listing/rows';
import type { ListingState } from '../../../utils/listing/state';
import type { PaperActions } from '../paper-actions';

export interface ForYouOptions {
  readonly library: Pick<Library, 'rank' | 'reasons'>;
  readonly state: ListingState;
  readonly paperActions: PaperActions;
  readonly rows: () => readonly Row[];
  readonly changed: (rows?: readonly Row[]) => void;
}

export interface ForYou {
  /** Asks for the order anew, if it is the one that is shown. */
  refresh(): void;
  /** Finds out why a row stands where it does, once. */
  explain(row: Row): void;
}

/** The order that is learned from the library. */
export function createForYou({ library, state, paperActions, rows, changed }: ForYouOptions): ForYou {
  async function rank(): Promise<void> {
    const listed = rows();
    const { saved, ranks } = await library.rank([...new Set(listed.map(({ id }) => id))]);
    if (state.order !== 'foryou') return;
    const scores = new Map(ranks.map(({ asked, score }) => [asked, score]));
    for (const row of listed) {
      row.score = scores.get(row.id);
      row.reasons = undefined;
    }
    if (saved < ENOUGH_TO_LEARN) {
      const isFollowing = listed.some(({ facts }) => facts?.followed);
      if (!isFollowing) state.setOrder('page');
      paperActions.notify({
        text: t(isFollowing ? 'listing_foryou_followed' : 'listing_foryou_too_few', ENOUGH_TO_LEARN, saved),
      });
      return;
    }
    changed();
  }

  async function tell(row: Row): Promise<void> {
    row.reasons = [];
    row.reasons = (await library.reasons(row.id)).slice(0, 3);
    changed([row]);
  }

  return {
    refresh: () => void (state.order === 'foryou' && rank().catch(paperActions.fail)),
    explain: (row) => void (state.order === 'foryou' && !row.reasons && tell(row).catch(paperActions.fail)),
  };
}
