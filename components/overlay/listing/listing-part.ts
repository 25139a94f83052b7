import { inOrder } from '../../../utils/listing/order';
import { readRowQuery } from '../../../utils/listing/row-query';
import type { Row } from '../../../utils/listing/rows';
import { linkedPapers } from '../../../utils/sites/linked-papers';
import { sayQueryError } from '../../shared/query-error';
import { isTrusted } from '../../ui/trust';
import { createFocusRing, type FocusRing } from '../focus-ring';
import { createAbstractPreview, type AbstractPreview, type AbstractPreviewOptions } from './abstract-preview';
import { applyOrder, restoreOrder } from './apply-order';
import { markHeadings } from './mark-headings';
import { restorePlace } from './restore-place';
import { createForYouOnDemand, tellOrdered } from './for-you-on-demand';
import type { ForYou, ForYouOptions } from './for-you-part';
import { createRowNavigation, type RowNavigation } from './row-navigation';

export interface MadeOptions extends Omit<ForYouOptions, 'changed'>, Omit<AbstractPreviewOptions, 'changed'> {
  readonly page: Document;
  readonly shownRows: () => readonly Row[];
  /** Where the visible part of the window begins, below the toolbar. */
  readonly top: () => number;
  readonly rowAt: (element: Element | null) => Row | undefined;
  readonly update: (rows?: readonly Row[]) => void;
}

/** What a listing's reader works with once there is a need for it. */
export interface Made {
  readonly ring: FocusRing;
  readonly navigation: RowNavigation;
  readonly forYou: Omit<ForYou, 'ordered'>;
  readonly preview: AbstractPreview;
}

function make(options: MadeOptions): Made {
  const { page, shownRows, top, update, signal } = options;
  const ring = createFocusRing(page, signal);
  const forYou = createForYouOnDemand({ ...options, changed: update });
  page.addEventListener(
    'pointerover',
    (event) => {
      const row = isTrusted(event) && event.target instanceof Element && options.rowAt(event.target);
      if (row) forYou.explain(row);
    },
    { signal, passive: true },
  );
  return {
    ring,
    navigation: createRowNavigation({ rows: shownRows, top, ring }),
    forYou,
    preview: createAbstractPreview({ ...options, changed: (row) => update([row]) }),
  };
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

/** What a listing needs only when its reader types a query, chooses an order, unfolds an abstract, walks the rows by keys or comes back. */
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
  readRowQuery,
  restorePlace,
  sayQueryError,
} as const;

export type ListingPart = typeof listingPart;
