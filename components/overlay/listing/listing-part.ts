import type { CommandId } from '../../../utils/commands';
import { library } from '../../../utils/library';
import { withoutReason } from '../../../utils/listing/filter';
import { inOrder } from '../../../utils/listing/order';
import { understandQuery } from '../../../utils/listing/row-query';
import { rowOfPaper, type Row } from '../../../utils/listing/rows';
import type { PageSummary } from '../../../utils/messages';
import type { PaperId } from '../../../utils/model/identifiers';
import { linkedPapers } from '../../../utils/sites/linked-papers';
import { sayQueryError } from '../../shared/query-error';
import { isTrusted } from '../../ui/trust';
import { createFocusRing } from '../focus-ring';
import { createAbstractPreview, type AbstractPreview, type AbstractPreviewOptions } from '../rows/abstract-preview';
import { applyOrder, restoreOrder } from '../rows/apply-order';
import { markHeadings } from '../rows/mark-headings';
import { restorePlace } from './restore-place';
import { createForYouOnDemand, tellOrdered } from '../foryou/for-you-on-demand';
import type { ForYou, ForYouOptions } from '../foryou/for-you-part';
import { createRowKeys, type RowKeysOptions } from '../walk/row-keys';
import { createRowNavigation, type RowNavigation } from '../walk/row-navigation';
import { createWayBack } from '../walk/way-back';
import { isNoteHeld } from '../triage/held-note';
import type { TriageOptions } from '../triage/triage-options';
import { createTriageOnDemand, type TriageOnDemand } from '../triage/triage-on-demand';

export interface MadeOptions
  extends
    Omit<ForYouOptions, 'changed' | 'library'>,
    Omit<AbstractPreviewOptions, 'changed'>,
    Pick<RowKeysOptions, 'actions' | 'settings'>,
    Omit<TriageOptions, 'navigation' | 'understand' | 'library'> {
  readonly library: ForYouOptions['library'] & TriageOptions['library'];
  /** Where the visible part of the window begins, below the toolbar. */
  readonly top: () => number;
  readonly rowAt: (element: Element | null) => Row | undefined;
  readonly update: (rows?: readonly Row[]) => void;
}

/** What a listing's reader works with once there is a need for it. */
export interface Made {
  readonly navigation: RowNavigation;
  readonly forYou: Omit<ForYou, 'ordered'>;
  readonly preview: AbstractPreview;
  /** Does what a key means; false where it means nothing. */
  readonly act: (command: CommandId) => boolean;
  /** Does something to several rows. */
  readonly several: TriageOnDemand['use'];
  /** Called when rows were drawn, or the toolbar. */
  drawn(): void;
  settingsMoved(): void;
}

function make(options: MadeOptions): Made {
  const { page, shownRows, update, signal } = options;
  const ring = createFocusRing(page, signal);
  const all = (): readonly Row[] => options.state.ordered(options.rows());
  const wayBack = createWayBack(options.paperActions.acts);
  const navigation = createRowNavigation({ ...options, rows: shownRows, all, ring, wayBack });
  const forYou = createForYouOnDemand({ ...options, changed: update });
  const triage = createTriageOnDemand({ ...options, navigation, understand: understandQuery });
  explainPointed(options, forYou);
  let { learn: learns } = options.settings();
  /** What stands below the last row is not loaded before that row is near the screen. */
  const isAtEnd = (): boolean => {
    const last = shownRows().at(-1);
    return options.rows().length > 0 && !triage.isLoading && (!last || options.host(last) !== undefined);
  };
  return {
    navigation,
    forYou,
    preview: createAbstractPreview({ ...options, changed: (row) => update([row]) }),
    act: createRowKeys({ ...options, navigation, triage, reached: forYou.explain }),
    several: triage.use,
    drawn() {
      navigation.drawn();
      if (triage.now) triage.now.drawn();
      else if (isAtEnd() || options.rows().some(isNoteHeld)) triage.use((part) => part.drawn());
    },
    settingsMoved() {
      // Switched on again, the order for the reader has to be asked for; switched off, what is left of it has to go.
      if (learns !== options.settings().learn) forYou.refresh();
      learns = options.settings().learn;
    },
  };
}

/** Says why a row stands where it does while it is pointed at. */
function explainPointed({ page, rowAt, signal }: MadeOptions, forYou: Pick<ForYou, 'explain'>): void {
  const explain = (event: PointerEvent): void => {
    const row = isTrusted(event) && event.target instanceof Element && rowAt(event.target);
    if (row) forYou.explain(row);
  };
  page.addEventListener('pointerover', explain, { signal, passive: true });
}

/** Saves the row's paper that bears one of these identifiers; what a summary says of it. */
async function saveLinked(
  rows: readonly Row[],
  ids: readonly PaperId[],
): Promise<Pick<PageSummary, 'paper' | 'paperSaved'>> {
  const paper = rowOfPaper(rows, ids)?.entry.paper;
  if (!paper) return {};
  await library.save([paper]);
  return { paper, paperSaved: true };
}

interface Arrangement {
  readonly list: Element;
  readonly rows: readonly Row[];
  /** False where the page's own order is asked for. */
  readonly ordered: readonly Row[] | false;
  /** A selector of what parts rows. */
  readonly headings: string | undefined;
  readonly isHidden: (row: Row) => boolean;
}

/** What a listing needs only when its reader types a query, chooses an order, unfolds an abstract, walks the rows by keys, comes back, or reaches its end. */
export const listingPart = {
  /** Shows rows in an order, if it is another than the page's, and no heading that has no row left. */
  arrange({ list, rows, ordered, headings, isHidden }: Arrangement): void {
    if (ordered) {
      applyOrder(list, ordered);
      tellOrdered(ordered);
    } else restoreOrder(list.ownerDocument);
    if (headings) markHeadings(list, headings, rows, isHidden, ordered !== false);
  },
  inOrder,
  linkedPapers,
  make,
  understandQuery,
  restorePlace,
  saveLinked,
  sayQueryError,
  withoutReason,
} as const;

export type ListingPart = typeof listingPart;
