import type { Row } from '../../../utils/listing/rows';
import { placeBelowTitle } from './place-card';

export interface KeptCard {
  readonly row: Row;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
}

/** A page that throws away everything that is put into it is not fought with. */
const MOST_TRIES = 20;

/** Puts a card back where the page has drawn its part anew, and the focus into it. */
export function keepCard({ row, host, root, signal }: KeptCard): void {
  const page = host.ownerDocument;
  let focused: HTMLElement | undefined;
  let tries = 0;
  root.addEventListener('focusin', ({ target }) => void (focused = target as HTMLElement), { signal });
  const observer = new MutationObserver(() => {
    const { title } = row.entry.fields;
    if (host.isConnected || !(title ?? row.entry.anchor).isConnected || tries++ > MOST_TRIES) return;
    placeBelowTitle(host, row);
    const isFree = !page.activeElement || page.activeElement === page.body;
    // To a field that is typed into `held-field.ts` gives it back, and the caret with it.
    if (isFree && !focused?.dataset['field']) focused?.focus({ preventScroll: true });
  });
  observer.observe(page.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
