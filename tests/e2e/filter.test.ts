/** Filtering in place. */
import { describe, expect, it } from 'vitest';

import type { ChromiumTab } from './browsers/chromium.ts';
import {
  ALL_SHOWN,
  COUNT,
  DAY,
  line,
  NEW,
  QUERY,
  reach,
  RECENT,
  act,
  shownTitles,
  showState,
  sortBy,
  star,
  tally,
  TOOLBAR,
  toolButton,
  topicChip,
  waitForListing,
  waitForTally,
} from './listing.ts';
import { EARLIER_DAY, SAMPLE } from './pages/papers.ts';
import { forgetFilters, useChromium } from './stage.ts';
import { say } from './words.ts';

const stage = useChromium();
forgetFilters(stage);
/** Until what was looked at counts as seen. */
const PATIENT = { interval: 1_000, timeout: 20_000 } as const;
const HIDDEN = `${say('listing_hidden_here')}, 1$`;
const TITLES = SAMPLE.map(({ title }) => title);

async function open(url: string, entries = SAMPLE.length): Promise<ChromiumTab> {
  const tab = await stage.tab(url);
  await waitForListing(tab, entries);
  return tab;
}

async function ask(tab: ChromiumTab, query: string): Promise<void> {
  await tab.click(QUERY);
  await tab.press('Control+a');
  await (query ? tab.type(query) : tab.press('Backspace'));
}

/** Asks, and waits until the answer to the whole of it is shown. */
async function filterBy(tab: ChromiumTab, query: string): Promise<void> {
  await ask(tab, query);
  await waitForTally(tab, `match “${query.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}”`);
}

function obey(tab: ChromiumTab, deed: string): Promise<void> {
  return tab.run((detail) => void document.dispatchEvent(new CustomEvent('fixture', { detail })), deed);
}

it('hides a row’s two parts together, and headings without rows, and undoes it without a trace', async () => {
  const tab = await open(NEW);
  const visible = (): Promise<Record<string, number>> =>
    tab.run(() =>
      Object.fromEntries(
        ['dt', 'dd', 'dl h3'].map((css) => [
          css,
          [...document.querySelectorAll(css)].filter((it) => it.checkVisibility()).length,
        ]),
      ),
    );
  const before = await visible();
  await filterBy(tab, 'title:"neural speech synthesis"');
  expect(await visible()).toEqual({ dt: 1, dd: 1, 'dl h3': 1 });
  await ask(tab, '');
  await waitForTally(tab, ALL_SHOWN);
  expect(await visible()).toEqual(before);
});

it('understands the whole query language, and says where it does not', async () => {
  const tab = await open(DAY);
  await filterBy(tab, 'survey OR speech -mamba year:2018..2023 upvotes:>0');
  expect((await shownTitles(tab)).length).toBeGreaterThan(0);
  await ask(tab, 'nonsense:1 (');
  await tab.see({ css: '[aria-invalid=true]' });
  await ask(tab, '');
  await waitForTally(tab, ALL_SHOWN);
});

it('takes a reason back where it stands', async () => {
  const tab = await open(DAY);
  await tab.click(topicChip('Surveys'));
  await waitForTally(tab, 'No Surveys');
  // How many are left to look at shrinks by itself meanwhile: a row that stays in view has been looked at.
  const told = async (): Promise<string> => (await tally(tab)).replace(/ · \d+ to go/, '');
  const filtered = await told();
  await tab.click(COUNT);
  await tab.click({ role: 'button', like: '^Show: No Surveys', within: TOOLBAR });
  await waitForTally(tab, ALL_SHOWN);
  await tab.click({ role: 'button', like: '^Undo: No Surveys', within: TOOLBAR });
  await expect.poll(told).toBe(filtered);
});

it('orders by date and by votes, and back as the page had it', async () => {
  const tab = await open(DAY);
  await sortBy(tab, 'listing_order_newest');
  const newest = SAMPLE.toSorted((a, b) => b.published.localeCompare(a.published))[0]?.title;
  await expect.poll(async () => (await shownTitles(tab))[0]).toBe(newest);
  await sortBy(tab, 'listing_order_upvotes');
  const liked = SAMPLE.toSorted((a, b) => b.upvotes - a.upvotes)[0]?.title;
  await expect.poll(async () => (await shownTitles(tab))[0]).toBe(liked);
  await sortBy(tab, 'listing_order_page');
  await expect.poll(() => shownTitles(tab)).toEqual(TITLES);
});

it('shows what is unseen, saved or hidden', async () => {
  const tab = await open(DAY);
  const { title } = SAMPLE[2] ?? { title: '' };
  await reach(tab, title);
  await tab.click(star(title));
  await tab.see(star(title, true));
  await showState(tab, 'listing_state_saved');
  await expect.poll(() => shownTitles(tab)).toEqual([title]);
  await showState(tab, 'listing_state_all');
  await expect.poll(() => shownTitles(tab)).toEqual(TITLES);
});

it('dims titles that were seen before by their colour alone, and not where the reader is', async () => {
  const DIM = 'rgb(103, 108, 116)';
  const tab = await open(NEW);
  const colours = (): Promise<readonly string[]> =>
    tab.run(() => [...document.querySelectorAll('.list-title')].map((title) => getComputedStyle(title).color));
  await expect
    .poll(async () => {
      await tab.reload();
      await waitForListing(tab, SAMPLE.length);
      return (await colours())[1];
    }, PATIENT)
    .toBe(DIM);
  expect(
    await tab.run(() => [...document.querySelectorAll('dd')].every((row) => getComputedStyle(row).opacity === '1')),
  ).toBe(true);
  await tab.press('j');
  await expect.poll(async () => (await colours())[0]).not.toBe(DIM);
  await tab.press('j');
  await expect.poll(async () => (await colours()).slice(0, 2).map((colour) => colour === DIM)).toEqual([true, false]);
});

