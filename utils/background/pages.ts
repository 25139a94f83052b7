import { browser } from 'wxt/browser';

/** Opens the options page at a route, in the tab that already shows it if there is one. */
export async function openPage(hash: string): Promise<void> {
  const page = browser.runtime.getURL('/options.html');
  const [open] = await browser.tabs.query({ url: `${page}*` }).catch(() => []);
  if (open?.id === undefined) {
    await browser.tabs.create({ url: page + hash });
    return;
  }
  await browser.tabs.update(open.id, { url: page + hash, active: true });
}
