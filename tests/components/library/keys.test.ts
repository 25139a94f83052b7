import { beforeEach, describe, expect, it } from 'vitest';

import { commandFor } from '../../../utils/commands';
import { handleListKey, type ListDeeds } from '../../../components/library/list/keys';
import { createResults, type Results } from '../../../components/library/list/results';
import { createSelection, type Selection } from '../../../components/library/list/selection';
import { madeUpRows, setStage, until } from '../stage';

let results: Results;
let selection: Selection;
let did: string[];

const deeds: ListDeeds = {
  enter: () => did.push('enter'),
  open: () => did.push('open'),
  pdf: () => did.push('pdf'),
  note: () => did.push('note'),
  read: () => did.push('read'),
  copy: () => did.push('copy'),
  link: () => did.push('link'),
  star: () => did.push('star'),
  tag: () => did.push('tag'),
  remove: () => did.push('remove'),
  moved: () => {},
  fail: (error) => did.push(`fail ${String(error)}`),
};

beforeEach(async () => {
  setStage(madeUpRows(30));
  did = [];
  results = createResults({ query: '', sort: 'saved', descending: true }, (id) => selection.has(id));
  selection = createSelection(() => results.entries.peek());
  await results.ask({});
  selection.moveTo(results.entries.value[0]);
});

function press(...keys: readonly string[]): boolean[] {
  return keys.map((name) => {
    const parts = name.split('+');
    const event = new KeyboardEvent('keydown', {
      key: parts.at(-1) ?? '',
      ctrlKey: parts.includes('Ctrl'),
      shiftKey: parts.includes('Shift'),
      repeat: parts.includes('held'),
    });
    return handleListKey(event, commandFor(event, { tag: 'i' }), results, selection, deeds);
  });
}

/** Places in the list. */
const selected = (): number[] => results.entries.value.flatMap((entry, place) => (entry.selected.value ? [place] : []));
const current = (): number => results.entries.value.findIndex((entry) => entry.current.value);

describe('keys of the list', () => {
  it.each<[readonly string[], number]>([
    [['j'], 1],
    [['ArrowDown', 'ArrowDown'], 2],
    [['j', 'j', 'k'], 1],
    [['k'], 0],
    [['End'], 29],
    [['End', 'j'], 29],
    [['End', 'Home'], 0],
    [['PageDown', 'PageDown', 'PageUp'], 10],
  ])('%j leads to place %i', (keys, place) => {
    press(...keys);
    expect(current()).toBe(place);
  });

  it.each<[readonly string[], readonly number[]]>([
    [['x'], [0]],
    [
      ['x', 'j', 'x'],
      [0, 1],
    ],
    [['x', 'x'], []],
    [[' '], [0]],
    [
      ['j', 'Shift+ArrowDown', 'Shift+ArrowDown'],
      [1, 2, 3],
    ],
    [
      ['End', 'Shift+ArrowUp'],
      [28, 29],
    ],
    [
      ['j', 'Shift+J', 'Shift+J', 'Shift+K'],
      [1, 2, 3],
    ],
    [['v', 'j', 'v', 'v'], [0]],
    [['x', 'j', 'x', 'Escape'], []],
  ])('%j selects %j', (keys, places) => {
    press(...keys);
    expect(selected()).toEqual(places);
  });

  it.each([
    ['Enter', 'enter'],
    ['o', 'open'],
    ['b', 'star'],
    ['i', 'tag'],
    ['r', 'read'],
    ['n', 'note'],
    ['d', 'pdf'],
    ['y', 'copy'],
    ['Delete', 'remove'],
    ['Shift+Y', 'link'],
    ['#', 'remove'],
  ])('%s means %s', (key, deed) => {
    press(key);
    expect(did).toEqual([deed]);
  });

  it.each([
    ['Enter', ['enter']],
    ['o', ['open']],
    ['b', ['star']],
    ['i', ['tag']],
    ['Delete', ['remove']],
    ['#', ['remove']],
    ['x', []],
    [' ', []],
  ])('%s acts once, and is taken, for as long as it is held', (key, once) => {
    expect(press(key, `held+${key}`, `held+${key}`)).toEqual([true, true, true]);
    expect([did, selected()]).toEqual([once, once.length === 0 ? [0] : []]);
  });

  it('walks for as long as the key is held', () => {
    press('j', 'held+j', 'held+ArrowDown', 'held+k');
    expect(current()).toBe(2);
  });

  it.each(['t', 'q', 'Tab', 'Ctrl+c', 'Ctrl+x', 'F5', 'Escape'])('%s is left to the browser', (key) => {
    expect(press(key)).toEqual([false]);
    expect([did, selected()]).toEqual([[], []]);
  });

  it('selects everything that matches, loaded or not', async () => {
    press('Ctrl+a');
    await until(() => expect(selection.ids.value.size).toBe(30));
  });

  it('selects everything by its letter too', async () => {
    press('*');
    await until(() => expect(selection.ids.value.size).toBe(30));
  });

  it('says when the library cannot tell what matches', async () => {
    results = { ...results, everyId: () => Promise.reject(new Error('gone')) };
    press('Ctrl+a');
    await until(() => expect(did).toEqual(['fail Error: gone']));
  });
});

describe('selecting with the pointer', () => {
  const entry = (place: number) => {
    const found = results.entries.value[place];
    if (!found) throw new Error(`No entry ${place}`);
    return found;
  };

  it('extends from where it began, in either direction', () => {
    selection.toggle(entry(5));
    selection.extend(entry(8));
    selection.extend(entry(3));
    expect(selected()).toEqual([3, 4, 5, 6, 7, 8]);
  });
});

it('keeps nothing selected that leaves the library', () => {
  press('x', 'j', 'x', 'j', 'x');
  selection.drop([results.entries.value[1]!.id]);
  expect(selected()).toEqual([0, 2]);
});
