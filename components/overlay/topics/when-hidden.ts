import type { Row } from '../../../utils/listing/rows';
import { HIDDEN } from '../rows/row-visibility';

/** Calls when a row is no longer shown, until the signal aborts: what is open in it would go on taking keys. */
export function whenHidden({ page, row, signal }: WhenHiddenOptions, hidden: () => void): void {
  const observer = new MutationObserver(() => {
    if (row.entry.parts.some((part) => part.hasAttribute(HIDDEN))) hidden();
  });
  // All of the page: it may show the row by other elements meanwhile.
  observer.observe(page.body, { attributeFilter: [HIDDEN], subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

interface WhenHiddenOptions {
  readonly page: Document;
  readonly row: Row;
  readonly signal: AbortSignal;
}
