/** What the browser itself offers: badge, context menu, commands, omnibox. */
import type { Worker } from 'playwright-core';
import { expect, it } from 'vitest';

import { DAY, NEW, paintedWords, PAPER_LINE, reach, selectWords, star, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useChromium } from './stage.ts';

const stage = useChromium();
const [FIRST = '', SECOND = ''] = SAMPLE.map(({ title }) => title);

/** Runs in the background, as the browser would call it: menus and address bar cannot be clicked from a test. */
async function background<T>(script: string): Promise<T> {
  const worker: Worker = await stage.driver.worker();
  return worker.evaluate(`(async () => { ${script} })()`) as Promise<T>;
}

const ACTIVE = 'const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });';

it('counts the page’s entries on the toolbar button', async () => {
  const tab = await stage.tab(DAY);
  await waitForListing(tab, SAMPLE.length);
  await expect
    .poll(() => background(`${ACTIVE} return chrome.action.getBadgeText({ tabId: tab.id })`))
    .toBe(String(SAMPLE.length));
});

it('saves the paper behind a link, and this paper, from the context menu', async () => {
  const tab = await stage.tab(DAY);
  await reach(tab, FIRST);
  await background(
    `${ACTIVE} chrome.contextMenus.onClicked.dispatch({ menuItemId: 'save-link', linkUrl: 'https://huggingface.co/papers/1506.00019', editable: false, pageUrl: tab.url }, tab)`,
  );
  await tab.see(star(FIRST, true));
  const paper = await stage.tab('https://arxiv.org/abs/1706.02515');
  await paper.see(PAPER_LINE);
  await background(
    `${ACTIVE} chrome.contextMenus.onClicked.dispatch({ menuItemId: 'save-page', editable: false, pageUrl: tab.url }, tab)`,
  );
  await paper.see({ css: '[aria-pressed=true]', role: 'button', within: PAPER_LINE });
});

it('highlights the selection from the context menu and by a browser command', async () => {
  const tab = await stage.tab('https://arxiv.org/abs/1706.02515');
  await tab.see(PAPER_LINE);
  await selectWords(tab, 'blockquote.abstract', 'activation function');
  await background(
    `${ACTIVE} chrome.contextMenus.onClicked.dispatch({ menuItemId: 'highlight', editable: false, pageUrl: tab.url, selectionText: 'activation function' }, tab)`,
  );
  await expect.poll(() => paintedWords(tab)).toEqual(['activation function']);
  await selectWords(tab, 'blockquote.abstract', 'batch normalization');
  await background(`${ACTIVE} chrome.commands.onCommand.dispatch('highlight', tab)`);
  await expect
    .poll(async () => (await paintedWords(tab)).toSorted())
    .toEqual(['activation function', 'batch normalization']);
});

it('saves this paper and opens the library by browser commands', async () => {
  const tab = await stage.tab('https://arxiv.org/abs/1807.03819');
  await tab.see(PAPER_LINE);
  await background(`${ACTIVE} chrome.commands.onCommand.dispatch('save', tab)`);
  await tab.see({ css: '[aria-pressed=true]', role: 'button', within: PAPER_LINE });
  const opening = stage.driver.context.waitForEvent('page');
  await background(`${ACTIVE} chrome.commands.onCommand.dispatch('library', tab)`);
  const opened = await opening;
  await opened.waitForURL(/options\.html#\/library/);
  await opened.close();
});

it('searches the library from the address bar', async () => {
  const tab = await stage.tab(NEW);
  await reach(tab, SECOND);
  await tab.click(star(SECOND));
  await tab.see(star(SECOND, true));
  const found = await background<{ description: string }[]>(
    `return new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch('flow equivariant', resolve))`,
  );
  expect(found.map(({ description }) => description).join()).toContain('Flow Equivariant');
});
