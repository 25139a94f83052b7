/** A field of ours that goes in the middle of a word: its keys go neither to the page nor to our shortcuts, and none is lost. */
import { afterAll, describe, expect, it } from 'vitest';

import type { Target } from './browsers/deep.ts';
import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { abs, line, NEW, QUERY, reach, rowButton, TOOLBAR, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { CARD_NOTE, NOTE, paperOf, useDesk } from './typing-desk.ts';
import { say } from './words.ts';

const TITLE = SAMPLE[0]?.title ?? '';
const TAGS: Target = { role: 'combobox', name: say('listing_add_tag'), within: line(TITLE) };

/** Takes Ibid's own elements of a name away; what the page's scripts hear of keys from then on is written down. */
const tear = (tab: Tab, name: string): Promise<void> =>
  tab.run((wanted) => {
    const heard = ((globalThis as { heard?: string[] }).heard ??= []);
    document.addEventListener('keydown', (event) => heard.push(event.key));
    for (const element of document.querySelectorAll(wanted)) element.remove();
  }, name);
const heard = (tab: Tab): Promise<string[]> => tab.run(() => (globalThis as { heard?: string[] }).heard ?? []);

/** What the field shows that has the focus. */
const typed = (tab: Tab): Promise<string> =>
  tab.inside((roots) => {
    const field = roots.find(({ host }) => host === document.activeElement)?.activeElement;
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
  });

describe.each(ENGINES)('in %s', (engine) => {
  const desk = useDesk(engine);
  const { call, note, begin, stage } = desk;
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
    expect(await heard(tab)).not.toContain('s');
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

  it('keeps the keys of the filter, and of tags whose field is still being loaded', async () => {
    await call('save', [paperOf(0)]);
    const tab = await stage.tab(NEW);
    await waitForListing(tab, SAMPLE.length);
    await reach(tab, TITLE);
    await tab.click(QUERY);
    await tab.type('s');
    await tear(tab, 'ibid-toolbar');
    await tab.type('xj');
    await tab.see(TOOLBAR);
    await expect.poll(() => typed(tab)).toBe('sxj');
    await tab.press('Control+a');
    await tab.press('Delete');
    await tab.press('Tab');

    await reach(tab, TITLE);
    await tab.click(rowButton(TITLE, 'listing_tag'));
    await tab.type('se');
    await tab.see(TAGS);
    await tear(tab, 'ibid-row');
    await tab.type('ty');
    await expect.poll(() => typed(tab)).toBe('sety');
    await tab.press('Enter');
    await expect
      .poll(async () => ((await call('get', paperOf(0).id)) as { bookmark: { tags: string[] } }).bookmark.tags)
      .toEqual(['sety']);
    expect((await heard(tab)).filter((key) => /^[ty]$/.test(key))).toEqual([]);
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

  it.runIf(engine === 'chromium')('goes on with a note over an update', async () => {
    const tab = await begin(3, abs);
    const typing = (async () => {
      for (const letter of ' and on and on') await tab.type(letter);
    })();
    await (stage.driver as unknown as { update(): Promise<void> }).update();
    await typing;
    await tab.type('!');
    await expect.poll(() => note(3)).toBe('first typed and on and on!');
  });
});
