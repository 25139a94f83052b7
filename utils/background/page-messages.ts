import { browser } from 'wxt/browser';

import { isBackgroundRequest, LAZY_SCRIPTS, type LazyScript } from '../messages';
import { showCount } from './badge';
import { keepListingFilters } from './listing-filters';
import { openPage } from './pages';

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

/** What pages tell the background beside what they ask of the library. */
export function hearPages(): void {
  const filters = keepListingFilters();
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (sender.id !== browser.runtime.id || !isBackgroundRequest(message)) return undefined;
    // Ibid runs in no frames.
    if ((sender.frameId ?? 0) !== 0) return undefined;
    if (message.call === 'open') return openPage(message.hash);
    if (message.call === 'filter') return filters(message, sender);
    const tabId = sender.tab?.id;
    if (tabId === undefined) return undefined;
    return message.call === 'count' ? showCount(tabId, message.entries) : runPart(message.part, tabId);
  });
}

async function runPart(part: LazyScript, tabId: number): Promise<void> {
  if (!LAZY_SCRIPTS.includes(part)) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${part}.js` as never] });
}
