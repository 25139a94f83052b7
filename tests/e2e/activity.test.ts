/** The page of activity in both browsers: figures lead to their papers, and months are chosen by dragging and by keys. */
import { describe, expect, it } from 'vitest';

import { seriousIn } from './axe.ts';
import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { bringIn, type DatedPaper } from './dated-papers.ts';
import { useChromium, useEngine } from './stage.ts';
import { say } from './words.ts';

const NOW = new Date();
const HOUR = 3_600_000;
const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * HOUR);
/** The middle of a month before this one. */
const monthsAgo = (months: number): Date => new Date(NOW.getFullYear(), NOW.getMonth() - months, 15, 12);

/** Long ago enough that none of the last days is in these months. */
const PAPERS: readonly DatedPaper[] = [
  { savedAt: hoursAgo(3), title: 'Reinforcement learning of robots', isRead: true },
  { savedAt: hoursAgo(2), title: 'Diffusion models of images', isHighlighted: true },
  { savedAt: hoursAgo(1), title: 'A note' },
  { savedAt: monthsAgo(3), title: 'Image segmentation', isRead: true },
  { savedAt: monthsAgo(3), title: 'Speech recognition' },
  { savedAt: monthsAgo(4), title: 'Translation' },
  { savedAt: monthsAgo(5), title: 'Graphs' },
];

const WORDS = say('activity_sentence_other', 0, 3, 1, 1);
const found = (count: number) => ({ css: '.list-bar', like: `^${count} papers?` });

/** Where the column of a month is that stands so many months after the first. */
function columnAt(tab: Tab, at: number): Promise<{ readonly x: number; readonly y: number }> {
  return tab.run((place) => {
    const { left, top, width, height } = document.querySelectorAll('.strip-bar')[place]!.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, at);
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  it('counts what was done, and leads from a figure to its papers', async () => {
    const tab = await stage.own('options.html#/activity');
    await tab.see({ css: '.empty-title', name: say('activity_empty') });
    await bringIn(tab, PAPERS);
    await tab.see({ css: '.activity-words', name: WORDS });
    for (const [line, count] of [
      ['listing_state_saved', 3],
      ['library_status_read', 1],
      ['activity_highlighted', 1],
    ] as const) {
      await tab.click({ role: 'link', name: `${say(line)}: ${count}` });
      await tab.see(found(count));
      await tab.run(() => history.back());
      await tab.see({ css: '.activity-words', name: WORDS });
    }
  });

  it('opens months that are dragged over', async () => {
    const tab = await stage.own('options.html#/activity');
    await tab.see({ css: '.strip-bar' });
    await tab.run(() => document.querySelector('.strip')?.scrollIntoView());
    await tab.drag(await columnAt(tab, 2), await columnAt(tab, 0));
    await tab.see(found(4));
  });

  it('opens months that are chosen by keys', async () => {
    const tab = await stage.own('options.html#/activity');
    await tab.see({ css: '.strip-bar' });
    await tab.run(() => document.querySelector<HTMLElement>('.strip-bar[tabindex="0"]')?.focus());
    await tab.press('Home');
    await tab.press('ArrowRight');
    await tab.press('Shift+ArrowRight');
    await tab.until(() => document.querySelectorAll('[data-chosen]').length === 2);
    await tab.press('Enter');
    await tab.see(found(3));
  });
});

describe('in Chromium', () => {
  const stage = useChromium();

  it.each([
    { forcedColors: 'none', colorScheme: 'light', width: 1280 },
    { forcedColors: 'none', colorScheme: 'dark', width: 360 },
    { forcedColors: 'active', colorScheme: 'light', width: 360 },
  ] as const)('axe finds nothing, in bars and tables, at %j', async ({ width, ...media }) => {
    const tab = await stage.own('options.html#/activity');
    await bringIn(tab, PAPERS);
    await tab.page.emulateMedia(media);
    await tab.resize(width, 800);
    await tab.see({ css: '.activity-words', name: WORDS });
    const isNarrow = () => tab.run(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await seriousIn(tab)).toEqual([]);
    expect(await isNarrow()).toBe(true);
    await tab.click({ role: 'button', name: say('activity_table') });
    await tab.see({ css: '.activity-table' });
    expect(await seriousIn(tab)).toEqual([]);
    expect(await isNarrow()).toBe(true);
  });
});
