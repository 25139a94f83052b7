import { browser } from 'wxt/browser';

import { openPage } from './pages';

/** Opens the page that greets, once: after an install, and not after an update. */
export function greet(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openPage('#/welcome');
  });
}
