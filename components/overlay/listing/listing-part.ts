import { inOrder } from '../../../utils/listing/order';
import { parseQuery } from '../../../utils/query';
import { sayQueryError } from '../../shared/query-error';
import { createFocusRing } from '../focus-ring';
import { createAbstractPreview } from './abstract-preview';
import { applyOrder } from './apply-order';
import { createForYou } from './for-you';
import { createRowNavigation } from './row-navigation';

/** What a listing needs only when its reader types a query, chooses an order, unfolds an abstract or walks the rows by keys. */
export const listingPart = {
  applyOrder,
  createAbstractPreview,
  createFocusRing,
  createForYou,
  createRowNavigation,
  inOrder,
  parseQuery,
  sayQueryError,
} as const;

export type ListingPart = typeof listingPart;

/** What a listing makes of it. */
export interface Made {
  readonly ring: ReturnType<ListingPart['createFocusRing']>;
  readonly navigation: ReturnType<ListingPart['createRowNavigation']>;
  readonly forYou: ReturnType<ListingPart['createForYou']>;
  readonly preview: ReturnType<ListingPart['createAbstractPreview']>;
}
