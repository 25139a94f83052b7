/** The order that is learned from what is saved. */
import { describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { line, reach, RECENT, act, shownTitles, sortBy, star, TOOLBAR, waitForListing } from './listing.ts';
import { untilSteady } from './browsers/until.ts';
import { useEngine } from './stage.ts';
import { begins, say } from './words.ts';

/** A listing of other things, with the sample among them. */
const ENTRIES = 120;
const MIXED = `${RECENT}?skip=0&show=${ENTRIES}`;
const SAVED = [
  'Investigating Sparsity in Recurrent Neural Networks',
  'A Critical Review of Recurrent Neural Networks for Sequence Learning',
  'Almost-Linear RNNs Yield Highly Interpretable Symbolic Codes in Dynamical Systems Reconstruction',
  'Unlocking State-Tracking in Linear RNNs Through Negative Eigenvalues',
] as const;
const [first, ...others] = SAVED;
const OTHER = 'Attention as an RNN';
const FILLED = /\(\d+\)$/;
const NOTICE = { css: '[role=status]', within: TOOLBAR };
const LINE = { css: 'p', name: say('listing_foryou_line') };

async function save(tab: Tab, title: string): Promise<void> {
  await reach(tab, title);
  await tab.click(star(title, false));
  await tab.see(star(title, true));
}

/** The title of the row that the line is drawn in. */
const below = (tab: Tab): Promise<string> =>
  tab.run(() => {
    const title = document.querySelector('ibid-stop')?.closest('dt')?.nextElementSibling?.querySelector('.list-title');
    return (title?.textContent ?? '').replace(/^\s*Title:/, '').trim();
  });

describe.each(ENGINES)('For you in %s', (engine) => {
  const stage = useEngine(engine);

  it('begins with the first saved paper, and says how sure it is', async () => {
    const tab = await stage.tab(MIXED);
    await waitForListing(tab, ENTRIES);
    await save(tab, first);
    await sortBy(tab, 'listing_order_foryou');
    await tab.see({ ...NOTICE, like: begins('listing_foryou_guess_one', 1) });
    await expect
      .poll(async () => (await shownTitles(tab)).slice(0, 5).filter((title) => FILLED.test(title)))
      .toEqual([]);
    await tab.miss(LINE);
  });

  it('puts what is saved behind what is new and like it, and draws a line where likeness ends', async () => {
    const tab = await stage.tab(MIXED);
    await waitForListing(tab, ENTRIES);
    await sortBy(tab, 'listing_order_page');
    for (const title of others) await save(tab, title);
    await sortBy(tab, 'listing_order_foryou');
    await tab.see({ ...NOTICE, like: begins('listing_foryou_learning_other', SAVED.length) });
    await expect.poll(() => below(tab)).not.toBe('');
    const end = await below(tab);
    await reach(tab, end);
    await tab.see(LINE);
    const titles = await shownTitles(tab);
    const places = SAVED.map((title) => titles.indexOf(title));
    expect(titles.slice(titles.indexOf(end) - SAVED.length, titles.indexOf(end)).toSorted()).toEqual(SAVED.toSorted());
    expect(Math.min(...places)).toBeGreaterThan(2);

    await sortBy(tab, 'listing_order_page');
    await tab.miss(LINE);
  });

  it('leaves the reader at their row when it is chosen', async () => {
    const tab = await stage.tab(MIXED);
    await waitForListing(tab, ENTRIES);
    await save(tab, OTHER);
    for (let screens = 0; screens < 3; screens++) await tab.scroll(700);
    // A wheel that was turned may still be turning.
    const { title: before } = await untilSteady(
      async () => ({ title: await firstBelowToolbar(tab) }),
      'the page to stand still',
    );
    await sortBy(tab, 'listing_order_foryou');
    await tab.see({ css: '[role=status]', like: '^For you ', within: TOOLBAR });
    await expect.poll(() => firstBelowToolbar(tab)).toBe(before);
  });

  it('finds more like a paper in the listing, and goes there', async () => {
    const tab = await stage.tab(MIXED);
    await waitForListing(tab, ENTRIES);
    await reach(tab, SAVED[3]);
    await tab.hover(line(SAVED[3]));
    await act(tab, SAVED[3], 'listing_follow_button');
    const card = { role: 'dialog', name: say('explain_row') };
    await tab.see({ css: 'h3', name: say('similar_papers'), within: card });
    const like = await tab.see({ css: '.like', within: card });
    await tab.click({ css: '.like', like: `^${like.slice(0, 20)}`, within: card });
    await tab.miss(card);
    await tab.see(line(like));
  });
});

/** The title of the entry that is first to be seen below the toolbar. */
function firstBelowToolbar(tab: Tab): Promise<string> {
  return tab.run(() => {
    const edge = document.querySelector('ibid-toolbar')?.getBoundingClientRect().bottom ?? 0;
    const entries = [...document.querySelectorAll('#dlpage dd')].toSorted(
      (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
    );
    const first = entries.find((entry) => entry.getBoundingClientRect().bottom > edge + 2);
    return first?.querySelector('.list-title')?.textContent?.trim() ?? '';
  });
}
