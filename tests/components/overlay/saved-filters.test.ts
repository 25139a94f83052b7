/** The menu of saved filters: picking, saving, removing, and what is never lost on the way. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createSavedFilters } from '../../../components/overlay/filters/saved-filters';
import type { SavedFilters } from '../../../components/overlay/filters/filters-options';
import { createPaperActions, type PaperActions } from '../../../components/overlay/paper-actions';
import type { ReaderFilter } from '../../../utils/listing/filter';
import type { SmartList, SmartListDraft } from '../../../utils/model/smart-list';
import { find, findAll, named, press, setStage, type, until } from '../stage';
import { toolbarState } from './toolbar-for-tests';

const { topics } = toolbarState({});
const NOTHING: ReaderFilter = {
  ...{ state: 'all', query: '', marks: new Map(), match: 'any', area: undefined, showSeen: false, showMuted: false },
};
const FRIDAY: SmartList = { id: '1', name: 'Friday', query: 'is:unseen -survey' };
const MONDAY: SmartList = { id: '2', name: 'Monday', query: 'topic:"Topic b" bees' };

let filter: ReaderFilter;
let lists: readonly SmartList[];
let paperActions: PaperActions;
let menu: SavedFilters;
let place: HTMLElement;
const library = {
  saveSmartList: vi.fn(async (draft: SmartListDraft) => {
    lists = [...lists.filter(({ name }) => name !== draft.name), { ...draft, id: '9' }];
    return { undo: 'saved', ids: [] };
  }),
  removeSmartList: vi.fn(async (id: string) => {
    lists = lists.filter((list) => list.id !== id);
    return { undo: `removed ${id}`, ids: [] };
  }),
  undo: vi.fn(async () => {
    lists = [FRIDAY, MONDAY];
    return { undo: 'again', ids: [] };
  }),
};
const closed = vi.fn();

beforeEach(() => {
  setStage([]);
  vi.clearAllMocks();
  filter = NOTHING;
  lists = [FRIDAY, MONDAY];
  paperActions = createPaperActions(() => undefined, new AbortController().signal);
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  menu = createSavedFilters({
    ...{ root, library, paperActions, lists: () => lists, topics: () => topics, filter: () => filter },
    filterBy(change) {
      filter = { ...filter, ...change };
      menu.draw();
    },
  });
  // In the page itself, where the helpers of these tests look.
  const around = document.body.appendChild(document.createElement('span'));
  around.className = 'menu saved-filters';
  around.append(document.createElement('button'), document.createElement('div'));
  place = find('.menu div');
});
afterEach(() => menu.hide(place));

function open(): void {
  menu.show(place, closed);
}
const names = (): string[] => findAll('.filter .name').map((name) => name.textContent ?? '');
const pressed = (): (string | null)[] => findAll('.pick').map((pick) => pick.getAttribute('aria-pressed'));

it('filters the listing by the one that is picked, in chips, state and words', () => {
  filter = { ...NOTHING, query: 'tides', area: 'a' };
  open();
  expect(names()).toEqual(['Friday', 'Monday']);
  expect(document.activeElement).toBe(find('.pick'));
  findAll('.pick')[1]?.click();
  expect(filter).toMatchObject({ query: 'bees', marks: new Map([['b', 'only']]), state: 'all', area: undefined });
  expect(closed).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(find('.menu > button'));
});

it('says which one it is filtered by, and gives the filters back that were there before', () => {
  const before = { ...NOTHING, query: 'tides', marks: new Map([['c', 'not'] as const]), showSeen: true };
  filter = before;
  open();
  findAll('.pick')[0]?.click();
  menu.hide(place);
  open();
  expect(pressed()).toEqual(['true', 'false']);
  named('Back to the filters before').click();
  expect(filter).toEqual(before);
  expect(pressed()).toEqual(['false', 'false']);
});

it('saves what the listing is filtered by under a name, by Enter, and says so with a way back', async () => {
  filter = { ...NOTHING, marks: new Map([['a', 'only'] as const]), query: '-survey' };
  open();
  named('Save these filters…').click();
  const field = await until(() => find('input'));
  expect(document.activeElement).toBe(field);
  expect(find('#filter-saved').textContent).toBe('topic:"Topic a" -survey');
  type(field, '  Sunday ');
  press('Enter', field);
  expect(library.saveSmartList).toHaveBeenCalledWith({ name: 'Sunday', query: 'topic:"Topic a" -survey' });
  await until(() => expect(paperActions.notice).toEqual({ text: 'Saved filters “Sunday”', undoable: true }));
  await until(() => expect(findAll('input')).toEqual([]));
  menu.draw();
  expect(names()).toEqual(['Friday', 'Monday', 'Sunday']);
});

it('says that a name is there already, and replaces that', async () => {
  filter = { ...NOTHING, query: 'bees' };
  open();
  named('Save these filters…').click();
  type(await until(() => find('input')), 'monday');
  await until(() => expect(find('#filter-saved').textContent).toBe('“monday” is there already. Saving replaces it.'));
  named('Replace').click();
  await until(() => expect(paperActions.notice?.text).toBe('Replaced “monday”'));
});

it('keeps a name that was typed, whether it is left, closed, or cannot be saved', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  filter = { ...NOTHING, query: 'bees' };
  open();
  named('Save these filters…').click();
  type(await until(() => find('input')), 'Sunday');
  press('Escape', find('input'));
  await until(() => expect(findAll('input')).toEqual([]));
  menu.hide(place);
  open();
  named('Save these filters…').click();
  library.saveSmartList.mockRejectedValueOnce(new Error('full'));
  const field = (await until(() => find('input'))) as HTMLInputElement;
  press('Enter', field);
  await until(() => expect(paperActions.notice?.undoable).toBe(false));
  expect(field.isConnected && field.value).toBe('Sunday');
});

it('removes one, and takes that back where it stood', async () => {
  open();
  named('Remove “Friday”').click();
  await until(() => expect(find('.filter').textContent).toBe('Removed “Friday”Undo'));
  menu.draw();
  expect(names()).toEqual(['Monday']);
  expect(document.activeElement).toBe(find('.put-back'));
  find('.put-back').click();
  await until(() => expect(names()).toEqual(['Friday', 'Monday']));
  expect(library.undo).toHaveBeenCalledWith('removed 1');
  expect(paperActions.acts.map(({ text }) => text)).toEqual(['Removed “Friday”']);
});

it('is walked by arrow keys, round and round', () => {
  open();
  const stops = findAll('.filters button');
  for (const [key, to] of [
    ['ArrowDown', 1],
    ['ArrowUp', 0],
    ['ArrowUp', 3],
    ['ArrowDown', 0],
    ['End', 3],
    ['Home', 0],
  ] as const) {
    press(key);
    expect(stops.indexOf(document.activeElement as HTMLElement)).toBe(to);
  }
});

it('says what it is for while there is nothing in it', () => {
  lists = [];
  open();
  expect(find('.filters').textContent).toContain('Nothing saved yet.');
  expect(findAll('.filters button')).toEqual([]);
});
