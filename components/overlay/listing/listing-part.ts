import { withoutReason } from '../../../utils/listing/filter';
import { inOrder } from '../../../utils/listing/order';
import { understandQuery } from '../../../utils/listing/row-query';
import type { Row } from '../../../utils/listing/rows';
import { linkedPapers } from '../../../utils/sites/linked-papers';
import { sayQueryError } from '../../shared/query-error';
import { createFocusRing, type FocusRing } from '../focus-ring';
import { createAbstractPreview, type AbstractPreview, type AbstractPreviewOptions } from './abstract-preview';
import { applyOrder } from './apply-order';
import { restorePlace } from './restore-place';
import { createForYouOnDemand, tellOrdered } from './for-you-on-demand';
import type { ForYou, ForYouOptions } from './for-you-part';
import { createRowNavigation, type RowNavigation } from './row-navigation';

export interface MadeOptions extends Omit<ForYouOptions, 'changed'>, Omit<AbstractPreviewOptions, 'changed'> {
  readonly page: Document;
  readonly shownRows: () => readonly Row[];
  /** Where the visible part of the window begins, below the toolbar. */
  readonly top: () => number;
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
  return {
    ring,
    navigation: createRowNavigation({ rows: shownRows, top, ring }),
    forYou: createForYouOnDemand({ ...options, changed: update }),
    preview: createAbstractPreview({ ...options, changed: (row) => update([row]) }),
  };
}

/** What a listing needs only when its reader types a query, chooses an order, unfolds an abstract, walks the rows by keys or comes back. */
export const listingPart = {
  applyOrder(list: Element, ordered: readonly Row[]): void {
    applyOrder(list, ordered);
    tellOrdered(ordered);
  },
  inOrder,
  linkedPapers,
  make,
  understandQuery,
  restorePlace,
  sayQueryError,
  withoutReason,
} as const;

export type ListingPart = typeof listingPart;
