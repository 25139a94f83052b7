/** Which row is the current one after something was taken back. */
import { beforeEach, expect, it, vi } from 'vitest';

import { createRowNavigation, type RowNavigation } from '../../../components/overlay/walk/row-navigation';
import { createWayBack } from '../../../components/overlay/walk/way-back';
import { takeBackOne, type UndoStack } from '../../../components/shared/undo-stack';
import type { Row } from '../../../utils/listing/rows';
import { row } from '../../listing/rows-for-tests';

let rows: readonly Row[];
let hidden: Set<Row>;
let acts: UndoStack;
let navigation: RowNavigation;
const shown = (): readonly Row[] => rows.filter((each) => !hidden.has(each));

beforeEach(() => {
  rows = ['a', 'b', 'c', 'd'].map((id) => row(`arxiv:${id}`));
  // All of them are on the screen.
  for (const { entry } of rows) entry.parts[0].getBoundingClientRect = () => new DOMRect(0, 100, 500, 40);
  hidden = new Set();
  acts = [];
  const ring = { around: vi.fn() };
  const wayBack = createWayBack(acts);
  navigation = createRowNavigation({
    rows: shown,
    all: () => rows,
    top: () => 0,
    ring,
    scheme: () => 'light',
    wayBack,
  });
  navigation.top();
});

const did = (): void => void acts.push({ text: 'Done', at: acts.length, receipt: 'receipt' });
const current = (): string | undefined => navigation.current?.id.slice(-1);

/** Hides the current row by its key. */
function hide(): Row {
  const gone = navigation.current!;
  navigation.around(gone, did);
  hidden.add(gone);
  navigation.drawn();
  return gone;
}

/** Takes an act back, the last or another; its row is shown once the library has answered. */
function undo(back: Row | undefined, at = acts.length - 1): void {
  acts.splice(at, 1);
  navigation.drawn();
  if (back) hidden.delete(back);
  navigation.drawn();
}

it('is the one that was hidden and came back', () => {
  navigation.move(1);
  const gone = hide();
  expect(current()).toBe('c');
  undo(gone);
  expect(current()).toBe('b');
});

it('is one after the other where several were hidden and come back', () => {
  const gone = [hide(), hide(), hide()];
  expect(current()).toBe('d');
  for (const [n, id] of ['c', 'b', 'a'].entries()) {
    undo(gone[2 - n]);
    expect(current()).toBe(id);
  }
});

it('is the first of them where they come back all at once', () => {
  hide();
  hide();
  acts.length = 0;
  navigation.drawn();
  hidden.clear();
  navigation.drawn();
  expect(current()).toBe('a');
});

it('is the last one that was there, if no other was left', () => {
  for (let n = 0; n < 3; n++) hide();
  const gone = hide();
  expect(current()).toBeUndefined();
  undo(gone);
  expect(current()).toBe('d');
});

it('stays where the reader has gone meanwhile', () => {
  const gone = hide();
  navigation.move(1);
  undo(gone);
  expect(current()).toBe('c');
  navigation.move(-1);
  navigation.drawn();
  expect(current()).toBe('b');
});

it('stays where an earlier act is taken back out of its turn', () => {
  const gone = hide();
  hide();
  undo(gone, 0);
  expect(current()).toBe('c');
});

it('stays where a hidden row is shown by another filter', () => {
  hide();
  hidden.clear();
  navigation.drawn();
  expect(current()).toBe('b');
});

it('is the one that was saved, where saving had moved on from it', () => {
  did();
  navigation.moveOn(navigation.current!);
  expect(current()).toBe('b');
  undo(undefined);
  expect(current()).toBe('a');
});

it('stays where the act had moved nobody', () => {
  did();
  navigation.move(1);
  undo(undefined);
  expect(current()).toBe('b');
});

it('is the one that comes back before the library has answered', () => {
  const act = { text: 'Done', at: 0, receipt: new Promise<undefined>(() => undefined) };
  navigation.move(1);
  const gone = navigation.current!;
  navigation.around(gone, () => acts.push(act));
  hidden.add(gone);
  navigation.drawn();
  expect(current()).toBe('c');
  void takeBackOne(acts, act);
  hidden.delete(gone);
  navigation.drawn();
  expect(acts).toEqual([act]);
  expect(current()).toBe('b');
});
