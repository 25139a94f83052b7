/** Tagging in place. */
import { describe, expect, it } from 'vitest';

import type { ChromiumTab } from './browsers/chromium.ts';
import type { Target } from './browsers/deep.ts';
import {
  DAY,
  describedBy,
  focusChip,
  line,
  markedWords,
  NEW,
  pageText,
  QUERY,
  reach,
  RECENT,
  act,
  rowButton,
  rowChip,
  shownTitles,
  showState,
  sortBy,
  star,
  TOOLBAR,
  topicChip,
  waitForListing,
  WHY,
} from './listing.ts';
import { SAMPLE, type SamplePaper } from './pages/papers.ts';
import { useChromium } from './stage.ts';
import { begins, say } from './words.ts';

const stage = useChromium();
const [FIRST, SECOND] = SAMPLE;
const LAST = SAMPLE.at(-1);
if (!FIRST || !SECOND || !LAST) throw new Error('The sample is empty');
const RNNS = 'RNNs, SSMs & linear attention';
interface Saved {
  readonly value: { readonly topic: { readonly id: string } };
}
const lead = ({ authors }: SamplePaper): string => authors[0] ?? '';
const titlesBy = (...names: readonly string[]): string[] =>
  SAMPLE.filter(({ authors }) => names.some((name) => authors.includes(name))).map(({ title }) => title);

it('gives each row its topics, and the toolbar their counts', async () => {
  const tab = await stage.tab(DAY);
  await waitForListing(tab, SAMPLE.length);
  await tab.see({ role: 'button', like: '^RNNs', within: line(SECOND.title) });
  expect(Number(/\d+$/.exec(await tab.see(topicChip('RNNs')))?.[0])).toBeGreaterThan(15);
});

it('unfolds the abstract that the page holds but does not show', async () => {
  const tab = await stage.tab(DAY);
  await reach(tab, FIRST.title);
  await tab.miss({ like: FIRST.abstract.slice(0, 40), css: 'p, div.abstract, blockquote' });
  await act(tab, FIRST.title, 'listing_peek');
  await tab.see({ like: `^${FIRST.abstract.slice(0, 40)}` });
  await act(tab, FIRST.title, 'listing_fold');
  await tab.see(rowButton(FIRST.title, 'listing_peek'));
});

it('fetches the abstract from the paper’s page where the listing has none, and only then', async () => {
  const tab = await stage.tab(RECENT);
  await reach(tab, FIRST.title);
  await act(tab, FIRST.title, 'listing_peek');
  await tab.see({ like: `^${FIRST.abstract.slice(0, 40)}` });
  expect(tab.refused).toEqual([]);
});

it('tags with a topic of the user’s own', async () => {
  const options = await stage.own('options.html#/topics');
  await options.click({ role: 'link', name: say('topics_add') });
  await options.click({ role: 'textbox', name: say('topics_name') });
  await options.type('Chaos');
  await options.click({ css: 'textarea', name: say('topics_rule') });
  await options.type('chaotic OR chaos');
  await options.click({ css: 'button[type=submit]', name: say('topics_add') });
  await options.see({ css: '[role=status]', like: begins('topics_saved', 'Chaos') });
  const tab = await stage.tab(DAY);
  await waitForListing(tab, SAMPLE.length);
  await expect
    .poll(() => tab.inside((roots) => roots.map(({ textContent }) => textContent).join(' ')))
    .toContain('Chaos');
});

it('learns a topic from papers, and says which words it learned', async () => {
  const listing = await stage.tab(NEW);
  await waitForListing(listing, SAMPLE.length);
  const options = await stage.own('options.html#/topics');
  const examples = SAMPLE.slice(0, 5).map(({ id }) => `arxiv:${id}`);
  const id = await options.run(
    async (draft) => {
      const world = globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<Saved> } } };
      const call = { to: 'library', call: 'saveTopic', args: [draft] };
      return (await world.chrome.runtime.sendMessage(call)).value.topic.id;
    },
    { name: 'Recurrence', examples },
  );
  await options.open(`chrome-extension://${stage.driver.id}/options.html#/topics/${id}`);
  expect(await options.see({ css: '.learned-words' })).toContain('recurrent');
});

