import { plural, t } from '../../../utils/i18n';
import type { RankReason } from '../../../utils/library';
import type { Row } from '../../../utils/listing/rows';
import type { ForYou, ForYouOptions } from './for-you-part';
import { drawStopLine, removeStopLine } from './stop-line';

/** From so many saved papers on, the order is more than a guess, and needs no word. */
const LEARNING = 3;
const LEARNED = 10;

/** The order that is learned from the library. */
export function createForYou({ library, state, paperActions, rows, changed, signal }: ForYouOptions): ForYou {
  /** What was said of the order, so that it is not said again. */
  let said = '';
  signal.addEventListener('abort', removeStopLine);

  async function rank(): Promise<void> {
    const listed = rows();
    const { saved, ranks, alike } = await library.rank([...new Set(listed.map(({ id }) => id))]);
    if (state.order !== 'foryou') return;
    const places = new Map(ranks.map(({ asked }, place) => [asked, place]));
    for (const row of listed) {
      row.place = places.get(row.id);
      row.isAlike = row.place === undefined ? undefined : row.place < alike;
      row.reasons = undefined;
    }
    if (saved > 0) {
      say(confidence(saved));
      return changed();
    }
    const isFollowing = listed.some(({ facts }) => facts?.followed);
    if (!isFollowing) state.setOrder('page');
    paperActions.notify({ text: t(isFollowing ? 'listing_foryou_followed' : 'listing_foryou_too_few') });
  }

  function say(text: string): void {
    if (text && text !== said) paperActions.notify({ text });
    said = text;
  }

  async function tell(row: Row): Promise<void> {
    row.reasons = '';
    row.reasons = sayReasons((await library.reasons(row.id)).slice(0, 3));
    changed([row]);
  }

  function refresh(): void {
    if (state.order === 'foryou') return void rank().catch(paperActions.fail);
    said = '';
    for (const row of rows()) row.isAlike = undefined;
    removeStopLine();
  }

  return {
    refresh,
    ordered: drawStopLine,
    explain: (row) =>
      void (state.order === 'foryou' && row.reasons === undefined && tell(row).catch(paperActions.fail)),
  };
}

/** Why a row stands where it does, in words. */
function sayReasons(reasons: readonly RankReason[]): string {
  return reasons.map(({ kind, text }) => t(`listing_because_${kind}`, text)).join(' · ');
}

/** How far the order can be trusted, in words; none where there is nothing to warn of. */
function confidence(saved: number): string {
  if (saved < LEARNING) return plural('listing_foryou_guess', saved);
  return saved < LEARNED ? plural('listing_foryou_learning', saved) : '';
}
