/** Words that are typed in the last moment of a page, while the background's worker is stopped: they are kept, in either browser. */
import { afterAll, describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { abs } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { CARD_NOTE, useDesk } from './typing-desk.ts';

/**
 * How the page ends. Firefox takes nothing more of a tab that is closed, neither a message nor an item of `storage.local`, unless the
 * background lives: there the second before is still lost.
 */
const ENDS: readonly (readonly [name: string, ends: (tab: Tab) => Promise<void>, only?: 'chromium'])[] = [
  ['the tab is closed', (tab) => tab.close(), 'chromium'],
  ['the reader goes to another page', (tab) => tab.open(abs(SAMPLE[20]?.id ?? ''))],
];

describe.each(ENGINES)('in %s', (engine) => {
  const desk = useDesk(engine, { isQuicklyIdle: true });
  const { stage, note, begin } = desk;
  afterAll(desk.close);

  const here = ENDS.filter(([, , only = engine]) => only === engine);

  /** Types with no worker to hear it, and ends the page at once. */
  async function typeLast(tab: Tab, ends: (tab: Tab) => Promise<void>): Promise<void> {
    await stage.driver.stopWorker();
    await tab.front();
    await tab.type(' last');
    await ends(tab);
  }

  it.each(here.map(([name, ends], n) => ({ name, ends, n })))(
    'a note on a paper’s page, when $name',
    async ({ ends, n }) => {
      const tab = await begin(n);
      await expect.poll(() => note(n)).toBe('first typed');
      await typeLast(tab, ends);
      await expect.poll(() => note(n)).toBe('first typed last');
    },
  );

  it.each(here.map(([name, ends], n) => ({ name, ends, n: n + 2 })))(
    'a note in a highlight’s card, when $name',
    async ({ ends, n }) => {
      const tab = await desk.openCard(n);
      await tab.type(' typed');
      await expect.poll(() => desk.highlightNote(n)).toBe('first typed');
      await tab.see(CARD_NOTE);
      await typeLast(tab, ends);
      await expect.poll(() => desk.highlightNote(n)).toBe('first typed last');
    },
  );
});
