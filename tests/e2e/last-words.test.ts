/** Words that are typed in the last moment of a page, while the background's worker is stopped: they are kept, in either browser. */
import { afterAll, describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { abs } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { CARD_NOTE, paperOf, useDesk } from './typing-desk.ts';
import { say } from './words.ts';

/** How the page ends. */
const ENDS: readonly (readonly [name: string, ends: (tab: Tab) => Promise<void>])[] = [
  ['the tab is closed', (tab) => tab.close()],
  ['the reader goes to another page', (tab) => tab.open(abs(SAMPLE[20]?.id ?? ''))],
];

describe.each(ENGINES)('in %s', (engine) => {
  const desk = useDesk(engine, { isQuicklyIdle: true });
  const { stage, note, begin } = desk;
  afterAll(desk.close);

  /** Types with no worker to hear it, and ends the page at once. */
  async function typeLast(tab: Tab, ends: (tab: Tab) => Promise<void>): Promise<void> {
    await stage.driver.stopWorker();
    await tab.front();
    await tab.type(' last');
    await ends(tab);
  }

  it.each(ENDS.map(([name, ends], n) => ({ name, ends, n })))(
    'a note on a paper’s page, when $name',
    async ({ ends, n }) => {
      const tab = await begin(n);
      await expect.poll(() => note(n)).toBe('first typed');
      await typeLast(tab, ends);
      await expect.poll(() => note(n)).toBe('first typed last');
    },
  );

  it.each(ENDS.map(([name, ends], n) => ({ name, ends, n: n + 2 })))(
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

  it('a note in the library, when the tab is closed', async () => {
    const n = 4;
    await desk.call('save', [paperOf(n)], { note: 'first' });
    const tab = await stage.own(`options.html#/library/paper/${encodeURIComponent(paperOf(n).id)}`);
    await tab.front();
    await tab.click({ css: 'textarea', name: say('library_note') });
    await tab.press('Control+End');
    await tab.type(' typed');
    await expect.poll(() => note(n)).toBe('first typed');
    await typeLast(tab, (closed) => closed.close());
    await expect.poll(() => note(n)).toBe('first typed last');
  });
});
