/** Words that are being typed while the extension is updated, which Firefox cannot be told to do: none of them is lost. */
import { afterEach, expect, it } from 'vitest';

import type { LibraryRow } from '../../utils/model/library-row.ts';
import type { ChromiumDriver } from './browsers/chromium.ts';
import type { Tab } from './browsers/driver.ts';
import { NEW, QUERY, reach, rowButton, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { paperOf, useDesk } from './typing-desk.ts';

const desk = useDesk('chromium');
const [FIRST = ''] = SAMPLE.map(({ title }) => title);
afterEach(desk.close);

/** The extension is updated while the reader types, who goes on after it. */
async function typeThrough(tab: Tab): Promise<void> {
  await tab.type(' one');
  // Its own pages are closed with it.
  await desk.close();
  const { update } = desk.stage.driver as ChromiumDriver;
  await Promise.all([update(), tab.type(' two')]);
  await tab.front();
  await tab.type(' three');
}

it('keeps a note on a paper’s page', async () => {
  const tab = await desk.begin(0);
  await typeThrough(tab);
  await tab.press('Tab');
  await expect.poll(() => desk.note(0)).toBe('first typed one two three');
});

it('keeps a note in a highlight’s card', async () => {
  const tab = await desk.openCard(1);
  await typeThrough(tab);
  await tab.press('Escape');
  await expect.poll(() => desk.highlightNote(1)).toBe('first one two three');
});

it('keeps the filter', async () => {
  const tab = await desk.stage.tab(NEW);
  await waitForListing(tab, SAMPLE.length);
  await tab.click(QUERY);
  await tab.type('memory');
  await typeThrough(tab);
  const filter = (): Promise<readonly string[]> =>
    tab.inside((roots) =>
      roots.flatMap((root) => [...root.querySelectorAll<HTMLInputElement>('#query')]).map(({ value }) => value),
    );
  await expect.poll(filter).toEqual(['memory one two three']);
});

it('keeps a tag in a listing’s row', async () => {
  const tab = await desk.stage.tab(NEW);
  await waitForListing(tab, SAMPLE.length);
  await reach(tab, FIRST);
  await tab.click(rowButton(FIRST, 'listing_tag'));
  await tab.type('zero');
  await typeThrough(tab);
  await tab.press('Enter');
  const tags = async (): Promise<readonly string[] | undefined> =>
    (await desk.call<LibraryRow | undefined>('get', paperOf(0).id))?.bookmark.tags;
  await expect.poll(tags).toEqual(['zero one two three']);
});
