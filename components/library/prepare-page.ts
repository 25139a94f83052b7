import { browser } from 'wxt/browser';

import { language } from '../../utils/i18n';
import { watchSettings } from '../../utils/settings';

/**
 * Sets language, direction and the reader's choice of light or dark on a page of ours.
 * @returns a signal that aborts when the page goes away.
 */
export function preparePage(): AbortSignal {
  const closed = new AbortController();
  addEventListener('pagehide', ({ persisted }) => persisted || closed.abort());
  const root = document.documentElement;
  root.lang = language();
  root.dir = browser.i18n.getMessage('@@bidi_dir');
  watchSettings(({ theme }) => {
    root.style.colorScheme = theme === 'system' ? '' : theme;
  }, closed.signal).catch(() => {
    // Without settings the page follows the system.
  });
  return closed.signal;
}
