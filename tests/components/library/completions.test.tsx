/** What the library's search box offers while it is typed into. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { createPageState } from '../../../components/library/page-state';
import { OptionsPage } from '../../../components/library/OptionsPage';
import type { FakeLibrary } from '../fake-library';
import { madeUpRow } from '../made-up';
import { draw, find, findAll, madeUpRows, press, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close: () => void;

beforeEach(async () => {
  library = setStage(madeUpRows(30));
  const stop = new AbortController();
  await library.edit([madeUpRow(0).paper.id, madeUpRow(1).paper.id], { addTags: ['zeta/one'] });
  await library.edit([madeUpRow(2).paper.id], { addTags: ['zeta two'] });
  history.replaceState(null, '', '#/library');
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => expect(findAll('.row')).toHaveLength(30));
});

afterEach(() => close());

const field = (): HTMLInputElement => find('[data-search]') as HTMLInputElement;
const options = (): string[] => findAll('[role=option]').map((option) => option.textContent ?? '');
const active = (): string | undefined => {
  const id = field().getAttribute('aria-activedescendant');
  return (id && document.getElementById(id)?.textContent) || undefined;
};

async function typed(text: string): Promise<void> {
  field().focus();
  type(field(), text);
  await until(() => expect(field().getAttribute('aria-expanded')).toBe('true'));
}

it('offers fields with what they are for, and values with their counts', async () => {
  await typed('ta');
  expect(options()).toEqual(['tag: tag and those below it, or that tag alone']);
  await typed('tag:ze');
  expect(options()).toEqual(['zeta/one 2', 'zeta two 1']);
  expect(find('[role=listbox]').id).toBe(field().getAttribute('aria-controls'));
});

it('goes along the list and back to the field by the arrows, and takes by Enter what they came to', async () => {
  await typed('tag:ze');
  expect(active()).toBeUndefined();
  press('ArrowDown', field());
  await until(() => expect(active()).toBe('zeta/one 2'));
  press('ArrowDown', field());
  press('ArrowDown', field());
  await until(() => expect(active()).toBeUndefined());
  press('ArrowUp', field());
  await until(() => expect(active()).toBe('zeta two 1'));
  press('Enter', field());
  await until(() => expect(field().value).toBe('tag:"zeta two" '));
  expect(document.activeElement).toBe(field());
  expect(field().selectionStart).toBe(field().value.length);
  await until(() => expect(findAll('.row')).toHaveLength(1));
  expect(options()).toEqual([]);
});

it('goes on from a field to its values, by Tab too', async () => {
  await typed('-ta');
  press('ArrowDown', field());
  await until(() => expect(active()).toMatch(/^tag:/));
  press('Tab', field());
  await until(() => expect(field().value).toBe('-tag:'));
  await until(() => expect(options()).toContain('zeta/one 2'));
});

it.each(['Enter', 'Tab'])('leaves %s alone where nothing was chosen', async (key) => {
  await typed('tag:ze');
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  field().dispatchEvent(event);
  expect([event.defaultPrevented, field().value]).toEqual([false, 'tag:ze']);
  await until(() => expect(options()).toEqual([]));
});

it('closes by Escape, and by that alone: the field keeps its words and the focus', async () => {
  await typed('tag:ze');
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  field().dispatchEvent(escape);
  await until(() => expect(options()).toEqual([]));
  expect([escape.defaultPrevented, field().value, document.activeElement]).toEqual([true, 'tag:ze', field()]);
  const again = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  field().dispatchEvent(again);
  expect(again.defaultPrevented).toBe(false);
});

it('takes what is clicked, and keeps the focus', async () => {
  await typed('bees tag:ze');
  const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  findAll('[role=option]')[0]?.dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
  findAll('[role=option]')[0]?.click();
  await until(() => expect(field().value).toBe('bees tag:zeta/one '));
});

it('asks no more once it is gone, though what was typed is due already', async () => {
  await typed('tag:ze');
  setTimeout(close);
  // Both are due when this is over, and nothing comes between them.
  for (const until = performance.now() + 150; performance.now() < until;);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(location.hash).toBe('#/library');
});

it('closes when the field is left', async () => {
  await typed('tag:ze');
  field().blur();
  await until(() => expect(options()).toEqual([]));
});
