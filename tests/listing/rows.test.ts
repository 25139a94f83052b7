import { expect, it } from 'vitest';

import { reconcile, rowOfPaper, type Row } from '../../utils/listing/rows';
import { entry, facts, paper } from './rows-for-tests';

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

it('keeps it too when the page has made its element anew, and says what showed it before', () => {
  const first = reconcile([], [one, two]);
  const [kept] = first.rows;
  const anew = entry('arxiv:1');
  const again = reconcile(first.rows, [two, anew]);
  expect(again.rows[1]).toBe(kept);
  expect(kept?.entry).toBe(anew);
  expect([again.added, again.removed]).toEqual([[], []]);
  expect(again.moved).toEqual([{ row: kept, from: one }]);
});

it('keeps each of two rows of one paper, and makes one for a third', () => {
  const twice = [entry('arxiv:1'), entry('arxiv:1')] as const;
  const first = reconcile([], twice);
  const again = reconcile(first.rows, [twice[1], entry('arxiv:1'), entry('arxiv:1')]);
  expect(again.rows.slice(0, 2)).toEqual([first.rows[1], first.rows[0]]);
  expect([again.added.length, again.moved.length, again.removed.length]).toEqual([1, 1, 0]);
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

it('keeps the words that it read first when the page is translated', () => {
  const title = document.createElement('h3');
  const page = document.createElement('html');
  page.append(title);
  const first = reconcile(
    [],
    [entry('arxiv:1', { title: 'A Fixture', abstract: 'Its abstract.' }, { fields: { title } })],
  );
  const [before] = first.rows;
  const translate = (): readonly Row[] =>
    reconcile(first.rows, [
      { ...(before as Row).entry, paper: paper('arxiv:1', { title: 'Ein Muster', abstract: 'Kurz.' }) },
    ]).rows;
  title.innerHTML = '<font>Ein Muster</font>';
  expect(translate()[0]?.entry.paper).toMatchObject({ title: 'A Fixture', abstract: 'Its abstract.' });
  title.textContent = 'Ein Muster';
  page.classList.add('translated-ltr');
  expect(translate()[0]?.entry.paper.title).toBe('A Fixture');
  // What was not translated is what the page says now.
  page.classList.remove('translated-ltr');
  expect(translate()[0]?.entry.paper.title).toBe('Ein Muster');
});

it('finds the row of a paper by any of its names', () => {
  const other = entry('doi:10.1000/x', { ids: { doi: '10.1000/x', acl: '2024.acl-long.1' } });
  const { rows } = reconcile([], [one, other, two]);
  expect(rowOfPaper(rows, ['url:https://example.org/', 'acl:2024.acl-long.1'])?.id).toBe('doi:10.1000/x');
  expect(rowOfPaper(rows, ['arxiv:3'])).toBeUndefined();
  expect(rowOfPaper(rows, [])).toBeUndefined();
});
