import { browser } from 'wxt/browser';

import { isBackgroundRequest } from '../messages';
import { showCount } from './badge';
import { openPage } from './pages';

/** What pages tell the background beside what they ask of the library. */
export function hearPages(): void {
  browser.runtime.onMessage.addListener(
    (
      message: unknown,
      sender: { readonly id?: string | undefined; readonly tab?: { readonly id?: number | undefined } | undefined },
    ) => {
      if (sender.id !== browser.runtime.id || !isBackgroundRequest(message)) return undefined;
      if (message.call === 'count' && sender.tab?.id !== undefined) return showCount(sender.tab.id, message.entries);
      if (message.call === 'open') return openPage(message.hash);
      return undefined;
    },
  );
}
