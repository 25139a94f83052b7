/** Triage from the keyboard. */
import { expect, it } from 'vitest';

import type { ChromiumTab } from './browsers/chromium.ts';
import {
  ALL_SHOWN,
  DAY,
  line,
  QUERY,
  rowButton,
  shownTitles,
  star,
  TOOLBAR,
  waitForListing,
  waitForTally,
} from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useChromium } from './stage.ts';
import { say } from './words.ts';

const stage = useChromium();
const [FIRST = '', SECOND = '', THIRD = ''] = SAMPLE.map(({ title }) => title);

async function open(): Promise<ChromiumTab> {
  const tab = await stage.tab(DAY);
  await waitForListing(tab, SAMPLE.length);
  return tab;
}

async function press(tab: ChromiumTab, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await tab.press(key);
}

it('walks, saves, takes back and hides', async () => {
  const tab = await open();
  await press(tab, 'j', 'j', 's');
  await tab.see(star(SECOND, true));
  await press(tab, 'u');
  await tab.see(star(SECOND, false));
  await press(tab, 'k', 's');
  await tab.see(star(FIRST, true));
  await press(tab, 'j', 'x');
  await expect.poll(() => shownTitles(tab)).not.toContain(SECOND);
  await press(tab, 'u');
  await expect.poll(() => shownTitles(tab)).toContain(SECOND);
});

it('peeks, tags and stars the current row', async () => {
  const tab = await open();
  await press(tab, 'j', 'p');
  await tab.see(rowButton(FIRST, 'listing_fold'));
  await press(tab, 'p');
  await tab.see(rowButton(FIRST, 'listing_peek'));
  await press(tab, 't');
  await tab.see({ role: 'textbox', name: say('listing_add_tag'), within: line(FIRST) });
  await tab.type('reading-group');
  await press(tab, 'Enter');
  await tab.see({ like: '#reading-group', css: '.words *', within: line(FIRST) });
  await press(tab, 'Escape');
  await tab.miss({ role: 'textbox', name: say('listing_add_tag') });
  await press(tab, 'b');
  await tab.see({ css: '.starred', name: say('listing_starred'), within: line(FIRST) });
});

it('opens the current paper', async () => {
  const tab = await open();
  const opening = stage.driver.context.waitForEvent('page');
  await press(tab, 'j', 'o');
  const opened = await opening;
  await opened.waitForURL(/\/(?:papers|abs)\/1506\.00019/);
  await opened.close();
});

it('filters and asks for help', async () => {
  const tab = await open();
  await press(tab, '/');
  await tab.type('jsxu');
  await waitForTally(tab, 'match “jsxu”');
  expect(
    await tab.inside((roots) => roots.map((root) => root.querySelector<HTMLInputElement>('#query')?.value).join('')),
  ).toBe('jsxu');
  await tab.click(QUERY);
  await press(tab, 'Control+a', 'Backspace');
  await waitForTally(tab, ALL_SHOWN);
  await press(tab, 'Escape');
  await press(tab, '?');
  await tab.see({ like: say('command_next') });
});

it('leaves the keys to whoever types in the page', async () => {
  const tab = await open();
  await tab.click({ css: 'input[name=daily-papers-search]' });
  await tab.type('js');
  expect(await tab.run(() => document.querySelector<HTMLInputElement>('[name=daily-papers-search]')?.value)).toBe('js');
  await tab.see(star(THIRD, false));
  await tab.see(TOOLBAR);
});

it('takes other keys when the user says so', async () => {
  const options = await stage.own('options.html#/settings');
  await options.click({ role: 'button', like: `^${say('command_save')}` });
  await options.press('z');
  await options.see({ role: 'button', like: `^${say('command_save')}.*z` });
  const tab = await open();
  await press(tab, 'j', 'j', 'j', 'z');
  await tab.see(star(THIRD, true));
});