it('keeps a paper that was hidden by hand hidden on every site, until it is shown again', async () => {
  const tab = await open(DAY);
  const { title } = SAMPLE[4] ?? { title: '' };
  await reach(tab, title);
  await tab.hover(line(title));
  await act(tab, title, 'listing_hide');
  await expect.poll(() => shownTitles(tab)).not.toContain(title);
  await waitForTally(tab, HIDDEN);
  const other = await open(RECENT);
  await waitForTally(other, HIDDEN);
  expect(await shownTitles(other)).not.toContain(title);
  await showState(other, 'listing_state_hidden');
  await reach(other, title);
  await other.hover(line(title));
  await act(other, title, 'listing_unhide');
  await showState(other, 'listing_state_all');
  await expect.poll(() => shownTitles(other)).toContain(title);
});

it('remembers for each site that it was collapsed', async () => {
  const tab = await open(DAY);
  await tab.click(toolButton('command_collapse'));
  await tab.see(toolButton('listing_expand'));
  await tab.reload();
  await tab.see(toolButton('listing_expand'));
  expect(await tally(tab)).toContain('of 38 shown');
  const other = await open(NEW);
  await other.see(toolButton('command_collapse'));
  await tab.click(toolButton('listing_expand'));
  // At once, as it is closed: the one who comes next finds it as it was left.
  await tab.close();
  await open(DAY);
});

describe('on a page that lives', () => {
  it('is neither wiped by hydration nor in its way', async () => {
    const tab = await open(DAY);
    const state = await tab.run(() => ({
      kept: [...document.querySelectorAll('article')].filter(
        (card) => (card as Element & { fromServer?: true }).fromServer,
      ).length,
      lines: document.querySelectorAll('article ibid-row').length,
    }));
    expect(state.kept).toBe(SAMPLE.length);
    expect(state.lines).toBeGreaterThan(0);
    await tab.until(() => Number(document.querySelector('[data-tick]')?.textContent) > 5);
  });

  it('comes back when hydration is so late that it wipes what stood there', async () => {
    const tab = await stage.tab(`${DAY}?late`);
    await tab.see({ css: 'html[data-hydrated]' });
    await waitForListing(tab, SAMPLE.length);
    await reach(tab, TITLES[0] ?? '');
    expect(await shownTitles(tab)).toEqual(TITLES);
    // The app’s own remark that it had to build its cards anew, if Ibid was there before it.
    for (const [i, error] of [...tab.errors.entries()].toReversed())
      if (/hydration_mismatch/.test(error)) tab.errors.splice(i, 1);
  });

  it.each(['rerender', 'rebuild', 'reverse'])('keeps its rows and the filter through a %s', async (deed) => {
    const tab = await open(DAY);
    await filterBy(tab, 'title:mamba');
    const shown = (await shownTitles(tab)).toSorted();
    await obey(tab, deed);
    await tab.until((count) => document.querySelectorAll('article').length === count, SAMPLE.length);
    await expect.poll(async () => (await shownTitles(tab)).toSorted()).toEqual(shown);
    for (const title of shown) await tab.see(line(title));
  });

  it('takes in what infinite scroll brings', async () => {
    const tab = await open(`${DAY}/trending`);
    // The app is told that its end is in sight: a headless browser does not always tell it.
    for (const cards of [48, 58]) {
      await tab.run(() => void window.scrollTo(0, document.body.scrollHeight));
      if ((await tab.run(() => document.querySelectorAll('article').length)) < cards) await obey(tab, 'more');
      await tab.until((wanted) => document.querySelectorAll('article').length >= wanted, cards);
    }
    const count = await tab.run(() => document.querySelectorAll('article').length);
    await expect.poll(async () => Number(/^\d+/.exec(await tally(tab))?.[0])).toBeGreaterThanOrEqual(count);
    await ask(tab, 'title:survey');
    await expect
      .poll(async () => (await shownTitles(tab)).some((title) => title.endsWith(': a survey (42)')))
      .toBe(true);
  });

  it('follows the page to another day and back', async () => {
    const tab = await open(DAY);
    await tab.click({ role: 'link', name: 'Previous' });
    await expect.poll(() => tally(tab)).toMatch(/^12 of 12 shown/);
    expect(await tab.run(() => location.pathname)).toBe(`/papers/date/${EARLIER_DAY}`);
    await tab.back();
    await expect.poll(() => tally(tab)).toMatch(/^38 of 38 shown/);
    expect(await tab.run(() => document.querySelectorAll('ibid-toolbar').length)).toBe(1);
  });
});

it('filters 2,000 rows while they are scrolled', async () => {
  const tab = await open(`https://arxiv.org/list/cs.LG/2512?skip=0&show=2000`, 2000);
  await tab.click(QUERY);
  for (const letter of 'robot') {
    await tab.type(letter);
    await tab.scroll(1500);
  }
  await waitForTally(tab, 'match “robot”');
  const shown = await shownTitles(tab);
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.every((title) => /robot/i.test(title))).toBe(true);
  await reach(tab, shown[0] ?? '');
  await ask(tab, '');
  await waitForTally(tab, ALL_SHOWN);
  expect(await shownTitles(tab)).toHaveLength(2000);
});
