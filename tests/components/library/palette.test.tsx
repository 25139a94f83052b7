/** The palette: papers, lists, tags, sections and commands by their names, by keys alone. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import { itemsFor } from '../../../components/library/palette/palette-items';
import type { FakeLibrary } from '../fake-library';
import { madeUpRow } from '../made-up';
import { draw, find, findAll, madeUpRows, press, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close: () => void;

beforeEach(async () => {
  library = setStage(madeUpRows(30));
  await library.saveSmartList({ name: 'Monday: sparse', query: 'title:sparse' });
  history.replaceState(null, '', '#/settings');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => {
    press('Ctrl+k', document.body);
    find('dialog.palette[open]');
  });
});
afterEach(() => close());

const field = (): HTMLElement => find('.palette input');
const options = (): string[] => findAll('.palette [role=option]').map((option) => option.textContent ?? '');
const current = (): string => find('.palette [aria-selected=true]').textContent ?? '';

it('goes to a list by its name', async () => {
  type(field(), 'monday');
  await until(() => expect(options()).toEqual(['Monday: sparsetitle:sparse']));
  press('Enter', field());
  expect(location.hash).toMatch(/^#\/library\?list=[\w-]+&q=title%3Asparse$/);
  await until(() => expect(findAll('dialog')).toEqual([]));
});

it('goes to a paper by words of its title', async () => {
  const { paper } = madeUpRow(3);
  type(field(), paper.title);
  await until(() => expect(current()).toContain(paper.title));
  press('Enter', field());
  expect(location.hash).toContain(encodeURIComponent(paper.id));
});

it('leaves what is chosen where it is when papers come, which takes a moment', async () => {
  const { paper } = madeUpRow(3);
  await library.saveSmartList({ name: `Like ${paper.title}`, query: 'sparse' });
  type(field(), paper.title);
  await until(() => expect(options().at(-1)).toContain(paper.title));
  await until(() => expect(options().length).toBeGreaterThan(1));
  expect(current()).toMatch(/^Like /);
  expect(options()[0]).toBe(current());
});

it('goes along what it offers, and round', async () => {
  type(field(), 'st');
  await until(() => expect(options().length).toBeGreaterThan(1));
  await new Promise((done) => setTimeout(done, 150));
  const all = options();
  press('ArrowUp', field());
  await until(() => expect(current()).toBe(all.at(-1)));
  press('ArrowDown', field());
  await until(() => expect(current()).toBe(all[0]));
});

it('says when nothing is called so, and Enter does nothing then', async () => {
  type(field(), 'qqqq');
  await until(() => expect(find('.palette p').textContent).toBe('Nothing matches “qqqq”'));
  press('Enter', field());
  expect(location.hash).toBe('#/settings');
});

it('offers what has all words in its name, what begins with them first', () => {
  const tags = ['thesis/ch1', 'synthesis', 'thesis', 'other'].map((tag) => ({ tag, count: 1 }));
  const found = itemsFor('thes', { lists: [], tags, commands: [] });
  expect(found.map(({ name }) => name)).toEqual(['#thesis/ch1', '#thesis', '#synthesis']);
  expect(itemsFor('ch thes', { lists: [], tags, commands: [] }).map(({ name }) => name)).toEqual(['#thesis/ch1']);
});
