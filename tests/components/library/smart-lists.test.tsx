/** Smart lists in the library: the built-in ones and the reader's own, beside the papers or in a menu. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { FakeLibrary } from '../fake-library';
import { madeUpRow } from '../made-up';
import { draw, find, findAll, named, press, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close = (): void => undefined;

/** Papers of which every second one has been read, and none but the first has a tag. */
function shelf(): LibraryRow[] {
  return Array.from({ length: 12 }, (_, n) => {
    const row = madeUpRow(n);
    const status = n % 2 === 0 ? 'read' : 'to read';
    const bookmark = { ...row.bookmark, status, starred: n < 3, tags: n === 0 ? ['thesis'] : [] } as const;
    return { ...row, bookmark, highlights: [] };
  });
}

async function open(hash = '#/library'): Promise<void> {
  history.replaceState(null, '', hash);
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => expect(findAll('.row').length).toBeGreaterThan(0));
}

beforeEach(async () => {
  library = setStage(shelf());
  await library.saveSmartList({ name: 'Sparse ones', query: 'title:sparse', order: 'title ascending' });
  await library.saveSmartList({ name: 'Zebras', query: 'zebra OR is:starred' });
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

/** A window in which there is room for the pane. */
function widen(): void {
  const matches = (query: string): boolean => query.includes('min-width');
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: matches(query), addEventListener: () => undefined }));
}

const lines = (): (string | null)[] => findAll('.list-links li').map(({ textContent }) => textContent);
const own = (): (string | null)[] => findAll('.own-list > a').map(({ textContent }) => textContent);
const shown = (): string[] => findAll('.row .row-title').map((title) => title.textContent ?? '');
const link = (name: string): HTMLElement => named(new RegExp(`^${name}`), '.list-links a');
const current = (): (string | null)[] => findAll('.list-links [aria-current]').map(({ textContent }) => textContent);
const focused = (): string | null | undefined => document.activeElement?.textContent;

/** Follows a link, as the browser does. */
function follow(name: string): void {
  location.hash = link(name).getAttribute('href') ?? '';
  dispatchEvent(new Event('hashchange'));
}

/** Opens a popover, of which the test's document knows nothing. */
async function unfold(button: string): Promise<HTMLElement> {
  const panel = named(button).nextElementSibling as HTMLElement;
  Object.assign(panel, { hidePopover: () => panel.dispatchEvent(toggled('closed')) });
  panel.dispatchEvent(toggled('open'));
  await until(() => expect(panel.children.length).toBeGreaterThan(0));
  return panel;
}
const toggled = (newState: string): Event => Object.assign(new Event('toggle'), { newState });

