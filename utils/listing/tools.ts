import type { withoutReason } from './filter';
import type { inOrder } from './order';
import type { understandQuery } from './row-query';

/** What a listing needs once its reader filters by words or wants another order, or to see what is hidden, and not before. */
export interface ListingTools {
  readonly understandQuery: typeof understandQuery;
  readonly inOrder: typeof inOrder;
  readonly withoutReason: typeof withoutReason;
}

/** Those tools, which are loaded when they are first needed. */
export interface ToolsOnDemand<Tools extends ListingTools = ListingTools> {
  /** Undefined until they have come. */
  readonly now: Tools | undefined;
  /** Has them loaded; undefined when they cannot be had. */
  need(): Promise<Tools | undefined>;
}
