import { browser } from 'wxt/browser';

import { t } from '../i18n';
import { onAccessChange, withheldSites } from '../site-access';

/**
 * Looks at every start, and whenever access changes, whether the browser lets Ibid read the sites that it came with; if not,
 * the toolbar button says so, and the popup behind it offers to ask. A tab's own count goes before this mark.
 */
export function markWithheld(signal: AbortSignal): void {
  const look = (): void => void mark().catch((error: unknown) => console.error(error));
  onAccessChange(look, signal);
  look();
}

async function mark(): Promise<void> {
  const withheld = await withheldSites();
  const names = withheld.map(({ name }) => name).join(', ');
  await browser.action.setBadgeText({ text: withheld.length > 0 ? '!' : '' });
  await browser.action.setTitle({ title: withheld.length > 0 ? t('badge_withheld', names) : t('extension_name') });
}
