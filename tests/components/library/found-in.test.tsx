/** In the rows of the library: the words that were looked for, and where they stand if not in the title. */
import { afterEach, expect, it } from 'vitest';

import { foundIn } from '../../../components/library/list/found-in';
import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import { parseQuery } from '../../../utils/query';
import { soughtWords } from '../../../utils/query/word-marks';
import type { LibraryRow } from '../../../utils/model/library-row';
import { madeUpRow } from '../made-up';
import { draw, findAll, setStage, until } from '../stage';

function rowWith(title: string, abstract: string, note = ''): LibraryRow {
  const row = madeUpRow(1);
  return { ...row, paper: { ...row.paper, title, abstract }, bookmark: { ...row.bookmark, note } };
}

const LONG = `${'before '.repeat(30)}the parallel scan ${'behind '.repeat(40)}`.trim();
const found = (row: LibraryRow, query: string) => foundIn(row, soughtWords(parseQuery(query).tree));
let close = (): void => undefined;

afterEach(() => close());

it('says nothing more where the title has all words', () => {
  expect(found(rowWith('A parallel scan', LONG, 'parallel'), 'parallel scan')).toBeUndefined();
  expect(found(rowWith('Nothing', LONG), 'tag:parallel')).toBeUndefined();
});

it('shows the note before the abstract, and a part of it', () => {
  const here = found(rowWith('A scan', LONG, 'see parallel ones'), 'parallel scan');
  expect(here?.where).toBe('note');
  expect(here?.text).toBe('see parallel ones');
  const there = found(rowWith('A scan', LONG, 'other'), 'parallel scan');
  expect(there?.where).toBe('abstract');
  expect(there?.text).toMatch(/^… before .*the parallel scan behind .* …$/);
  expect(there?.text.length).toBeLessThan(170);
  expect(there?.marks.map(({ start, end }) => there.text.slice(start, end))).toEqual(['parallel', 'scan']);
});

it('never cuts a word that was found, however long the text around it', () => {
  const { text, marks } = found(rowWith('Nothing', `${'x'.repeat(300)} needle${'y'.repeat(300)}`), 'needle')!;
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual([`needle${'y'.repeat(300)}`]);
});

it('is marked in the rows', async () => {
  setStage([rowWith('A parallel scan', LONG), rowWith('Of other things', LONG)].map((row, n) => named(row, n)));
  history.replaceState(null, '', '#/library?q=parallel%20scan');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => expect(findAll('.row')).toHaveLength(2));
  expect(findAll('.row-title mark').map(({ textContent }) => textContent)).toEqual(['parallel', 'scan']);
  expect(findAll('.row-found').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^In the abstract: … .*parallel scan/),
  ]);
});

function named(row: LibraryRow, n: number): LibraryRow {
  return { ...row, paper: { ...row.paper, id: madeUpRow(n).paper.id } };
}
