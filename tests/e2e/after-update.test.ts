/** Pages that are open while the extension is updated go on with the new code, or say how to go on; and what is drawn for paper. */
import { expect, it } from 'vitest';

import type { ChromiumTab } from './browsers/chromium.ts';
import { abs, DAY, line, NEW, PAPER_LINE, reach, shownTitles, star, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useChromium } from './stage.ts';
import { say } from './words.ts';

const stage = useChromium();
const [FIRST = '', SECOND = ''] = SAMPLE.map(({ title }) => title);
const NOTICE = { role: 'status', like: say('page_gone').slice(0, 20) };

async function open(): Promise<ChromiumTab> {
  const tab = await stage.tab(NEW);
  await waitForListing(tab, SAMPLE.length);
  await reach(tab, FIRST);
  return tab;
}

it.each([
  ['an arXiv listing', NEW],
  ['a Hugging Face listing', DAY],
  ['a paper’s page', abs(SAMPLE[0]?.id ?? '')],
])('prints %s as if it were not there', async (_, url) => {
  const tab = await stage.tab(url);
  if (url === NEW || url === DAY) {
    await waitForListing(tab, SAMPLE.length);
    await tab.press('j');
    await tab.press('x');
    await expect.poll(() => shownTitles(tab)).not.toContain(FIRST);
  } else await tab.see(PAPER_LINE);
  await tab.page.emulateMedia({ media: 'print' });
  const left = await tab.run(() => ({
    hosts: [...document.querySelectorAll('*')].filter(
      (one) => one.localName.startsWith('ibid-') && (one as HTMLElement).checkVisibility(),
    ).length,
    hidden: [...document.querySelectorAll('[data-ibid-hidden]')].filter((one) => !one.checkVisibility()).length,
    dim: [...document.querySelectorAll('[data-ibid-dim]')].filter((one) =>
      ['rgb(103, 108, 116)', 'rgb(138, 147, 157)'].includes(getComputedStyle(one).color),
    ).length,
  }));
  expect(left).toEqual({ hosts: 0, hidden: 0, dim: 0 });
  await tab.page.emulateMedia({ media: 'screen' });
  if (url === NEW || url === DAY) {
    await tab.press('u');
    await expect.poll(() => shownTitles(tab)).toContain(FIRST);
  }
});

it('goes on in pages that were open while it was updated', async () => {
  const tab = await open();
  const paper = await stage.tab(abs(SAMPLE[1]?.id ?? ''));
  await paper.see(PAPER_LINE);
  await tab.front();
  await tab.run(() => document.querySelector('ibid-toolbar')?.setAttribute('data-before', ''));
  await stage.driver.update();
  await tab.until(() => document.querySelector('ibid-toolbar:not([data-before])') !== null);
  expect(await tab.run(() => document.querySelectorAll('ibid-toolbar').length)).toBe(1);
  await reach(tab, SECOND);
  await tab.click(star(SECOND));
  await tab.see(star(SECOND, true));
  await tab.see(line(FIRST));
  await paper.front();
  await paper.see({ css: '[aria-pressed=true]', role: 'button', within: PAPER_LINE });
});

it('leaves a page whose extension is gone as it was, and says how to go on', async () => {
  const tab = await open();
  await tab.press('j');
  await tab.press('x');
  await expect.poll(() => shownTitles(tab)).not.toContain(FIRST);
  const page = await stage.own('options.html');
  await page.page.evaluate('setTimeout(() => chrome.management.uninstallSelf(), 50)');
  await tab.front();
  await tab.press('s');
  await tab.see(NOTICE);
  expect(await shownTitles(tab)).toContain(FIRST);
  expect(await tab.run(() => document.querySelectorAll('ibid-row, ibid-toolbar, ibid-ring').length)).toBe(0);
});
