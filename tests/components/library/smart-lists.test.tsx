/** Saved filters in the library: a search to go back to, to save, to remove. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, madeUpRows, named, press, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close: () => void;

beforeEach(async () => {
  library = setStage(madeUpRows(30));
  await library.saveSmartList({ name: 'Sparse ones', query: 'title:sparse' });
  history.replaceState(null, '', '#/library');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => expect(find('.list-bar').textContent).toContain('Saved filters 1'));
});
afterEach(() => close());

const titles = (): string[] => findAll('.row .row-title').map((title) => title.textContent ?? '');

async function open(): Promise<void> {
  named('Saved filters').click();
  const panel = find('.list-bar .popover');
  // Of a popover the test's document knows nothing.
  Object.assign(panel, { hidePopover: () => undefined });
  panel.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  await until(() => find('.smart-lists'));
}

it('searches by one', async () => {
  await open();
  named('Sparse ones').click();
  await until(() => expect(titles().length > 0 && titles().every((title) => title.includes('Sparse'))).toBe(true));
  expect(location.hash).toBe('#/library?q=title%3Asparse');
});

it('saves a search under a name, and says it when the name is there already', async () => {
  type(find('[data-search]'), 'is:starred');
  await until(() => expect(location.hash).toContain('starred'));
  await open();
  const field = named('Name for this search');
  type(field, 'sparse ones');
  await until(() => named('Replace'));
  type(field, 'Starred');
  await until(() => named('Save'));
  find('.smart-lists form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await until(() => expect(find('.notice').textContent).toContain('Saved filters “Starred”'));
  expect((await library.smartLists()).map(({ name, query }) => [name, query])).toContainEqual([
    'Starred',
    'is:starred',
  ]);
});

it('removes one, which can be undone', async () => {
  await open();
  named('Remove “Sparse ones”').click();
  await until(() => expect(findAll('.smart-list')).toEqual([]));
  press('Ctrl+z', document.body);
  await until(() => expect(findAll('.smart-list')).toHaveLength(1));
});
