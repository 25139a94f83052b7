import { library } from '../../../utils/library';
import type { Row } from '../../../utils/listing/rows';
import { trackSeen, type SeenTracker } from '../../../utils/listing/seen-tracker';
import { isPrivate } from '../alive';

/** Tells the library which papers a reader has looked at, by the elements that are watched; in a private window it is told of none. */
export function trackSeenRows(
  page: Document,
  site: string,
  rowAt: (element: Element) => Row | undefined,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): SeenTracker {
  async function see(elements: readonly Element[]): Promise<void> {
    const ids = elements.flatMap((element) => rowAt(element)?.id ?? []);
    if (ids.length > 0 && !isPrivate()) await library.see(ids, site).catch(failed);
  }
  return trackSeen(page, (elements) => void see(elements), signal);
}
