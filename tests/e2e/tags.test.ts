/** The page of tags, by keys alone, in both browsers; and a paper that is dropped on a tag. */
import { describe, expect, it } from 'vitest';

import { seriousIn } from './axe.ts';
import type { ChromiumTab } from './browsers/chromium.ts';
import type { Target } from './browsers/deep.ts';
import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { stock } from './shelf.ts';
import { useChromium, useEngine } from './stage.ts';
import { begins, say } from './words.ts';

const SHELF = [['thesis', 'method'], ['thesis/ch1'], ['thesis', 'methods'], ['method', 'methods'], ['old']];

const ALL_SELECTED: Target = { like: begins('library_selected_other', SHELF.length) };
const rowOf = (tag: string): Target => ({ css: `.tag-row[data-tag="${tag}"]` });
const notice = (like: string): Target => ({ css: '.notice > span', like });

function tags(tab: Tab): Promise<string[]> {
  return tab.run(() => [...document.querySelectorAll<HTMLElement>('.tag-row')].map((row) => row.dataset.tag ?? ''));
}

/** Waits until a tag's row has the focus. */
function focused(tab: Tab, tag: string): Promise<unknown> {
  return tab.until((wanted) => (document.activeElement as HTMLElement | null)?.dataset.tag === wanted, tag);
}

/** From the search to a tag's row. */
async function walkTo(tab: Tab, tag: string): Promise<void> {
  await tab.see(rowOf(tag));
  await tab.press('/');
  await tab.until(() => document.activeElement?.matches('[data-search]'));
  await tab.press('ArrowDown');
  const all = await tags(tab);
  await focused(tab, all[0] ?? '');
  for (const next of all.slice(1, all.indexOf(tag) + 1)) {
    await tab.press('j');
    await focused(tab, next);
  }
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  it('renames, merges, deletes and takes back, by keys alone', async () => {
    const tab = await stage.own('options.html#/tags');
    await tab.see({ css: '.empty-title', name: say('tags_none') });
    await stock(tab, SHELF);
    await tab.see(rowOf('old'));
    expect(await tags(tab)).toEqual(['method', 'methods', 'old', 'thesis', 'thesis/ch1']);

    await walkTo(tab, 'thesis');
    await tab.press('r');
    await tab.until(() => document.activeElement?.matches('.tag-rename input'));
    await tab.type('PhD');
    await tab.press('Enter');
    await tab.see(notice(say('tags_renamed_other', 3, '#thesis', '#PhD')));
    await focused(tab, 'PhD');
    expect(await tags(tab)).toEqual(['method', 'methods', 'old', 'PhD', 'PhD/ch1']);

    await tab.press('u');
    await tab.see(rowOf('thesis/ch1'));
    await tab.miss(rowOf('PhD'));

    await walkTo(tab, 'method');
    await tab.press('x');
    await tab.press('j');
    await focused(tab, 'methods');
    await tab.press('x');
    await tab.see({ css: '.merge-bar [role=status]', name: say('tags_sum_both_one', 1, '2 + 2', 3) });
    await tab.press('m');
    await tab.until(() => document.activeElement?.matches('[data-merge-into]'));
    await tab.press('Tab');
    await tab.press('Enter');
    await tab.see(notice(say('tags_merged_other', 2, '#methods', '#method')));
    await focused(tab, 'method');
    await tab.miss(rowOf('methods'));

    await walkTo(tab, 'old');
    await tab.press('Delete');
    await tab.see(notice(say('tags_deleted_one', 1, '#old')));
    await tab.miss(rowOf('old'));
    await tab.press('u');
    await tab.see(rowOf('old'));
    await tab.press('u');
    await tab.see(rowOf('methods'));
  });

  it('keeps what is typed for a new name through a change in another tab, and nothing of it after Escape', async () => {
    const tab = await stage.own('options.html#/tags');
    await walkTo(tab, 'old');
    await tab.press('r');
    await tab.type('anc');
    const other = await stage.own('options.html#/library');
    await other.see({ css: '.row' });
    await other.click({ css: '.row .star' });
    await other.see({ css: '.row .star[aria-pressed=true]' });
    await tab.front();
    await tab.type('ient');
    expect(await tab.run(() => (document.activeElement as HTMLInputElement).value)).toBe('ancient');
    await tab.press('Escape');
    await focused(tab, 'old');
    expect(await tags(tab)).toContain('old');
  });
});

