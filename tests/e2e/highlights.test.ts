/** Highlights: made, kept, changed, and shown wherever the paper is. */
import { expect, it } from 'vitest';

import type { ChromiumTab } from './browsers/chromium.ts';
import { abs, DAY, hfPaper, NEW, paintedWords, PAPER_LINE, reach, rowButton, selectWords } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useChromium } from './stage.ts';
import { say, type Key } from './words.ts';

const stage = useChromium();
const PAPER = SAMPLE.find(({ id }) => id === '2405.13956');
if (!PAPER) throw new Error('The sample has lost a paper');
const WORDS = 'constant memory';

const swatch = (key: Key) => ({
  role: 'button',
  name: say(key),
  within: { role: 'toolbar', name: say('highlight_menu') },
});
const CARD = { role: 'dialog', name: say('highlight_card') };

/** Clicks in the middle of the painted words. */
async function clickPainted(tab: ChromiumTab, css: string, words: string): Promise<void> {
  const place = await tab.run(
    (selector, wanted) => {
      const element = document.querySelector(selector);
      const walker = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const [box] = range.getClientRects();
        return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return undefined;
    },
    css,
    words,
  );
  if (!place) throw new Error(`${words} are not to be seen`);
  await tab.page.mouse.click(place.x, place.y);
}

it('highlights words of an abstract, and shows them on every page of the paper', async () => {
  const tab = await stage.tab(abs(PAPER.id));
  await tab.see(PAPER_LINE);
  await selectWords(tab, 'blockquote.abstract', WORDS);
  await tab.click(swatch('highlight_green'));
  await expect.poll(() => paintedWords(tab)).toEqual([WORDS]);

  for (const url of [hfPaper(PAPER.id), NEW]) {
    const other = await stage.tab(url);
    if (url === NEW) await reach(other, PAPER.title);
    await expect.poll(() => paintedWords(other)).toEqual([WORDS]);
  }
  const day = await stage.tab(DAY);
  await reach(day, PAPER.title);
  await day.click(rowButton(PAPER.title, 'listing_peek'));
  await expect.poll(() => paintedWords(day)).toEqual([WORDS]);
});

it('recolours, annotates and deletes it where it stands', async () => {
  const tab = await stage.tab(abs(PAPER.id));
  await expect.poll(() => paintedWords(tab)).toEqual([WORDS]);
  await clickPainted(tab, 'blockquote.abstract', WORDS);
  await tab.click({ name: say('highlight_pink'), within: CARD, css: '[role=radio]' });
  await tab.click({ css: 'textarea', within: CARD });
  await tab.type('Compare with linear attention.');
  await tab.click({ role: 'button', name: say('highlight_close'), within: CARD });

  const options = await stage.own('options.html#/highlights');
  await options.see({ like: WORDS });
  await options.until(() =>
    [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Compare with linear attention.'),
  );

  await tab.front();
  await clickPainted(tab, 'blockquote.abstract', WORDS);
  await tab.click({ role: 'button', name: say('highlight_remove'), within: CARD });
  await expect.poll(() => paintedWords(tab)).toEqual([]);
  // Painted away at once; taken back only once the library has answered.
  await tab.see({ role: 'status', like: say('highlight_removed') });
  await tab.press('u');
  await expect.poll(() => paintedWords(tab)).toEqual([WORDS]);
});

it('highlights on a listing, with the key', async () => {
  const { title } = SAMPLE[0] ?? { title: '' };
  const tab = await stage.tab(NEW);
  await reach(tab, title);
  await selectWords(tab, 'dd p.mathjax', 'carry a state from step to step');
  await tab.see({ role: 'toolbar', name: say('highlight_menu') });
  await tab.press('Alt+h');
  await expect.poll(() => paintedWords(tab)).toContain('carry a state from step to step');
});

it('copies a quotation with its source', async () => {
  await stage.driver.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tab = await stage.tab(abs('1706.02515'));
  await tab.see(PAPER_LINE);
  await selectWords(tab, 'blockquote.abstract', 'steady mean');
  await tab.click({ role: 'button', name: say('highlight_copy_quotation') });
  await expect
    .poll(() => tab.run(() => navigator.clipboard.readText()))
    .toMatch(/“steady mean” \(.*2017\) https:\/\/arxiv\.org\/abs\/1706\.02515/);
});
