/** Words that are being typed while the extension is updated: none of them is lost, in either browser. */
import { afterEach, describe, expect, it } from 'vitest';

import type { LibraryRow } from '../../utils/model/library-row.ts';
import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { line, NEW, QUERY, reach, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { paperOf, useDesk, type Desk } from './typing-desk.ts';
import { say } from './words.ts';

const [FIRST = ''] = SAMPLE.map(({ title }) => title);

/** The extension is updated while the reader types, who goes on after it. */
async function typeThrough(tab: Tab, { stage, close }: Desk): Promise<void> {
  await tab.type(' one');
  // Its own pages are closed with it.
  await close();
  await Promise.all([stage.driver.update(), tab.type(' two')]);
  await tab.front();
  await tab.type(' three');
}

/** What the field shows that has the focus, of those that the newer script has drawn. */
const typed = (tab: Tab): Promise<string | undefined> =>
  tab.inside((roots) => {
    const host = roots.find((root) => root.host === document.activeElement);
    const isDrawn = host?.host.localName !== 'ibid-field';
    return isDrawn ? (host?.activeElement as HTMLInputElement | null)?.value : undefined;
  });

const mark = (tab: Tab): Promise<void> =>
  tab.run(() => {
    for (const one of document.querySelectorAll('*'))
      if (one.localName.startsWith('ibid-')) one.setAttribute('data-before', '');
  });
const renewed = (tab: Tab): Promise<unknown> =>
  tab.until(
    () => !document.querySelector('[data-before]') && document.activeElement?.matches('ibid-row, ibid-toolbar'),
  );

describe.each(ENGINES)('in %s', (engine) => {
  const desk = useDesk(engine);
  afterEach(desk.close);

  it.each([
    ['goes on in it', 0, async (tab: Tab) => void (await renewed(tab))],
    ['leaves it at once', 2, async () => undefined],
  ])('keeps a note on a paper’s page when its reader %s', async (_, n, waits) => {
    const tab = await desk.begin(n);
    await mark(tab);
    await typeThrough(tab, desk);
    await waits(tab);
    await tab.press('Tab');
    await expect.poll(() => desk.note(n)).toBe('first typed one two three');
  });

  it('keeps a note in a highlight’s card', async () => {
    const tab = await desk.openCard(1);
    await typeThrough(tab, desk);
    await tab.press('Escape');
    await expect.poll(() => desk.highlightNote(1)).toBe('first one two three');
  });

  it('keeps the filter', async () => {
    const tab = await desk.stage.tab(NEW);
    await waitForListing(tab, SAMPLE.length);
    await mark(tab);
    await tab.click(QUERY);
    await tab.type('memory');
    await typeThrough(tab, desk);
    await renewed(tab);
    await expect.poll(() => typed(tab)).toBe('memory one two three');
    // The listing would keep it.
    await tab.press('Control+a');
    await tab.press('Delete');
    await expect.poll(() => typed(tab)).toBe('');
  });

  it('keeps a tag in a listing’s row', async () => {
    const tab = await desk.stage.tab(NEW);
    await waitForListing(tab, SAMPLE.length);
    await reach(tab, FIRST);
    await tab.press('j');
    await tab.press('t');
    await tab.see({ role: 'textbox', name: say('listing_add_tag'), within: line(FIRST) });
    await tab.type('zero');
    await mark(tab);
    await typeThrough(tab, desk);
    await renewed(tab);
    await expect.poll(() => typed(tab)).toBe('zero one two three');
    await tab.press('Enter');
    const tags = async (): Promise<readonly string[] | undefined> =>
      (await desk.call<LibraryRow | undefined>('get', paperOf(0).id))?.bookmark.tags;
    await expect.poll(tags).toEqual(['zero one two three']);
  });
});
