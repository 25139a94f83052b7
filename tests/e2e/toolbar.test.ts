/** The toolbar of a listing: its size, its stops for the Tab key, and filters that go together. */
import { expect, it } from 'vitest';

import { seriousIn } from './axe.ts';
import type { ChromiumTab } from './browsers/chromium.ts';
import {
  ALL_SHOWN,
  COUNT,
  NEW,
  reach,
  shownTitles,
  tally,
  TOOLBAR,
  topicChip,
  waitForListing,
  waitForTally,
} from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { forgetFilters, useChromium } from './stage.ts';
import { begins, say } from './words.ts';

const stage = useChromium();
forgetFilters(stage);
const ONE = 'RNNs';
const OTHER = 'Attention';

async function open(width = 1280, height = 800): Promise<ChromiumTab> {
  const tab = await stage.tab();
  await tab.page.setViewportSize({ width, height });
  await tab.open(NEW);
  await waitForListing(tab, SAMPLE.length);
  return tab;
}

const heightOf = (tab: ChromiumTab): Promise<number> =>
  tab.run(() => document.querySelector('ibid-toolbar')?.getBoundingClientRect().height ?? 0);

it.each([
  [1280, 800, 96],
  [640, 800, 96],
  [640, 400, 62],
  [360, 740, 62],
])('at %i × %i pixels is at most %i high, and no wider than the page', async (width, height, most) => {
  const tab = await open(width, height);
  const is = await heightOf(tab);
  expect(is).toBeGreaterThan(40);
  expect(is).toBeLessThanOrEqual(most);
  expect(await tab.run(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

it('shows more topics of a row where there is more room, and fewer where there is less', async () => {
  const tab = await open(1280);
  const title = SAMPLE[0]?.title ?? '';
  const shown = (): Promise<number> =>
    tab.inside((roots, wanted) => {
      const row = roots.find((root) => root.querySelector('.line')?.getAttribute('aria-label')?.includes(wanted));
      return row?.querySelectorAll('.topic').length ?? 0;
    }, title);
  await reach(tab, title);
  await expect.poll(shown).toBe(2);
  await tab.page.setViewportSize({ width: 360, height: 800 });
  await expect.poll(shown).toBe(1);
  await tab.page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(shown).toBe(2);
});

it('has at most eight stops for the Tab key', async () => {
  const tab = await open();
  await tab.inside((roots) => {
    const root = roots.find(({ host }) => host.localName === 'ibid-toolbar');
    root?.querySelector<HTMLElement>('.brand')?.focus();
  });
  let stops = 0;
  while (stops < 20 && (await tab.run(() => document.activeElement?.localName === 'ibid-toolbar'))) {
    stops++;
    await tab.press('Tab');
  }
  expect(stops).toBeGreaterThan(4);
  expect(stops).toBeLessThanOrEqual(8);
});

it('shows papers with any of several topics, or with all of them, as the word between them says', async () => {
  const tab = await open();
  await tab.click(topicChip(ONE));
  await waitForTally(tab, `No ${ONE}`);
  await tab.click(topicChip(OTHER));
  await waitForTally(tab, ' or ');
  const any = await shownTitles(tab);
  await tab.click({ role: 'button', name: say('listing_join_any'), within: TOOLBAR });
  await waitForTally(tab, 'Not all of');
  const all = await shownTitles(tab);
  expect(all.length).toBeLessThan(any.length);
  expect(any).toEqual(expect.arrayContaining(all));
  for (const topic of [ONE, OTHER])
    await tab.click({ role: 'button', like: begins('listing_token_remove', topic), within: TOOLBAR });
  await waitForTally(tab, ALL_SHOWN);
});

it('filters by an area where it is pressed in the bar, and lets go of it there', async () => {
  const tab = await open();
  const area = await tab.inside(
    (roots) => roots.map((root) => root.querySelector('.stretch')?.ariaLabel ?? '').find(Boolean) ?? '',
  );
  const count = Number(/[\d,]+$/.exec(area)?.[0]);
  await tab.click({ role: 'button', name: area, within: TOOLBAR });
  await waitForTally(tab, `^${count} of ${SAMPLE.length} shown`);
  await tab.click({ role: 'button', name: area, within: TOOLBAR });
  await waitForTally(tab, ALL_SHOWN);
  expect(await tally(tab)).toContain('to go');
});

it.each(['light', 'dark'] as const)(
  'holds nothing serious for axe with its menu open, in the %s theme',
  async (theme) => {
    const tab = await stage.tab();
    await tab.page.emulateMedia({ colorScheme: theme });
    await tab.open(NEW);
    await waitForListing(tab, SAMPLE.length);
    await tab.click(topicChip(ONE));
    await waitForTally(tab, `No ${ONE}`);
    await tab.click(COUNT);
    await tab.see({ role: 'dialog', name: say('listing_menu'), within: TOOLBAR });
    expect(await seriousIn(tab, ['ibid-toolbar'])).toEqual([]);
  },
);
