/** How the library looks where it matters what it looks like: in forced colors, and with papers selected. */
import { beforeAll, expect, it } from 'vitest';

import type { ChromiumTab } from './browsers/chromium.ts';
import { NEW, saveShown, selectWords, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useChromium } from './stage.ts';
import { begins, say } from './words.ts';

const stage = useChromium();
const BAR = { role: 'toolbar', name: say('library_selection') };

beforeAll(async () => {
  const tab = await stage.driver.tab(NEW);
  await waitForListing(tab, SAMPLE.length);
  await saveShown(tab, SAMPLE.length);
  await selectWords(tab, 'dd p.mathjax', 'have served for language');
  await tab.click({ role: 'button', name: say('highlight_green') });
  const highlights = await stage.driver.own('options.html#/highlights');
  await highlights.see({ css: '.highlight' });
  await highlights.close();
  await tab.close();
});

async function openLibrary(hash = '#/library'): Promise<ChromiumTab> {
  const tab = await stage.own(`options.html${hash}`);
  await tab.see({ css: 'main .row, main .highlight' });
  return tab;
}

/** What a style is of each element that a selector finds. */
function styles(tab: ChromiumTab, selector: string, name: string): Promise<string[]> {
  return tab.run(
    (wanted, property) =>
      [...document.querySelectorAll(wanted)].map((found) => getComputedStyle(found).getPropertyValue(property)),
    selector,
    name,
  );
}

it('tells colors, and what is current, in forced colors', async () => {
  const tab = await openLibrary('#/highlights');
  await tab.page.emulateMedia({ forcedColors: 'active' });
  await tab.see({ css: '.swatches' });
  for (const swatches of ['.highlight:first-of-type .swatches input', '.colour-filter .swatch'])
    expect(new Set(await styles(tab, swatches, 'background-color')).size).toBe(5);
  const [chip] = await styles(tab, '.colour-filter .chip', 'background-color');
  await tab.click({ css: '.colour-filter .chip' });
  await tab.see({ css: '.colour-filter .chip[aria-pressed=true]' });
  expect((await styles(tab, '.colour-filter .chip', 'background-color'))[0]).not.toBe(chip);
  const tabs = await styles(tab, '.site nav a', 'background-color');
  expect(tabs.indexOf(tabs[1] ?? '')).toBe(1);

  const list = await openLibrary();
  await list.page.emulateMedia({ forcedColors: 'active' });
  await list.see({ css: '.row[aria-current=true]' });
  expect(new Set(await styles(list, '.row[aria-current=true]', 'outline-style'))).toEqual(new Set(['solid']));
  expect(new Set(await styles(list, '.row[aria-current=false]', 'outline-style'))).toEqual(new Set(['none']));
});

it.each([1280, 1000, 819, 360])(
  'has room for what is done to the selection at %i pixels, and nothing moves',
  async (width) => {
    const tab = await openLibrary();
    await tab.resize(width, 800);
    // Where there is no room beside the list its tags are behind a button.
    if (width < 1200) await tab.see({ role: 'button', name: say('lists_menu', say('library_back')) });
    const place = (): Promise<number | undefined> =>
      tab.run(() => document.querySelector('.row')?.getBoundingClientRect().top);
    const before = await place();
    await tab.click({ css: '.row-check input' });
    await tab.see({ like: begins('library_selected_one', 1) });
    expect(await place()).toBe(before);
    await tab.click({ role: 'button', name: say('library_selection_more'), within: BAR });
    await tab.see({ role: 'link', name: say('library_export_selection'), within: BAR });
    expect(await tab.run(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const removes = await tab.run(
      () => [...document.querySelectorAll('.bulk .danger')].filter((button) => button.checkVisibility()).length,
    );
    expect(removes).toBe(1);
  },
);

it('shows what is saved in another tab where there was nothing', async () => {
  const list = await openLibrary();
  await list.click({ css: '.row' });
  await list.press('Control+a');
  await list.see({ like: begins('library_selected_other', SAMPLE.length) });
  await list.press('Delete');
  await list.see({ css: '.beginnings' });
  const tab = await stage.tab(NEW);
  await waitForListing(tab, SAMPLE.length);
  await tab.press('j');
  await tab.press('s');
  await list.see({ css: '.row' });
  await list.miss({ css: '.beginnings' });
});
