/** The reader's place on a listing is kept: by what is drawn there, by a reload, on the way back, and by filters. */
import { describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { abs, NEW, PAPER_LINE, topicChip, waitForListing, waitForTally } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useEngine } from './stage.ts';

interface Place {
  /** The entry that is first below the toolbar. */
  readonly title: string;
  readonly top: number;
  readonly height: number;
}

/** The reader's place, when nothing moves any more. */
async function placeIn(tab: Tab): Promise<Place> {
  let before = await tab.run(look);
  for (let same = 0; same < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const now = await tab.run(look);
    same = JSON.stringify(now) === JSON.stringify(before) ? same + 1 : 0;
    before = now;
  }
  return before;

  function look(): Place {
    const edge = document.querySelector('ibid-toolbar')?.getBoundingClientRect().bottom ?? 0;
    const entries = [...document.querySelectorAll('#dlpage dd')].map((entry) => {
      const { top, bottom, height } = entry.getBoundingClientRect();
      const title = entry.querySelector('.list-title')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      return { title, top: Math.round(top), bottom, height };
    });
    const first = entries.find(({ height, bottom }) => height > 0 && bottom > Math.max(0, edge) + 2);
    return first ?? { title: '', top: 0, height: 0 };
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

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  // Chromium draws a page anew on the way back.
  it.runIf(engine === 'chromium')('a listing comes back at its place, by a reload and by Back', async () => {
    const tab = await stage.tab(NEW);
    const before = await readOn(tab);
    await tab.reload();
    await waitForListing(tab, SAMPLE.length);
    const reloaded = await placeIn(tab);
    expect(reloaded.title).toBe(before.title);
    expect(Math.abs(reloaded.top - before.top)).toBeLessThanOrEqual(before.height);
    await tab.open(abs(SAMPLE[0]?.id ?? ''));
    await tab.see(PAPER_LINE);
    await tab.back();
    await waitForListing(tab, SAMPLE.length);
    const back = await placeIn(tab);
    expect(back.title).toBe(before.title);
    expect(Math.abs(back.top - before.top)).toBeLessThanOrEqual(before.height);
  });

  it('a filter leaves the reader where they are, and so does its end', async () => {
    const tab = await stage.tab(NEW);
    const before = await readOn(tab);
    await tab.click(topicChip('RNNs'));
    await waitForTally(tab, 'hidden by topic');
    await tab.click(topicChip('RNNs'));
    await tab.click(topicChip('RNNs'));
    await waitForTally(tab, 'saved$');
    expect(await placeIn(tab)).toMatchObject({ title: before.title });
  });
});