describe('in Chromium', () => {
  const stage = useChromium();
  const MODES = [
    { forcedColors: 'none', colorScheme: 'light', width: 1280 },
    { forcedColors: 'none', colorScheme: 'dark', width: 1280 },
    { forcedColors: 'active', colorScheme: 'light', width: 1280 },
    { forcedColors: 'none', colorScheme: 'light', width: 360 },
  ] as const;

  async function stocked(hash: string): Promise<ChromiumTab> {
    const tab = await stage.own(`options.html${hash}`);
    await stock(tab, SHELF);
    return tab;
  }

  it.each(MODES)('axe finds nothing on the page of tags at %j', async ({ width, ...media }) => {
    const tab = await stocked('#/tags');
    await tab.page.emulateMedia(media);
    await tab.resize(width, 800);
    await walkTo(tab, 'method');
    await tab.press('x');
    await tab.press('j');
    await tab.press('r');
    await tab.see({ css: '.tag-rename input' });
    await tab.see({ css: '.merge-bar' });
    expect(await seriousIn(tab)).toEqual([]);
    expect(await tab.run(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it.each([1280, 360])('asks which tags go where there are some below, at %i pixels', async (width) => {
    const tab = await stocked('#/tags');
    await tab.resize(width, 800);
    await walkTo(tab, 'thesis');
    await tab.press('Delete');
    const choice = { css: '.popover button', name: say('tags_delete_all_other', 3, '#thesis') };
    await tab.see(choice);
    expect(await tab.run(() => document.activeElement?.closest('.popover') !== null)).toBe(true);
    await tab.click(choice);
    await tab.miss(rowOf('thesis/ch1'));
    await tab.press('u');
    await tab.see(rowOf('thesis/ch1'));
  });

  it('filters by a tag of a row, and takes it off the paper', async () => {
    const tab = await stocked('#/library');
    await tab.click({ css: '.row-tag button', name: '#thesis' });
    await tab.see({ css: '.list-bar', like: '^3 papers' });
    expect(await tab.run(() => location.hash)).toBe('#/library?q=tag%3Athesis');
    await tab.click({ css: '.row-tag button', name: '#thesis' });
    await tab.see({ css: '.list-bar', like: '^5 papers' });
    await tab.click({ css: '.paper .tag .remove' });
    await tab.click({ role: 'button', name: say('command_undo') });
    await tab.miss({ css: '.paper .tags:not(:has(.tag))' });
  });

  it('says how many of the selected papers have a tag, and gives it to all, or takes it off', async () => {
    const tab = await stocked('#/library');
    await tab.click({ css: '.row' });
    await tab.press('Control+a');
    await tab.see(ALL_SELECTED);
    await tab.press('t');
    const box = { css: '.tag-boxes label', like: '^#method ?(?:all|\\d)' };
    await tab.see({ ...box, like: '^#method ?2 of 5$' });
    await tab.click({ css: '.tag-boxes input', like: '^#method ?2 of 5$' });
    await tab.see({ ...box, like: '^#method ?all 5$' });
    await tab.click({ css: '.tag-boxes input', like: '^#method ?all 5$' });
    await tab.miss(box);
    await tab.press('Escape');
    await tab.press('u');
    await tab.press('u');
    await tab.see({ css: '.tag-links li', like: '^#method ?2$' });
  });

  it('gives a tag to a paper, or to all that are selected, that is dropped on it', async () => {
    const tab = await stocked('#/library');
    const middle = async (selector: string): Promise<{ x: number; y: number }> =>
      tab.until((wanted) => {
        const box = document.querySelector(wanted)?.getBoundingClientRect();
        return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }, selector);
    const old = '.tag-links [data-drop-tag="old"]';
    await tab.drag(await middle('.row:nth-of-type(2) .row-title'), await middle(old));
    await tab.see({ css: '.tag-links li', like: '^#old ?2$' });
    await tab.click({ css: '.row' });
    await tab.press('Control+a');
    await tab.see(ALL_SELECTED);
    await tab.drag(await middle('.row .row-title'), await middle(old));
    await tab.see({ css: '.tag-links li', like: '^#old ?5$' });
    await tab.press('u');
    await tab.see({ css: '.tag-links li', like: '^#old ?2$' });
  });
});
