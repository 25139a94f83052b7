/** Each key that a listing knows does what the list of keys says, in a listing of three hundred entries; the row where they act stays in view. */
import { describe, expect, it } from 'vitest';

import type { Target } from './browsers/deep.ts';
import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { expectCurrent } from './current-row.ts';
import { DAY, line, shownTitles, TOOLBAR, waitForListing } from './listing.ts';
import { useEngine } from './stage.ts';
import { ALL, goToTop, pasted, press, seeSelected, SEVERAL, take } from './triaging.ts';
import { begins, say } from './words.ts';

const LISTING = `https://arxiv.org/list/cs.CL/new?show=${ALL}`;
const SAID: Target = { css: '[role=status]', within: TOOLBAR };

function noteIn(tab: Tab): Promise<string | undefined> {
  return tab.inside((roots) => roots.map((root) => root.querySelector('textarea')?.value).find(Boolean));
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  /** The listing, with its first row as the current one, and the titles of the first ones. */
  async function start(): Promise<{ readonly tab: Tab; readonly titles: readonly string[] }> {
    const tab = await stage.tab(LISTING);
    await waitForListing(tab, ALL);
    const titles = (await shownTitles(tab)).slice(0, 6);
    await press(tab, 'j');
    await expectCurrent(tab, titles[0]);
    return { tab, titles };
  }

  it('rows are selected one by one, on the way, and all; and no longer by Escape', async () => {
    const { tab, titles } = await start();
    await press(tab, 'v');
    await seeSelected(tab, 1);
    await press(tab, 'Shift+j', 'Shift+j');
    await seeSelected(tab, 3);
    await expectCurrent(tab, titles[2]);
    await press(tab, 'Shift+k');
    await seeSelected(tab, 2);
    await expectCurrent(tab, titles[1]);
    await press(tab, 'Shift+k');
    await seeSelected(tab, 1);
    await expectCurrent(tab, titles[0]);
    const { length } = await shownTitles(tab);
    await press(tab, '*');
    await seeSelected(tab, length);
    await press(tab, 'Escape');
    await tab.miss(SEVERAL);
    await expectCurrent(tab, titles[0]);
  });

  it('a digit follows an author in the card of the row, and does nothing out of it', async () => {
    const { tab, titles } = await start();
    const card = { role: 'dialog', name: say('explain_row') } as const;
    await press(tab, 'f');
    await tab.see(card);
    await expectCurrent(tab, titles[0]);
    await press(tab, '1');
    await tab.see({ css: '.author[aria-pressed=true]', nth: 0, within: card });
    await press(tab, '1');
    await tab.see({ css: '.author:first-child[aria-pressed=false]', within: card });
    await press(tab, 'Escape');
    await tab.miss(card);
    await press(tab, 'j');
    await expectCurrent(tab, titles[1]);
  });

  it('a paper is read, and to be read again', async () => {
    const { tab, titles } = await start();
    const read = { css: '.words span', name: say('library_status_read'), within: line(titles[0] ?? '') } as const;
    await press(tab, 'r');
    await tab.see(read);
    await press(tab, 'r');
    await tab.miss(read);
    await expectCurrent(tab, titles[0]);
  });

  it('a key that is pressed again takes back what it did, however fast', async () => {
    const { tab, titles } = await start();
    const saved = { css: '.save[aria-pressed=true]', within: line(titles[3] ?? '') } as const;
    await press(tab, 'j', 'j', 'j');
    await expectCurrent(tab, titles[3]);
    await press(tab, 's', 's');
    await tab.see({ ...SAID, like: say('listing_did_unsave') });
    await tab.miss(saved);
    await press(tab, 's', 's', 's', 'b', 'b', 'r', 'r');
    await tab.see({ ...SAID, like: say('listing_did_status') });
    await expectCurrent(tab, titles[3]);
    await tab.reload();
    await waitForListing(tab, ALL);
    await tab.see(saved);
    await tab.miss({ css: '.starred', within: line(titles[3] ?? '') });
    await tab.miss({ css: '.words span', name: say('library_status_read'), within: line(titles[3] ?? '') });
  });

  it('an undo is where the next keys act, however fast', async () => {
    const { tab, titles } = await start();
    const [, , , , fifth, sixth] = titles;
    await press(tab, 'j', 'j', 'j', 'j');
    await expectCurrent(tab, fifth);
    await press(tab, 'x', 'u', 'j', 'x', 'j');
    await expect.poll(async () => (await shownTitles(tab)).slice(4, 6)).not.toContain(sixth);
    const [fourth, next, then] = (await shownTitles(tab)).slice(4, 7);
    expect(fourth).toBe(fifth);
    await expectCurrent(tab, then);
    await press(tab, 'u');
    await expect.poll(async () => (await shownTitles(tab))[5]).toBe(sixth);
    expect((await shownTitles(tab))[6]).toBe(next);
    await expectCurrent(tab, then);
  });

  it('a note is written below its row, and there again after a reload', async () => {
    const { tab, titles } = await start();
    await press(tab, 'j', 'n');
    await tab.type('jot: x is u');
    await tab.see({ css: 'textarea', name: say('library_note') });
    await expectCurrent(tab, titles[1]);
    await press(tab, 'Escape');
    await tab.miss({ css: 'textarea' });
    await tab.see({ ...SAID, like: say('listing_did_note') });
    await tab.see({ css: '.words span', name: say('library_note'), within: line(titles[1] ?? '') });
    await press(tab, 'j');
    await expectCurrent(tab, titles[2]);
    await tab.reload();
    await waitForListing(tab, ALL);
    await goToTop(tab, titles[0]);
    await press(tab, 'j', 'n');
    await expect.poll(() => noteIn(tab)).toBe('jot: x is u');
    await expectCurrent(tab, titles[1]);
  });

  it('one paper is copied as BibTeX and as a link', async () => {
    const { tab, titles } = await start();
    await take(tab, 'y', SAID, begins('take_did_copy_one', 1));
    await take(tab, 'Shift+y', SAID, begins('take_did_link_one', 1));
    await expectCurrent(tab, titles[0]);
    const page = await stage.tab(DAY);
    await expect.poll(() => pasted(page)).toContain(`[${titles[0]}](<https://arxiv.org/abs/`);
  });

  it('what was done is listed, and taken back there', async () => {
    const { tab, titles } = await start();
    await press(tab, 'x');
    await expectCurrent(tab, titles[1]);
    await press(tab, 'b');
    await tab.see({ css: '.starred', name: say('listing_starred'), within: line(titles[1] ?? '') });
    const list = { css: 'dialog', like: say('undos_title') } as const;
    await press(tab, 'Shift+u');
    await tab.see(list);
    expect(await tab.see({ css: 'dialog .did', nth: 1 })).toContain(titles[0]);
    await press(tab, 'j', 'Enter');
    await expect.poll(async () => (await shownTitles(tab))[0]).toBe(titles[0]);
    await press(tab, 'Escape');
    await tab.miss(list);
    await tab.see({ css: '.starred', name: say('listing_starred'), within: line(titles[1] ?? '') });
    // The hiding had led the reader on; so its undo leads back.
    await expectCurrent(tab, titles[0]);
  });

  it('the keys are listed, and mean nothing beneath that list', async () => {
    const { tab, titles } = await start();
    await press(tab, '?');
    await tab.see({ like: say('command_undos'), css: 'dialog dd' });
    await press(tab, 'x', 'j', 'Escape');
    await tab.miss({ css: 'dialog' });
    await press(tab, 'j');
    await expectCurrent(tab, titles[1]);
    expect((await shownTitles(tab))[0]).toBe(titles[0]);
  });
});
