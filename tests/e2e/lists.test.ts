/** Smart lists of the library, by keys alone, in both browsers; and by pointer, in narrow windows and forced colors. */
import { describe, expect, it } from 'vitest';

import { BUILT_IN_LISTS } from '../../components/library/lists/built-in-lists.ts';
import { seriousIn } from './axe.ts';
import type { ChromiumTab } from './browsers/chromium.ts';
import type { Target } from './browsers/deep.ts';
import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import { useChromium, useEngine } from './stage.ts';
import { begins, say } from './words.ts';

/** The tags of papers, the one that is saved first at the head. */
const SHELF: readonly (readonly string[])[] = [['later'], [], []];

/** Makes calls of the library, as one of Ibid's own pages may. */
async function call(tab: Tab, calls: readonly (readonly [call: string, ...args: unknown[]])[]): Promise<void> {
  await tab.run(async (all) => {
    interface Extension {
      readonly runtime: { sendMessage(call: object): Promise<{ readonly error?: object }> };
    }
    const { runtime } = (globalThis as unknown as { readonly chrome: Extension }).chrome;
    for (const [call, ...args] of all) {
      const { error } = await runtime.sendMessage({ to: 'library', call, args, id: crypto.randomUUID() });
      if (error) throw new Error(JSON.stringify(error));
    }
  }, calls);
}

async function stock(tab: Tab): Promise<void> {
  const papers = SHELF.map((addTags, n) => {
    const arxiv = `2601.0000${n + 1}`;
    const url = `https://arxiv.org/abs/${arxiv}`;
    const told = { id: `arxiv:${arxiv}`, ids: { arxiv }, title: `Paper ${n + 1}`, authors: [], url, categories: [] };
    return ['save', [told], { addTags }] as const;
  });
  await call(tab, papers);
}

const own = (name: string): Target => ({ css: '.own-list > a', name });
const counted = (name: string, count: number): Target => ({ css: '.list-links li', like: `^${name}[⋯ ]*${count}$` });
const rows = (tab: Tab, count: number): Promise<unknown> =>
  tab.until((wanted) => document.querySelectorAll('.row').length === wanted, count);
const names = (tab: Tab): Promise<string[]> =>
  tab.run(() => [...document.querySelectorAll('.own-list > a')].map(({ textContent }) => textContent ?? ''));

/** Waits until what matches has the focus. */
function focused(tab: Tab, selector: string): Promise<unknown> {
  return tab.until((wanted) => document.activeElement?.matches(wanted), selector);
}

/** Waits until the link of a list has the focus. */
function reached(tab: Tab, name: string): Promise<unknown> {
  return tab.until(
    (wanted) => document.activeElement?.matches('.list-links a') && document.activeElement.textContent === wanted,
    name,
  );
}

/** From the search back to the lists, and up to the first of them. */
async function toFirst(tab: Tab): Promise<void> {
  await tab.press('/');
  await focused(tab, '[data-search]');
  await tab.press('Shift+Tab');
  await focused(tab, '.list-links :is(a, button)');
  await tab.press('Home');
  await reached(tab, say('library_back'));
}

