/** A field of ours that goes in the middle of a word: none of its keys is lost, or taken for a command. */
import { afterAll, describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { NEW, QUERY, TOOLBAR, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { CARD_NOTE, NOTE, paperOf, pause, useDesk } from './typing-desk.ts';
import { say } from './words.ts';

/** Takes Ibid's own elements of a name away, as a page does. */
const tear = (tab: Tab, name: string): Promise<void> =>
  tab.run((wanted) => {
    for (const element of document.querySelectorAll(wanted)) element.remove();
  }, name);

/** What the field shows that has the focus. */
const typed = (tab: Tab): Promise<string> =>
  tab.inside((roots) => {
    const field = roots.find(({ host }) => host === document.activeElement)?.activeElement;
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
  });

/** The words of what has the focus in Ibid's own elements. */
const focusedWord = (tab: Tab): Promise<string | undefined> =>
  tab.inside((roots) => roots.find(({ host }) => host === document.activeElement)?.activeElement?.textContent?.trim());

describe.each(ENGINES)('in %s', (engine) => {
  const desk = useDesk(engine);
  const { note, begin, stage } = desk;
  afterAll(desk.close);

  it('keeps the keys of a note', async () => {
    const tab = await begin(0);
    await tear(tab, 'ibid-row');
    await tab.type('s jx');
    await tab.see(NOTE);
    await expect.poll(() => typed(tab)).toBe('first typeds jx');
    await tab.press('Control+z');
    await tab.type('!');
    await tab.press('Tab');
    await expect.poll(() => note(0)).toMatch(/^first typed.*!$/);
  });

  it('keeps the keys of a note while the page draws its part of a new element, over and over', async () => {
    const tab = await begin(1);
    for (const word of [' one', ' two', ' three']) {
      await tear(tab, 'ibid-row');
      await tab.type(word);
    }
    await tab.press('Tab');
    await expect.poll(() => note(1)).toBe('first typed one two three');
  });

  it.each([
    [
      'takes Ibid’s line out and puts it back',
      6,
      () => {
        const line = document.querySelector('ibid-row');
        const part = line?.parentElement;
        line?.remove();
        if (line) part?.append(line);
      },
    ],
    [
      'draws its part anew, Ibid’s line in it',
      7,
      () => {
        const part = document.querySelector('ibid-row')?.parentElement;
        part?.replaceWith(part);
      },
    ],
    ['throws Ibid’s line away', 8, () => document.querySelector('ibid-row')?.remove()],
  ])('keeps the caret of a note when the page %s', async (_, n, happens) => {
    const tab = await begin(n);
    for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await tab.press(key);
    await pause(tab);
    await tab.run(happens);
    await tab.type('X');
    await tab.see(NOTE);
    await pause(tab);
    await tab.type('Y');
    await expect.poll(() => note(n)).toBe('fiXYrst typed');
  });

  it.each([
    ['has thrown it away', 9, false],
    ['throws it away at this very key', 10, true],
  ])('leaves a note by Escape though the page %s', async (_, n, isLate) => {
    const tab = await begin(n);
    await tab.run((late) => {
      const tear = (): void => document.querySelector('ibid-row')?.remove();
      if (late) addEventListener('keydown', tear, { capture: true, once: true });
      else tear();
    }, isLate);
    await tab.press('Escape');
    await expect.poll(() => focusedWord(tab)).toBe(say('library_note'));
    await expect.poll(() => note(n)).toBe('first typed');
  });

  it('keeps the keys of the filter', async () => {
    const tab = await stage.tab(NEW);
    await waitForListing(tab, SAMPLE.length);
    await tab.click(QUERY);
    await tab.type('s');
    await tear(tab, 'ibid-toolbar');
    await tab.type('xj');
    await tab.see(TOOLBAR);
    await expect.poll(() => typed(tab)).toBe('sxj');
  });

  it('keeps the words of a note, and fails at nothing, when the page throws all of itself away', async () => {
    const tab = await begin(3);
    await tab.run(() => document.documentElement.remove());
    await expect.poll(() => note(3)).toBe('first typed');
    await pause(tab);
    expect(tab.errors).toEqual([]);
  });

  it('keeps the words of a highlight’s card, and fails at nothing, when the page throws all of itself away', async () => {
    const tab = await desk.openCard(4);
    await tab.type(' typed');
    await tab.run(() => document.documentElement.remove());
    await expect.poll(() => desk.highlightNote(4)).toBe('first typed');
    await pause(tab);
    expect(tab.errors).toEqual([]);
  });

  it('takes no words that the page has put where an older script of Ibid’s would have left them', async () => {
    const paper = paperOf(5);
    await desk.call('save', [paper], { note: 'first' });
    const tab = await stage.tab(`${paper.url}?forge=closed`);
    await tab.click(NOTE);
    await tab.press('Control+End');
    await tab.type('!');
    await tab.press('Tab');
    await expect.poll(() => note(5)).toMatch(/!$/);
    expect(await note(5)).toBe('first!');
  });

  it('keeps the keys of a highlight’s card', async () => {
    const tab = await desk.openCard(2);
    await tear(tab, 'ibid-highlights');
    await tab.type(' s');
    await tab.see(CARD_NOTE);
    await tab.type('x');
    await tab.press('Escape');
    await expect.poll(() => desk.highlightNote(2)).toBe('first sx');
  });
});
