/** The topics of a listing in its toolbar. */
import { render } from 'preact';
import { beforeEach, expect, it } from 'vitest';

import { ChipLine } from '../../../components/overlay/toolbar/ChipLine';
import { FindTopic } from '../../../components/overlay/toolbar/FindTopic';
import type { TopicMark } from '../../../utils/listing/filter';
import { draw, find, findAll, press, setStage, type, until } from '../stage';
import { NAMES, toolbarActions, toolbarState } from './toolbar-for-tests';

beforeEach(() => void setStage([]));

type Marks = Readonly<Record<string, TopicMark>>;
const EVERY = Object.fromEntries(NAMES.map((id, n) => [id, 10 - n / 2]));
const names = (): string[] => findAll('.chip').map((chip) => /Topic (\w)/.exec(chip.textContent ?? '')?.[1] ?? '');

/** Draws the chips, as often as is asked, in one place. */
function chips(counts: Readonly<Record<string, number>>, marks: Marks = {}) {
  const place = document.body.appendChild(document.createElement('div'));
  const show = (now: typeof counts, marked: Marks = {}): string[] => {
    const state = toolbarState({ counts: new Map(Object.entries(now)), marks: new Map(Object.entries(marked)) });
    render(<ChipLine now={state} actions={toolbarActions()} />, place);
    return names();
  };
  show(counts, marks);
  return show;
}

it('shows those first that part the listing best, and those last that tell nothing', () => {
  chips({ a: 20, b: 1, c: 10, d: 18, e: 5, f: 13 });
  expect(names()).toEqual(['c', 'f', 'e', 'd', 'b', 'a']);
});

it('shows twelve, and before them what the listing is filtered by', () => {
  chips(EVERY, { o: 'not', p: 'only' });
  expect(names()).toEqual(['p', 'o', ...NAMES.slice(0, 10)]);
  expect(
    findAll('.chip')
      .map((chip) => chip.getAttribute('aria-pressed'))
      .slice(0, 3),
  ).toEqual(['true', 'mixed', 'false']);
});

it('keeps each in its place until the pointer leaves: a second press means the same one', async () => {
  const show = chips(EVERY);
  find('.topics').dispatchEvent(new Event('pointerenter'));
  expect(show(EVERY, { c: 'only' })).toEqual(NAMES.slice(0, 12));
  expect(show(EVERY, { c: 'not' })).toEqual(NAMES.slice(0, 12));
  find('.topics').dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'touch' }));
  expect(names()[0]).toBe('a');
  find('.topics').dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
  await until(() => expect(names()[0]).toBe('c'));
});

it('goes back to its beginning when what is filtered by has come there', async () => {
  const show = chips(EVERY);
  find('.topics').scrollLeft = 300;
  find('.topics').dispatchEvent(new Event('pointerenter'));
  show(EVERY, { k: 'only' });
  expect(find('.topics').scrollLeft).toBe(300);
  find('.topics').dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
  await until(() => expect([names()[0], find('.topics').scrollLeft]).toEqual(['k', 0]));
});

it('keeps them in their places while a query is typed, whatever it counts', () => {
  const show = chips({ a: 10, b: 9, c: 8 });
  expect(show({ a: 1, b: 2, c: 10 })).toEqual(['a', 'b', 'c']);
});

it('is one stop for the Tab key, with arrow keys inside', () => {
  chips({ a: 10, b: 9, c: 8 });
  const stops = (): (string | null)[] => findAll('.chip').map((chip) => chip.getAttribute('tabindex'));
  expect(stops()).toEqual(['0', '-1', '-1']);
  findAll('.chip')[0]?.focus();
  press('ArrowRight');
  expect([document.activeElement?.textContent, stops()]).toEqual([
    expect.stringContaining('Topic b'),
    ['-1', '0', '-1'],
  ]);
  press('End');
  expect(document.activeElement?.textContent).toContain('Topic c');
  press('ArrowLeft');
  expect(document.activeElement?.textContent).toContain('Topic b');
});

it('finds a topic by its name among all of them', async () => {
  const state = toolbarState({ counts: new Map(Object.entries(EVERY)) });
  draw(<FindTopic now={state} actions={toolbarActions()} />);
  expect(names()).toEqual(NAMES);
  type(find('input'), ' TOPIC N');
  await until(() => expect(names()).toEqual(['n']));
  type(find('input'), 'zebra');
  await until(() => expect(find('.found').textContent).toContain('zebra'));
});