describe('a chip', () => {
  it('says on hover which words made it, and marks them without touching the page', async () => {
    const tab = await stage.tab(NEW);
    await reach(tab, FIRST.title);
    const before = await pageText(tab);
    await tab.hover(rowChip(FIRST.title, RNNS));
    await tab.see({
      css: '[role=status]',
      like: `^${say('explain_words', '“Recurrent Neural Networks”')}`,
      within: WHY,
    });
    expect(await markedWords(tab)).toEqual(['Recurrent Neural Networks']);
    expect(await pageText(tab)).toEqual(before);
    await tab.hover(star(FIRST.title));
    await tab.miss(WHY);
    expect(await markedWords(tab)).toEqual([]);
  });

  it('does the same for the keyboard and says it to a screen reader, until Escape', async () => {
    const tab = await stage.tab(NEW);
    await reach(tab, FIRST.title);
    await focusChip(tab, FIRST.title, RNNS);
    await tab.see(WHY);
    expect(await describedBy(tab)).toContain('“Recurrent Neural Networks”');
    expect(await markedWords(tab)).not.toEqual([]);
    await tab.press('ArrowDown');
    await tab.press('Escape');
    await tab.miss(WHY);
    expect(await markedWords(tab)).toEqual([]);
    // The focus is back where it was.
    expect(await describedBy(tab)).toContain('“Recurrent Neural Networks”');
  });

  it('is taken off by one click, at once and in another tab, and comes back when that is taken back', async () => {
    const here = await stage.tab(NEW);
    const there = await stage.tab(RECENT);
    for (const tab of [there, here]) {
      await tab.front();
      await reach(tab, FIRST.title);
      await tab.see(rowChip(FIRST.title, RNNS));
    }
    await here.hover(rowChip(FIRST.title, RNNS));
    await here.click({ role: 'button', name: say('explain_no_of', RNNS), within: WHY });
    await here.miss(rowChip(FIRST.title, RNNS));
    await there.miss(rowChip(FIRST.title, RNNS));
    await here.press('u');
    await here.see(rowChip(FIRST.title, RNNS));
    await there.see(rowChip(FIRST.title, RNNS));
  });

  it('is put on a paper that lacks it', async () => {
    const tab = await stage.tab(NEW);
    await reach(tab, FIRST.title);
    await tab.hover(line(FIRST.title));
    await act(tab, FIRST.title, 'listing_follow_button');
    await tab.click({ role: 'textbox', name: say('explain_add') });
    await tab.type('Robotics');
    await tab.press('Enter');
    await tab.see(rowChip(FIRST.title, 'Robotics'));
  });

  it('is not put on by words that are given up, nor is their card opened again by what was done before', async () => {
    const tab = await stage.tab(NEW);
    await reach(tab, LAST.title);
    await tab.hover(line(LAST.title));
    await act(tab, LAST.title, 'listing_follow_button');
    await tab.click({ role: 'textbox', name: say('explain_add') });
    await tab.type('Theory');
    await tab.press('Escape');
    await tab.miss({ role: 'textbox', name: say('explain_add') });
    await act(tab, LAST.title, 'listing_follow_button');
    const author = { role: 'button', name: say('explain_follow_of', lead(LAST)) };
    await tab.see(author);
    await tab.press('Enter');
    await tab.press('Escape');
    await tab.see({ css: '.followed', name: say('listing_follow', lead(LAST)), within: line(LAST.title) });
    await tab.miss(author);
    await tab.miss(rowChip(LAST.title, 'Theory'));
    await tab.press('u');
    await tab.miss({ css: '.followed', within: line(LAST.title) });
  });
});

describe('what is followed', () => {
  async function follow(tab: ChromiumTab, { title, ...paper }: SamplePaper): Promise<void> {
    const author = lead({ title, ...paper });
    await reach(tab, title);
    await tab.hover(line(title));
    await act(tab, title, 'listing_follow_button');
    await tab.click({ role: 'button', name: say('explain_follow_of', author) });
    await tab.see(followed(title, author));
    await tab.press('Escape');
  }
  const followed = (title: string, author: string): Target => ({
    css: '.followed',
    name: say('listing_follow', author),
    within: line(title),
  });

  it('shows in any listing, says why in its row, and can be filtered to', async () => {
    await follow(await stage.tab(NEW), FIRST);
    const tab = await stage.tab(DAY);
    await waitForListing(tab, SAMPLE.length);
    await reach(tab, FIRST.title);
    await tab.see(followed(FIRST.title, lead(FIRST)));
    await showState(tab, 'listing_state_followed');
    await expect.poll(() => shownTitles(tab)).toEqual(titlesBy(lead(FIRST)));
    await showState(tab, 'listing_state_all');
    await tab.click(QUERY);
    await tab.type('is:followed');
    await expect.poll(() => shownTitles(tab)).toEqual(titlesBy(lead(FIRST)));
  });

  it('comes first while nothing is saved to learn from, and the page says so', async () => {
    const tab = await stage.tab(NEW);
    await follow(tab, LAST);
    await sortBy(tab, 'listing_order_foryou');
    await tab.see({ css: '[role=status]', like: begins('listing_foryou_followed'), within: TOOLBAR });
    const first = titlesBy(lead(FIRST), lead(LAST));
    await expect.poll(async () => (await shownTitles(tab)).slice(0, first.length).sort()).toEqual(first.sort());
  });
});
