/** What must work in Chromium and in Firefox alike. */
import { describe, expect, it } from 'vitest';

import { WELCOME } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import {
  abs,
  ALL_SHOWN,
  DAY,
  hfPaper,
  line,
  markedWords,
  NEW,
  pageText,
  paintedWords,
  PAPER_LINE,
  QUERY,
  reach,
  RECENT,
  selectWords,
  shownTitles,
  star,
  tally,
  topicChip,
  waitForListing,
  waitForSaved,
  waitForTally,
  WHY,
} from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useEngine } from './stage.ts';
import { say } from './words.ts';

const RNN = 'RNNs';

function paper(id: string) {
  const found = SAMPLE.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id} in the sample`);
  return found;
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  it('greets with a listing that is walked by keys, and has nothing of it in the library', async () => {
    const welcome = await stage.own(WELCOME);
    await welcome.see({ css: '.sample-row[aria-current=true]' });
    for (const key of ['s', 'j', 'x', 'x', 'k', 'x']) await welcome.press(key);
    await welcome.see({ role: 'status', like: `^${say('welcome_end', 1, 3, 'u')}` });
    await welcome.press('u');
    await welcome.see({ css: '.sample-row[aria-current=true]' });
    await welcome.click({ role: 'link', name: say('done') });
    await welcome.see({ like: `^${say('library_empty')}`, css: '.empty-title' });
  });

  it('reads a listing and tells what is on it', async () => {
    const tab = await stage.tab(DAY);
    await waitForListing(tab, SAMPLE.length);
    expect(await tally(tab)).toMatch(new RegExp(ALL_SHOWN));
    expect(await tab.see(topicChip(RNN))).toMatch(/\d+$/);
  });

  it('filters in place by topic and by words, and back, without a reload', async () => {
    const tab = await stage.tab(NEW);
    await waitForListing(tab, SAMPLE.length);
    const all = await shownTitles(tab);
    expect(all).toHaveLength(SAMPLE.length);
    const count = Number(/\d+$/.exec(await tab.see(topicChip(RNN)))?.[0]);
    await tab.click(topicChip(RNN));
    await waitForTally(tab, `^${count} of .* · No RNNs.*, ${SAMPLE.length - count}$`);
    expect(await shownTitles(tab)).toHaveLength(count);
    await tab.click(topicChip(RNN));
    await waitForTally(tab, `^${SAMPLE.length - count} of .* · Has RNNs.*, ${count}$`);
    expect(await shownTitles(tab)).toHaveLength(SAMPLE.length - count);
    await tab.click(topicChip(RNN));
    await tab.click(QUERY);
    await tab.type('title:mamba -survey');
    await waitForTally(tab, 'match “title:mamba -survey”');
    expect(await shownTitles(tab)).toEqual([paper('2410.07145').title]);
    await tab.press('Escape');
    await tab.run(() => document.body.focus());
    await tab.click(QUERY);
    await tab.press(process.platform === 'darwin' ? 'Meta+a' : 'Control+a');
    await tab.press('Backspace');
    await waitForTally(tab, ALL_SHOWN);
    expect(await shownTitles(tab)).toEqual(all);
  });

  it('saves in one tab and shows it in another at once, on another site, and after a reload', async () => {
    const { title } = paper('1807.03819');
    const here = await stage.tab(DAY);
    const there = await stage.tab(RECENT);
    await waitForListing(here, SAMPLE.length);
    await waitForListing(there, SAMPLE.length);
    await reach(there, title);
    await there.see(star(title, false));
    await here.front();
    await reach(here, title);
    await here.click(star(title));
    await here.see(star(title, true));
    await there.see(star(title, true));
    await there.front();
    await waitForSaved(there, 1);
    await there.reload();
    await reach(there, title);
    await there.see(star(title, true));
  });

  it('says which words made a topic, and marks them without touching the page', async () => {
    const { title } = paper('1506.00019');
    const tab = await stage.tab(NEW);
    await reach(tab, title);
    const before = await pageText(tab);
    await tab.hover({ css: '[data-topic]', like: `^${RNN}`, within: line(title) });
    await tab.see({ css: '[role=status]', like: say('explain_words', '“Recurrent Neural Networks”'), within: WHY });
    await expect.poll(() => markedWords(tab)).toEqual(['Recurrent Neural Networks']);
    expect(await pageText(tab)).toEqual(before);
    await tab.press('Escape');
    await tab.miss(WHY);
    await expect.poll(() => markedWords(tab)).toEqual([]);
  });

  it('keeps a highlight, and shows it again after a reload and on the other site', async () => {
    const { id } = paper('2405.13956');
    const words = 'parallel prefix scan';
    const tab = await stage.tab(abs(id));
    await tab.see(PAPER_LINE);
    await selectWords(tab, 'blockquote.abstract', words);
    await tab.click({ role: 'button', name: say('highlight_yellow') });
    await expect.poll(() => paintedWords(tab)).toEqual([words]);
    await tab.reload();
    await expect.poll(() => paintedWords(tab)).toEqual([words]);
    const other = await stage.tab(hfPaper(id));
    await expect.poll(() => paintedWords(other)).toEqual([words]);
  });
});
