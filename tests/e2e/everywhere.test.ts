/** One library, seen from every tab and page at once, and proof against the service worker's deaths. */
import { expect, it } from 'vitest';

import {
  abs,
  DAY,
  line,
  paintedWords,
  PAPER_LINE,
  reach,
  RECENT,
  selectWords,
  star,
  waitForListing,
} from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useChromium } from './stage.ts';
import { say } from './words.ts';

const stage = useChromium();
const [FIRST = '', SECOND = '', THIRD = ''] = SAMPLE.map(({ title }) => title);

it('shows a saved paper in every tab, in the popup and on the options page, without a reload', async () => {
  const options = await stage.own('options.html#/library');
  const popup = await stage.own('popup.html');
  const there = await stage.tab(RECENT);
  await reach(there, FIRST);
  const here = await stage.tab(DAY);
  await reach(here, FIRST);
  await here.click(star(FIRST));
  await there.see(star(FIRST, true));
  await options.see({ role: 'row', like: FIRST });
  await popup.see({ role: 'option', like: FIRST });

  await options.front();
  await options.click({ role: 'row', like: FIRST });
  await options.click({ role: 'button', name: say('library_remove'), within: { css: '.paper-bar' } });
  await there.see(star(FIRST, false));
  await here.see(star(FIRST, false));
  await options.click({ role: 'button', name: say('command_undo') });
  await here.see(star(FIRST, true));
});

it('loses nothing when the service worker is stopped between two actions', async () => {
  const tab = await stage.tab(DAY);
  await reach(tab, SECOND);
  await tab.click(star(SECOND));
  await tab.see(star(SECOND, true));
  await stage.driver.stopWorker();
  await tab.front();
  await reach(tab, THIRD);
  await tab.click(star(THIRD));
  await tab.see(star(THIRD, true));
  await stage.driver.stopWorker();
  const paper = await stage.tab(abs('2405.13956'));
  await paper.see(PAPER_LINE);
  await stage.driver.stopWorker();
  await paper.front();
  await selectWords(paper, 'blockquote.abstract', 'whose many outputs');
  await paper.click({ role: 'button', name: say('highlight_blue') });
  await paper.see({ css: '.words', like: say('listing_highlights_one', 1), within: PAPER_LINE });
  await stage.driver.stopWorker();
  await paper.reload();
  await expect.poll(() => paintedWords(paper)).toEqual(['whose many outputs']);

  const options = await stage.own('options.html#/library');
  for (const title of [SECOND, THIRD, 'Attention as an RNN']) await options.see({ role: 'row', like: title });
});

it('takes the last change back, whichever side of a stopped worker it was made on', async () => {
  const tab = await stage.tab(DAY);
  await waitForListing(tab, SAMPLE.length);
  await reach(tab, SECOND);
  await tab.see(star(SECOND, true));
  await tab.click(star(SECOND));
  await tab.see(star(SECOND, false));
  await stage.driver.stopWorker();
  await tab.front();
  await tab.press('u');
  await tab.see(star(SECOND, true));
  await tab.see(line(SECOND));
});
