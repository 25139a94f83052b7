/** The reader's place on a listing is kept: by what is drawn there, by a reload, on the way back, and by filters. */
import { describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { abs, ALL_SHOWN, DAY, hfPaper, NEW, PAPER_LINE, topicChip, waitForListing, waitForTally } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useEngine } from './stage.ts';

interface Place {
  /** The entry that is first below the toolbar. */
  readonly title: string;
  readonly top: number;
  /** The height of the lowest entry: so far the place may be off. */
  readonly lowest: number;
}

const LISTINGS: readonly (readonly [string, string, (id: string) => string])[] = [
  ['arXiv', NEW, abs],
  ['Hugging Face', DAY, hfPaper],
];

/** The reader's place, when nothing moves any more. */
async function placeIn(tab: Tab): Promise<Place> {
  let before = await tab.run(look);
  for (let same = 0; same < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = await tab.run(look);
    same = JSON.stringify(now) === JSON.stringify(before) ? same + 1 : 0;
    before = now;
  }
  return before;

  function look(): Place {
    const edge = document.querySelector('ibid-toolbar')?.getBoundingClientRect().bottom ?? 0;
    const entries = [...document.querySelectorAll('#dlpage dd, article')]
      .map((entry) => {
        const { top, bottom, height } = entry.getBoundingClientRect();
        const title = entry.querySelector('.list-title, h3')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        return { title, top: Math.round(top), bottom, height };
      })
      .filter(({ height }) => height > 0);
    const first = entries.find(({ bottom }) => bottom > Math.max(0, edge) + 2);
    const lowest = Math.min(...entries.map(({ height }) => height));
    return { title: first?.title ?? '', top: first?.top ?? 0, lowest };
  }
}

/** Reads on as a reader does, screen by screen. */
async function readOn(tab: Tab): Promise<Place> {
  await waitForListing(tab, SAMPLE.length);
  for (let screens = 0; screens < 4; screens++) {
    await tab.scroll(700);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return placeIn(tab);
}

function expectSame(now: Place, before: Place): void {
  expect(now.title).toBe(before.title);
  expect(Math.abs(now.top - before.top)).toBeLessThanOrEqual(before.lowest);
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  it.each(LISTINGS)('a listing of %s comes back at its place, by a reload and by Back', async (_, listing, page) => {
    const tab = await stage.tab(listing);
    const before = await readOn(tab);
    expect(before.title).not.toBe('');
    await tab.reload();
    await waitForListing(tab, SAMPLE.length);
    expectSame(await placeIn(tab), before);
    await tab.open(page(SAMPLE[0]?.id ?? ''));
    await tab.see(PAPER_LINE);
    await tab.back();
    await waitForListing(tab, SAMPLE.length);
    expectSame(await placeIn(tab), before);
  });

  it('a filter leaves the reader where they are, and so does its end', async () => {
    const tab = await stage.tab(NEW);
    const before = await readOn(tab);
    await tab.click(topicChip('RNNs'));
    await waitForTally(tab, 'No RNNs');
    await tab.click(topicChip('RNNs'));
    await tab.click(topicChip('RNNs'));
    await waitForTally(tab, ALL_SHOWN);
    expect(await placeIn(tab)).toMatchObject({ title: before.title });
  });
});
