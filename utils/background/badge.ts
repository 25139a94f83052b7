import { browser } from 'wxt/browser';

import { plural } from '../i18n';

/** Shows on the toolbar button how many entries a tab's page has. */
export async function showCount(tabId: number, entries: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ color: '#3457d5' });
    await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text: entries > 0 ? String(entries) : '' });
    await browser.action.setTitle({ tabId, title: plural('badge_title', entries) });
  } catch {
    // The tab has gone in the meantime.
  }
}
