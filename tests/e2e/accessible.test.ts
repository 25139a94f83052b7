/** Axe finds nothing serious, in either theme. */
import { describe, expect, it } from 'vitest';

import { seriousIn } from './axe.ts';
import type { ChromiumTab } from './browsers/chromium.ts';
import { DAY, line, NEW, reach, act, star, waitForListing, WHY } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useChromium } from './stage.ts';
import { enter, STATES } from './states.ts';
import { say } from './words.ts';

const stage = useChromium();
/** At twice the size a window of 1280 × 800 is half as wide and high. */
const MODES = [
  { forcedColors: 'none', width: 1280, height: 800 },
  { forcedColors: 'active', width: 1280, height: 800 },
  { forcedColors: 'none', width: 360, height: 740 },
  { forcedColors: 'none', width: 640, height: 400 },
] as const;
const [FIRST = ''] = SAMPLE.map(({ title }) => title);

it.each(['ibid-toolbar', 'ibid-row'])('finds a fault that was planted inside of %s', async (host) => {
  const tab = await stage.tab(NEW);
  await waitForListing(tab, SAMPLE.length);
  await reach(tab, FIRST);
  const planted = await tab.inside((roots, wanted) => {
    const root = roots.find((each) => each.host.localName === wanted);
    const button = document.createElement('button');
    button.className = 'planted';
    root?.append(button);
    return root !== undefined;
  }, host);
  expect(planted).toBe(true);
  expect(await seriousIn(tab, [host])).toEqual([expect.stringMatching(/^button-name: <button class="planted">/)]);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  async function open(url: string): Promise<ChromiumTab> {
    const tab = await stage.tab();
    await tab.page.emulateMedia({ colorScheme: theme });
    await tab.open(url);
    return tab;
  }

  const own = (path: string): Promise<ChromiumTab> => open(`chrome-extension://${stage.driver.id}/${path}`);

  it.each([DAY, NEW])('the toolbar and rows on %s', async (url) => {
    const tab = await open(url);
    await waitForListing(tab, SAMPLE.length);
    await reach(tab, FIRST);
    if ((await tab.run(() => document.querySelector('article'))) !== null) await act(tab, FIRST, 'listing_peek');
    await tab.see(star(FIRST));
    expect(await seriousIn(tab, ['ibid-toolbar', 'ibid-row'])).toEqual([]);
  });

  it.each(['welcome', 'library', 'highlights', 'topics', 'tags', 'trash', 'activity', 'export', 'settings', 'storage'])(
    'the options page at %s',
    async (section) => {
      const tab = await own(`options.html#/${section}`);
      await tab.see({ css: 'main > *' });
      expect(await seriousIn(tab)).toEqual([]);
    },
  );

  it('the cards of a row', async () => {
    const tab = await open(NEW);
    await reach(tab, FIRST);
    await tab.hover({ css: '[data-topic]', within: line(FIRST) });
    await tab.see(WHY);
    expect(await seriousIn(tab, ['ibid-row'])).toEqual([]);
    await tab.hover(line(FIRST));
    await act(tab, FIRST, 'listing_follow_button');
    await tab.see({ role: 'dialog', name: say('explain_row') });
    expect(await seriousIn(tab, ['ibid-row'])).toEqual([]);
  });

  it('what is followed, and a topic with examples', async () => {
    const tab = await open(NEW);
    await reach(tab, FIRST);
    await tab.hover(line(FIRST));
    await act(tab, FIRST, 'listing_follow_button');
    await tab.click({ role: 'textbox', name: say('explain_add') });
    await tab.type('Robotics');
    await tab.press('Enter');
    await tab.see({ css: '[data-topic=robotics]', within: line(FIRST) });
    await tab.press('Escape');
    for (const item of ['following', 'robotics']) {
      const page = await own(`options.html#/topics/${item}`);
      await page.see({ css: item === 'following' ? '.follow-form' : '.lesson li' });
      expect(await seriousIn(page)).toEqual([]);
    }
  });

  it('the popup', async () => {
    const tab = await own('popup.html');
    await tab.see({ css: 'main > *' });
    expect(await seriousIn(tab)).toEqual([]);
  });

  it.each(Object.entries(STATES))('%s, also in forced colors, narrow, and at twice the size', async (_, state) => {
    const tab = await stage.tab();
    await tab.page.emulateMedia({ colorScheme: theme });
    await enter(tab, state);
    for (const { forcedColors, width, height } of MODES) {
      // Axe is told the colors that would be there unless they were forced: on a dark ground it would compare dark words with it.
      if (forcedColors === 'active' && theme === 'dark') continue;
      await tab.page.emulateMedia({ colorScheme: theme, forcedColors });
      await tab.resize(width, height);
      await tab.see(state.shows);
      const found = await seriousIn(tab, await ownElements(tab));
      expect(found, `${forcedColors === 'active' ? 'forced colors, ' : ''}${width} × ${height}`).toEqual([]);
    }
  });
});

/** Ibid's own elements on a page, by their names. */
function ownElements(tab: ChromiumTab): Promise<string[]> {
  return tab.run(() => {
    const names = [...document.querySelectorAll('*')].map(({ localName }) => localName);
    return [...new Set(names)].filter((name) => name.startsWith('ibid-'));
  });
}