/** To the reader's first list. */
async function toOwn(tab: Tab): Promise<void> {
  await toFirst(tab);
  const [first = ''] = await names(tab);
  for (const { name } of BUILT_IN_LISTS.slice(1)) {
    await tab.press('ArrowDown');
    await reached(tab, say(name));
  }
  await tab.press('ArrowDown');
  await reached(tab, first);
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  it('are saved, renamed, opened, counted, moved, removed and taken back, by keys alone', async () => {
    const tab = await stage.own('options.html#/library');
    await stock(tab);
    await rows(tab, 3);
    await tab.press('/');
    await tab.type('tag:later');
    await rows(tab, 1);
    await tab.press('Tab');
    await tab.until((wanted) => document.activeElement?.textContent === wanted, say('lists_save'));
    await tab.press('Enter');
    await focused(tab, '.save-search input');
    await tab.type('Group');
    await tab.press('Enter');
    await tab.see({ css: '.own-list > a[aria-current]', name: 'Group' });

    await toOwn(tab);
    await tab.press('F2');
    await focused(tab, '.list-rename input');
    await tab.type('Reading group');
    await tab.press('Enter');
    await tab.see(own('Reading group'));
    await reached(tab, 'Reading group');
    await tab.see(counted('Reading group', 1));

    // Another paper is tagged, and the count follows.
    await toFirst(tab);
    await tab.press('Enter');
    await rows(tab, 3);
    await tab.press('/');
    await tab.press('ArrowDown');
    await focused(tab, '.row');
    await tab.press('Home');
    await tab.see({ css: '#paper-title', name: 'Paper 3' });
    await tab.press('t');
    await focused(tab, '[data-tag-input]');
    await tab.type('later');
    await tab.press('Enter');
    await tab.see(counted('Reading group', 2));
    await tab.see(counted(say('lists_untagged'), 1));
    await tab.press('Escape');
    await tab.run(() => (document.activeElement as HTMLElement).blur());

    await toOwn(tab);
    await tab.press('Enter');
    await rows(tab, 2);
    expect(await tab.run(() => location.hash)).toMatch(/^#\/library\?list=[\w-]+&q=tag%3Alater$/);
    await tab.run(() => history.back());
    await rows(tab, 3);

    await call(tab, [['saveSmartList', { name: 'Starred or read', query: 'is:starred OR status:read' }]]);
    await tab.see(own('Starred or read'));
    await toOwn(tab);
    await tab.press('Alt+ArrowDown');
    await tab.see({ css: '.notice > span', like: say('lists_moved', 'Reading group') });
    await expect.poll(() => names(tab)).toEqual(['Starred or read', 'Reading group']);
    await reached(tab, 'Reading group');

    await tab.press('Delete');
    await tab.miss(own('Reading group'));
    await reached(tab, 'Starred or read');
    await tab.press('u');
    await tab.see(own('Reading group'));
    await tab.press('u');
    await expect.poll(() => names(tab)).toEqual(['Reading group', 'Starred or read']);
  });
});

describe('in Chromium', () => {
  const stage = useChromium();

  async function stocked(): Promise<ChromiumTab> {
    const tab = await stage.own('options.html#/library');
    await stock(tab);
    await call(tab, [
      [
        'saveSmartList',
        { name: 'A name that goes on and on, so that nobody could show all of it here', query: 'tag:later' },
      ],
      ['saveSmartList', { name: 'قائمة', query: 'status:read' }],
    ]);
    await tab.see(own('قائمة'));
    return tab;
  }

  it.each([
    { forcedColors: 'none', colorScheme: 'light' },
    { forcedColors: 'none', colorScheme: 'dark' },
    { forcedColors: 'active', colorScheme: 'light' },
  ] as const)('axe finds nothing in the pane in %j', async (media) => {
    const tab = await stocked();
    await tab.page.emulateMedia(media);
    await tab.click(own('قائمة'));
    await tab.see({ css: '.own-list > a[aria-current]', name: 'قائمة' });
    await tab.press('F2');
    await tab.see({ css: '.list-rename input' });
    expect(await seriousIn(tab)).toEqual([]);
  });

  it('are behind the name of the list where there is no room, and nothing is wider than the window', async () => {
    const tab = await stocked();
    await tab.resize(360, 800);
    const menu = (name: string): Target => ({ role: 'button', name: say('lists_menu', name) });
    await tab.click(menu(say('library_back')));
    await tab.until((wanted) => document.activeElement?.textContent === wanted, say('library_back'));
    await tab.see(counted('قائمة', 0));
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await tab.see(menu(say('library_status_to_read')));
    await tab.miss({ css: '.list-links' });
    await tab.click(menu(say('library_status_to_read')));
    await tab.see(counted('قائمة', 0));
    expect(await seriousIn(tab)).toEqual([]);
    await tab.click({ css: '.own-list > a', like: '^A name' });
    await tab.see({ role: 'button', like: '^A name' });
    expect(await tab.run(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('are moved by dragging, and removed in their menu', async () => {
    const tab = await stocked();
    const [first, second] = await names(tab);
    const at = (place: number, shift: number): Promise<{ x: number; y: number }> =>
      tab.run(
        (nth, by) => {
          const box = document.querySelectorAll('.own-list .drag-handle')[nth]!.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 + by };
        },
        place,
        shift,
      );
    await tab.drag(await at(1, 0), await at(0, -8));
    await expect.poll(() => names(tab)).toEqual([second, first]);
    await tab.press('u');
    await expect.poll(() => names(tab)).toEqual([first, second]);
    await tab.click({ role: 'button', name: say('lists_more', 'قائمة') });
    await tab.click({ css: '.menu .danger', like: begins('filters_remove', 'قائمة') });
    await tab.miss(own('قائمة'));
    await tab.press('u');
    await tab.see(own('قائمة'));
  });
});
