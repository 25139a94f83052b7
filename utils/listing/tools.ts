import type { inOrder } from './order';
import type { readRowQuery } from './row-query';

/** What a listing needs once its reader filters by words or wants another order, and not before. */
export interface ListingTools {
  readonly readRowQuery: typeof readRowQuery;
  readonly inOrder: typeof inOrder;
}

/** Those tools, which are loaded when they are first needed. */
export interface ToolsOnDemand<Tools extends ListingTools = ListingTools> {
  /** Undefined until they have come. */
  readonly now: Tools | undefined;
  /** Has them loaded; undefined when they cannot be had. */
  need(): Promise<Tools | undefined>;
}
