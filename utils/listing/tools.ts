import type { parseQuery } from '../query';
import type { inOrder } from './order';

/** What a listing needs once its reader filters by words or wants another order, and not before. */
export interface ListingTools {
  readonly parseQuery: typeof parseQuery;
  readonly inOrder: typeof inOrder;
}

/** Those tools, which are loaded when they are first needed. */
export interface ToolsOnDemand<Tools extends ListingTools = ListingTools> {
  /** Undefined until they have come. */
  readonly now: Tools | undefined;
  /** Has them loaded; undefined when they cannot be had. */
  need(): Promise<Tools | undefined>;
}
