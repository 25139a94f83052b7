import { expect, it } from 'vitest';

import { reconcile } from '../../utils/listing/rows';
import { entry, facts } from './rows-for-tests';

const one = entry('arxiv:1');
const two = entry('arxiv:2');

it('keeps what is known of a row whose element still stands for the same paper', () => {
  const first = reconcile([], [one, two]);
  const [kept] = first.rows;
  if (kept) kept.facts = facts('arxiv:1', { hidden: true });
  const again = reconcile(first.rows, [two, { ...one }]);
  expect(again.rows[1]).toBe(kept);
  expect(again.rows[1]?.index).toBe(1);
  expect([again.added, again.removed]).toEqual([[], []]);
});

it('makes a new row when a framework reuses an element for another paper', () => {
  const first = reconcile([], [one]);
  const reused = { ...two, parts: one.parts };
  const again = reconcile(first.rows, [reused]);
  expect(again.added.map(({ id }) => id)).toEqual(['arxiv:2']);
  expect(again.removed).toEqual(first.rows);
});

it('gives back rows that are gone, and counts what cannot be read', () => {
  const first = reconcile([], [one, two]);
  const again = reconcile(first.rows, [two, { unreadable: 'no title', part: document.createElement('li') }]);
  expect(again.removed.map(({ id }) => id)).toEqual(['arxiv:1']);
  expect(again.unreadable).toHaveLength(1);
});

it('keeps an abstract that was fetched when the page is read again', () => {
  const first = reconcile([], [one]);
  const [row] = first.rows;
  if (row) row.fetched = 'Fetched.';
  expect(reconcile(first.rows, [{ ...one }]).rows[0]?.entry.paper.abstract).toBe('Fetched.');
});
