import { expect, it } from 'vitest';

import { createSelection, type Selection } from '../../../../components/overlay/triage/selection';
import type { Row } from '../../../../utils/listing/rows';
import { row } from '../../../listing/rows-for-tests';

const rows = Array.from({ length: 8 }, (_, n) => row(`arxiv:${n}`));
const at = (place: number): Row => rows[place] as Row;
const places = ({ rows: selected }: Selection): number[] => rows.flatMap((one, n) => (selected.has(one) ? [n] : []));

function walk(selection: Selection, ...stops: readonly number[]): void {
  for (let n = 1; n < stops.length; n++) selection.extend(at(stops[n - 1] ?? 0), at(stops[n] ?? 0), rows);
}

it.each<[string, readonly number[], readonly number[]]>([
  ['down', [2, 3, 4], [2, 3, 4]],
  ['down and back, which gives up what it had', [2, 3, 4, 3], [2, 3]],
  ['over where it began', [2, 3, 2, 1], [1, 2]],
  ['in a leap', [2, 6], [2, 3, 4, 5, 6]],
])('goes %s', (_, stops, selected) => {
  const selection = createSelection();
  walk(selection, ...stops);
  expect(places(selection)).toEqual(selected);
});

it('keeps what was selected before a walk', () => {
  const selection = createSelection();
  selection.toggle(at(0));
  walk(selection, 4, 5, 6);
  walk(selection, 6, 5);
  expect(places(selection)).toEqual([0, 4, 5]);
  selection.toggle(at(4));
  expect(places(selection)).toEqual([0, 5]);
});

it('begins anew after a row was toggled', () => {
  const selection = createSelection();
  walk(selection, 1, 2, 3);
  selection.toggle(at(6));
  walk(selection, 3, 4);
  expect(places(selection)).toEqual([1, 2, 3, 4, 6]);
});

it('begins where it goes to, from a row that is not shown', () => {
  const selection = createSelection();
  selection.toggle(at(0));
  selection.extend(row('arxiv:gone'), at(4), rows);
  expect(places(selection)).toEqual([0, 4]);
  walk(selection, 4, 5);
  expect(places(selection)).toEqual([0, 4, 5]);
});

it('begins anew where a walk began at what is no longer shown', () => {
  const selection = createSelection();
  walk(selection, 1, 2);
  selection.extend(at(2), at(3), rows.slice(2));
  expect(places(selection)).toEqual([2, 3]);
});
