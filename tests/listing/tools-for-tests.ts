import { withoutReason } from '../../utils/listing/filter';
import { inOrder } from '../../utils/listing/order';
import { understandQuery } from '../../utils/listing/row-query';
import type { ListingTools, ToolsOnDemand } from '../../utils/listing/tools';

const TOOLS: ListingTools = { understandQuery, inOrder, withoutReason };

/** Tools that are there from the start. */
export const HERE: ToolsOnDemand = { now: TOOLS, need: () => Promise.resolve(TOOLS) };

/** Tools that come when they have been asked for. */
export function toolsToCome(): ToolsOnDemand {
  let now: ListingTools | undefined;
  return {
    get now() {
      return now;
    },
    need: () => Promise.resolve().then(() => (now = TOOLS)),
  };
}
