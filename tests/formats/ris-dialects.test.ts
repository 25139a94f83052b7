import { expect, it } from 'vitest';

import type { LibraryRow } from '../../utils/model/library-row';
import { ris } from '../../utils/formats/ris';
import { readRis } from '../../utils/formats/ris-reader';
import { row } from './nasty';

const NOW = '2026-03-05T12:00:00.000Z';
const read = (text: string): LibraryRow | undefined => readRis(text, { now: NOW }).rows[0];
const record = (...lines: readonly string[]): LibraryRow | undefined =>
  read(['TY  - JOUR', 'TI  - A Title', ...lines, 'ER  - '].join('\n'));

it('MEDLINE’s short names are family names and initials', () =>
  expect(
    read('PMID- 34567890\nTI  - A Title\nAU  - Doe AB\nAU  - van der Berg J\nAU  - Roe C 3rd\nCN  - Rivers Study Group')
      ?.paper.authors,
  ).toEqual([
    { family: 'Doe', given: 'AB' },
    { family: 'van der Berg', given: 'J' },
    { family: 'Roe', given: 'C', suffix: '3rd' },
    { literal: 'Rivers Study Group' },
  ]));

it.each([
  'FN Clarivate\nVR 1.0\nPT J\nTI A Title\nDE beds of\n   rivers; sand\nDI 10.1000/w\nER\n',
  'PMID- 34567890\nTI  - A Title\nOT  - beds of\n      rivers\nOT  - *sand\n',
])('a keyword that goes on in the next line is one: %j', (text) =>
  expect(read(text)?.bookmark.tags).toEqual(['beds of rivers', 'sand']),
);

it.each([
  [['M1  - 10.1000/a'], 'doi:10.1000/a'],
  [['C1  - https://doi.org/10.1000/A'], 'doi:10.1000/a'],
  [['UR  - <https://example.org/a>'], 'url:https://example.org/a'],
  [['UR  - www.example.org/a'], 'url:https://www.example.org/a'],
  [['UR  - https://example.org/a; https://example.org/b'], 'url:https://example.org/a'],
  [['N1  - Available at https://example.org/a.'], 'url:https://example.org/a'],
])('%j is %s', (lines, id) => expect(record(...lines)?.paper.id).toBe(id));

it.each([
  [['N1  - arXiv:2401.00001v2'], ''],
  [['N1  - doi: 10.1000/a'], ''],
  [['DO  - 10.1000/a', 'N1  - 10.1000/A'], ''],
  [['DO  - 10.1000/a', 'N1  - 10.1000/b'], '10.1000/b'],
  [['DO  - 10.1000/a', 'N1  - arXiv:2401.00001'], 'arXiv:2401.00001'],
])('a note that only says which paper it is is none: %j', (lines, note) =>
  expect(record(...lines)?.bookmark.note).toBe(note),
);

it('another DOI is kept where it stands, and the paper’s own is not said twice', () => {
  expect(record('DO  - 10.1000/a', 'M1  - 10.1000/A', 'C1  - 10.1000/b')?.paper.extra).toEqual({ C1: '10.1000/b' });
});

it('a tag with an entity comes back, as often as it goes', () => {
  let tagged = row({ ids: { doi: '10.1000/a' }, title: 'T' }, { tags: ['Sand &amp; Water', 'C#'] });
  for (let trip = 0; trip < 3; trip++) {
    const back = read([...ris.write([tagged])].join(''));
    expect(back?.bookmark.tags).toEqual(['Sand &amp; Water', 'C#']);
    tagged = back ?? tagged;
  }
});

it.each([
  ['[A title of\n      hedges].', 'A title of hedges'],
  ['A title of hedges.', 'A title of hedges'],
  ['A title vs. others in the U.S.A.', 'A title vs. others in the U.S.A.'],
])('a title of MEDLINE, %j, is without what the database puts around it', (title, expected) =>
  expect(read(`PMID- 34567890\nTI  - ${title}\nAU  - Doe AB\n`)?.paper.title).toBe(expected),
);
