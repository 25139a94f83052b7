/** Three hundred entries, by keys alone: each step is seen, and the row where the keys act is always in view. */
import { describe, expect, it } from 'vitest';

import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { expectCurrent } from './current-row.ts';
import { abs, line, PAPER_LINE, shownTitles, star, waitForListing, waitForTally } from './listing.ts';
import { useEngine } from './stage.ts';
import { ALL, goToTop, press, seeSelected, SEVERAL, take } from './triaging.ts';
import { begins, say } from './words.ts';

const LISTING = `https://arxiv.org/list/cs.LG/new?show=${ALL}`;
/** What the made-up titles of so many of them hold. */
const WORDS = '"graph networks"';
const SHOWN = 53;
const SAVED = 12;
const TAG = 'to-present';
const TAGGED = 5;
/** Those at the end are hidden at once. */
const AT_ONCE = 7;

/** Whether a reader saves what stands there. */
const isSaved = (place: number): boolean => place % 4 === 0 && place < SAVED * 4;
const isTagged = (place: number): boolean => isSaved(place) && place < TAGGED * 4;

const seeCount = (tab: Tab, shown: number): Promise<void> => waitForTally(tab, `^${shown} of ${ALL} shown`);
async function filter(tab: Tab): Promise<readonly string[]> {
  await press(tab, '/');
  await tab.type(WORDS);
  await seeCount(tab, SHOWN);
  await press(tab, 'Enter');
  const titles = await shownTitles(tab);
  expect(titles).toHaveLength(SHOWN);
  await expectCurrent(tab, titles[0]);
  return titles;
}

async function walk(tab: Tab, titles: readonly string[]): Promise<void> {
  for (const title of titles.slice(1)) {
    await press(tab, 'j');
    await expectCurrent(tab, title);
  }
  await press(tab, 'j');
  await expectCurrent(tab, titles.at(-1));
  await goToTop(tab, titles[0]);
}

async function tagCurrent(tab: Tab, title: string): Promise<void> {
  await press(tab, 't');
  const field = { role: 'textbox', name: say('listing_add_tag'), within: line(title) } as const;
  await tab.see(field);
  await expectCurrent(tab, title);
  await tab.type(TAG);
  await press(tab, 'Enter');
  await tab.see({ like: `#${TAG}`, css: '.words *', within: line(title) });
  await press(tab, 'Escape');
  await tab.miss(field);
  await expectCurrent(tab, title);
}

/** Saves or hides all but the last ones, one by one, and tags some. */
async function decide(tab: Tab, titles: readonly string[]): Promise<void> {
  let left = titles.length;
  for (const [place, title] of titles.slice(0, -AT_ONCE).entries()) {
    if (isSaved(place)) {
      await press(tab, 's');
      await tab.see(star(title, true));
      if (isTagged(place)) await tagCurrent(tab, title);
      await press(tab, 'j');
    } else {
      await press(tab, 'x');
      await seeCount(tab, --left);
    }
    await expectCurrent(tab, titles[place + 1]);
  }
}

/** Hides the last ones together; the row that is shown before them is the current one then. */
async function hideRest(tab: Tab, titles: readonly string[]): Promise<void> {
  await press(tab, 'v', ...Array.from({ length: AT_ONCE - 1 }, () => 'Shift+j'));
  await seeSelected(tab, AT_ONCE);
  await expectCurrent(tab, titles.at(-1));
  await press(tab, 'x');
  await seeCount(tab, SAVED);
  await expectCurrent(
    tab,
    titles.findLast((_, place) => isSaved(place)),
  );
  const sum = [say('listing_saved_count_other', SAVED), say('popup_hidden_other', SHOWN - SAVED)].join(', ');
  await tab.see({ css: '.sum', name: say('end_all', sum) });
}

/** Copies what the first three became: they are the first ones now. */
async function copyThree(tab: Tab, titles: readonly string[]): Promise<void> {
  await goToTop(tab, titles[0]);
  await press(tab, 'v', 'Shift+j', 'Shift+j');
  await expectCurrent(tab, titles[2]);
  await take(tab, 'y', { css: '.said', within: SEVERAL }, begins('take_did_copy_other', 3));
  await press(tab, 'Escape');
  await tab.miss(SEVERAL);
  await expectCurrent(tab, titles[2]);
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  // On a machine that does much else it takes its time.
  it(
    'three hundred entries are filtered, walked, saved, hidden, tagged, copied, taken back, and there again',
    { timeout: 600_000 },
    async () => {
      const tab = await stage.tab(LISTING);
      await waitForListing(tab, ALL);
      const titles = await filter(tab);
      await walk(tab, titles);
      await decide(tab, titles);
      await hideRest(tab, titles);
      const saved = titles.filter((_, place) => isSaved(place));
      expect(await shownTitles(tab)).toEqual(saved);
      await copyThree(tab, saved);
      await press(tab, 'u');
      await seeCount(tab, SAVED + AT_ONCE);
      await expectCurrent(tab, saved[2]);
      await press(tab, 'u');
      await seeCount(tab, SAVED + AT_ONCE + 1);
      await expectCurrent(tab, saved[2]);
      const left = titles.filter((_, place) => isSaved(place) || place >= SHOWN - AT_ONCE - 1);
      expect(await shownTitles(tab)).toEqual(left);

      await tab.open(abs('2511.00001'));
      await tab.see(PAPER_LINE);
      await tab.back();
      await seeCount(tab, left.length);
      await expect.poll(() => shownTitles(tab)).toEqual(left);
      await waitForTally(tab, `match “${WORDS}”`);
      await tab.reload();
      await seeCount(tab, left.length);
      await expect.poll(() => shownTitles(tab)).toEqual(left);
      await goToTop(tab, left[0]);
      for (const [place, title] of left.entries()) {
        if (place > 0) await press(tab, 'j');
        await expectCurrent(tab, title);
        await tab.see(star(title, saved.includes(title)));
        if (place < TAGGED) await tab.see({ like: `#${TAG}`, css: '.words *', within: line(title) });
      }
    },
  );
});
