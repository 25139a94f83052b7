import { library } from '../../../utils/library';
import type { Row } from '../../../utils/listing/rows';
import { trackSeen, type SeenTracker } from '../../../utils/listing/seen-tracker';
import { isPrivate } from '../alive';

export interface SeenRowsOptions {
  readonly page: Document;
  readonly site: string;
  readonly rowAt: (element: Element) => Row | undefined;
  /** Called when the reader has had rows before their eyes. */
  readonly passed: () => void;
  readonly failed: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** Tells the library which papers a reader has looked at, by the elements that are watched; in a private window it is told of none. */
export function trackSeenRows({ page, site, rowAt, passed, failed, signal }: SeenRowsOptions): SeenTracker {
  async function see(elements: readonly Element[]): Promise<void> {
    const rows = elements.flatMap((element) => rowAt(element) ?? []);
    for (const row of rows) row.passed = true;
    passed();
    const ids = isPrivate() ? [] : rows.map(({ id }) => id);
    if (ids.length > 0) await library.see(ids, site).catch(failed);
  }
  return trackSeen(page, (elements) => void see(elements), signal);
}
