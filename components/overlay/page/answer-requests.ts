import { browser } from 'wxt/browser';

import { isPageRequest, NO_PAGE, type PageRequest, type PageSummary } from '../../../utils/messages';
import { isAlive, warn } from '../alive';
import type { Highlighter } from '../highlights/highlighter';
import type { Overlay } from '../overlay';

/** Does what the popup, the menus and the browser's commands ask of the page, until the signal aborts. */
export function answerRequests(
  overlay: () => Overlay | undefined,
  highlighter: Pick<Highlighter, 'highlightSelection'>,
  signal: AbortSignal,
): void {
  async function answer({ call, ids }: PageRequest): Promise<PageSummary> {
    const here = overlay();
    if (!here) return NO_PAGE;
    if (call === 'save') await here.save();
    if (call === 'save-link' && ids) return here.saveLinked(ids);
    if (call === 'highlight') highlighter.highlightSelection();
    return here.summary();
  }

  // Without the polyfill, which pages need not carry, Chrome takes answers by callback only.
  const listener = (message: unknown, _: unknown, reply: (summary: PageSummary) => void): boolean => {
    if (!isPageRequest(message)) return false;
    void answer(message)
      .catch((error: unknown) => {
        (overlay()?.fail ?? warn)(error);
        return overlay()?.summary() ?? NO_PAGE;
      })
      .then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(listener));
}
