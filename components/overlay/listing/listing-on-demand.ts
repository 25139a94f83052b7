import type { ToolsOnDemand } from '../../../utils/listing/tools';
import { loadScript } from '../lazy-scripts';
import type { ListingPart } from './listing-part';

/** The part of a listing that is loaded when it is first needed; `arrived` hears when it has come. */
export function createListingOnDemand(
  arrived: () => void,
  failed: (error: unknown) => void,
): ToolsOnDemand<ListingPart> {
  let now: ListingPart | undefined;
  let loading: Promise<ListingPart | undefined> | undefined;

  async function load(): Promise<ListingPart | undefined> {
    try {
      now = await loadScript('listing');
      arrived();
    } catch (error) {
      loading = undefined;
      failed(error);
    }
    return now;
  }

  return {
    get now() {
      return now;
    },
    need: () => (loading ??= load()),
  };
}