describe('where there is room', () => {
  beforeEach(async () => {
    widen();
    await open();
    await until(() => expect(lines()[0]).toBe('All papers12'));
  });

  it('stand beside the papers with their counts, which follow the library', async () => {
    expect(lines().slice(0, 8)).toEqual([
      'All papers12',
      'To read6',
      'Reading0',
      'Read this month0',
      'Starred3',
      'With highlights0',
      'Untagged11',
      'New versions0',
    ]);
    expect(own()).toEqual(['Sparse ones', 'Zebras']);
    expect(current()).toEqual(['All papers']);
    const counted = (): number => library.calls.filter((call) => call === 'countMatches').length;
    const before = counted();
    await library.edit([madeUpRow(1).paper.id], { addTags: ['later'], starred: false });
    await until(() => expect(lines()).toContain('Untagged10'));
    expect(lines()).toContain('Starred2');
    // All are counted with one call.
    expect(counted()).toBe(before + 1);
  });

  it('are opened with their order, and left with it', async () => {
    follow('Sparse ones');
    await until(() => expect(shown().length > 0 && shown().every((title) => title.includes('Sparse'))).toBe(true));
    expect(shown()).toEqual(shown().toSorted());
    expect(find('.sort select')).toMatchObject({ value: 'title' });
    expect(current()).toEqual(['Sparse ones']);
    expect(findAll('button').map(({ textContent }) => textContent)).not.toContain('Save search');
    follow('To read');
    await until(() => expect(shown()).toHaveLength(6));
    expect(find('.sort select')).toMatchObject({ value: 'saved' });
    expect(current()).toEqual(['To read']);
  });

  it('are one stop of the Tab key; arrow keys go along them', () => {
    const stops = (): (string | null)[] => findAll('.list-links [tabindex="0"]').map(({ textContent }) => textContent);
    expect(stops()).toEqual(['All papers']);
    link('All papers').focus();
    press('ArrowDown');
    expect(focused()).toBe('To read');
    expect(stops()).toEqual(['To read']);
    press('End');
    expect(focused()).toBe('Trash');
    press('Home');
    expect(focused()).toBe('All papers');
    link('Zebras').focus();
    expect(stops()).toEqual(['Zebras', '⋯']);
  });

  it('are renamed in place, but not to a name that another one has', async () => {
    link('Zebras').focus();
    press('F2');
    const field = await until(() => named('New name of “Zebras”') as HTMLInputElement);
    expect(document.activeElement).toBe(field);
    type(field, 'sparse  ones');
    await until(() => expect(find('.list-rename').textContent).toBe('“sparse ones” is there already.'));
    press('Enter', field);
    type(field, 'שלום, a list');
    press('Enter', field);
    await until(() => expect(own()).toEqual(['Sparse ones', 'שלום, a list']));
    expect(focused()).toBe('שלום, a list');
    press('Ctrl+z', document.body);
    await until(() => expect(own()).toEqual(['Sparse ones', 'Zebras']));
  });

  it('keep what is typed of a new name through a change, and nothing of it after Escape', async () => {
    link('Zebras').focus();
    press('F2');
    type(await until(() => named('New name of “Zebras”')), 'Half a na');
    await library.saveSmartList({ name: 'Another', query: 'bees' });
    await until(() => expect(own()).toEqual(['Another', 'Sparse ones']));
    expect(named('New name of “Zebras”')).toMatchObject({ value: 'Half a na' });
    press('Escape', named('New name of “Zebras”'));
    await until(() => expect(own()).toEqual(['Another', 'Sparse ones', 'Zebras']));
  });

  it('are moved by Alt and an arrow key, which can be undone', async () => {
    link('Zebras').focus();
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true, cancelable: true }),
    );
    await until(() => expect(own()).toEqual(['Zebras', 'Sparse ones']));
    await until(() => expect(focused()).toBe('Zebras'));
    press('Ctrl+z', document.body);
    await until(() => expect(own()).toEqual(['Sparse ones', 'Zebras']));
  });

  it('are removed by Delete, which can be undone; the focus goes to the next one', async () => {
    link('Sparse ones').focus();
    press('Delete');
    expect(focused()).toBe('Zebras');
    await until(() => expect(own()).toEqual(['Zebras']));
    press('Delete');
    await until(() => expect(find('.list-links').textContent).toContain('None yet.'));
    expect(focused()).toBe('All papers');
    press('Ctrl+z', document.body);
    await until(() => expect(own()).toEqual(['Zebras']));
    press('Ctrl+z', document.body);
    await until(() => expect(own()).toEqual(['Sparse ones', 'Zebras']));
  });

  it('make a topic, with their search as its rule', async () => {
    await unfold('More for “Sparse ones”');
    named('Make a topic').click();
    await until(() => expect(location.hash).toBe('#/topics/sparse-ones'));
    expect(await library.topics()).toContainEqual(
      expect.objectContaining({ name: 'Sparse ones', rule: 'title:sparse' }) as object,
    );
  });

  it('are given another search and order', async () => {
    follow('Sparse ones');
    await until(() => expect(find('[data-search]')).toMatchObject({ value: 'title:sparse' }));
    type(find('[data-search]'), 'is:starred');
    await until(() => expect(shown()).toHaveLength(3));
    expect(current()).toEqual(['Sparse ones']);
    await unfold('Save search');
    named('Update “Sparse ones”').click();
    await until(() => expect(find('.notice').textContent).toContain('Updated “Sparse ones”'));
    expect(await library.smartLists()).toContainEqual(
      expect.objectContaining({ name: 'Sparse ones', query: 'is:starred', order: 'title ascending' }) as object,
    );
  });

  it('say when their search cannot be read, and are opened to be corrected', async () => {
    await library.saveSmartList({ name: 'Broken', query: '"half' });
    await until(() => expect(own()).toContain('Broken'));
    expect(named('This search can’t be read. Open the list to correct it.', '.count')).toBeDefined();
    expect(lines()).toContain('Starred3');
    follow('Broken');
    await until(() => expect(find('.search-box').textContent).toContain('Missing closing quotation mark'));
    type(find('[data-search]'), '"half"');
    await until(() => named('Save search'));
    await unfold('Save search');
    named('Update “Broken”').click();
    await until(() => expect(lines()).toContain('Broken⋯0'));
  });
});

it('one whose address is opened has its order, once the lists are known', async () => {
  const [list] = await library.smartLists();
  await open(`#/library?list=${list?.id ?? ''}&q=title%3Asparse`);
  await until(() => expect(find('.sort select')).toMatchObject({ value: 'title' }));
});

it('where there is no room, stand behind a button that is named after the list which is shown', async () => {
  await open();
  await unfold('All papers: lists and tags');
  await until(() => expect(lines()).toContain('Untagged11'));
  follow('Zebras');
  await until(() => expect(named('Zebras: lists and tags').textContent).toBe('Zebras'));
  await until(() => expect(shown()).toHaveLength(3));
});

it('a search is saved under a name with its order, and says it when the name is there already', async () => {
  await open();
  type(find('[data-search]'), 'is:starred');
  await until(() => expect(location.hash).toContain('starred'));
  const order = find('.sort select') as HTMLSelectElement;
  order.value = 'title';
  order.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => named('Save search'));
  await unfold('Save search');
  const field = named('Name for this search');
  type(field, 'sparse ones');
  await until(() => named('Replace'));
  type(field, 'Stars');
  await until(() => named('Save'));
  find('.save-search form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await until(() => expect(find('.notice').textContent).toContain('Saved “Stars”'));
  expect(await library.smartLists()).toContainEqual(
    expect.objectContaining({ name: 'Stars', query: 'is:starred', order: 'title ascending' }) as object,
  );
  await until(() => expect(location.hash).toMatch(/list=list-\d+&q=is%3Astarred/));
  await until(() => expect(findAll('button').map(({ textContent }) => textContent)).not.toContain('Save search'));
  expect(find('.sort select')).toMatchObject({ value: 'title' });
});
