/** What is typed into fields of ours is no page's shortcut, and our own keys work in them. */
import { afterAll, describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { NEW, QUERY, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { CARD, NOTE, useDesk } from './typing-desk.ts';

/** The page counts what it hears of typing, as one with shortcuts does. */
const listen = (tab: Tab): Promise<void> =>
  tab.run(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'cut', 'copy'])
      document.addEventListener(type, () => heard.push(type));
  });
const heard = (tab: Tab): Promise<readonly string[]> =>
  tab.run(() => (globalThis as unknown as { readonly heard: readonly string[] }).heard);

async function typeAndCopy(tab: Tab): Promise<void> {
  await tab.type('js/');
  await tab.press('Control+a');
  await tab.press('Control+c');
  await tab.press('Control+v');
}

describe.each(ENGINES)('in %s', (engine) => {
  const desk = useDesk(engine);
  afterAll(desk.close);

  it('a note on a paper’s page', async () => {
    const tab = await desk.begin(0);
    await listen(tab);
    await tab.click(NOTE);
    await typeAndCopy(tab);
    expect(await heard(tab)).toEqual([]);
    await tab.press('Tab');
    await expect.poll(() => desk.note(0)).toContain('js/');
  });

  it('the filter, which Enter and Escape leave with its words', async () => {
    const tab = await desk.stage.tab(NEW);
    await waitForListing(tab, SAMPLE.length);
    await listen(tab);
    await tab.click(QUERY);
    await typeAndCopy(tab);
    await tab.press('Escape');
    await tab.click(QUERY);
    await tab.press('Control+a');
    await tab.type('memory');
    const value = (): Promise<string> =>
      tab.inside(
        (roots) => roots.flatMap((root) => [...root.querySelectorAll<HTMLInputElement>('#query')])[0]?.value ?? '',
      );
    await expect.poll(value).toBe('memory');
    await tab.press('Enter');
    expect((await heard(tab)).filter((type) => type !== 'keyup')).toEqual([]);
    // The keys are commands again.
    await tab.press('j');
    await tab.until(() => document.querySelector('ibid-ring:not([hidden])') !== null);
    expect(await value()).toBe('memory');
  });

  it('a highlight’s card, which Escape closes', async () => {
    const tab = await desk.openCard(1);
    await listen(tab);
    await tab.type(' js/');
    expect(await heard(tab)).toEqual([]);
    await tab.press('Escape');
    await tab.miss(CARD);
    await expect.poll(() => desk.highlightNote(1)).toBe('first js/');
  });
});
