import { describe, expect, it } from 'vitest';

import type { LibraryRow } from '../../utils/model/library-row';
import { cslJson } from '../../utils/formats/csl-json';
import { readCslJson } from '../../utils/formats/csl-json-reader';
import type { ReadResult } from '../../utils/formats/format';
import { row } from './nasty';

const NOW = '2026-03-05T12:00:00.000Z';
const ITEM = { id: '1', type: 'article-journal', title: 'A Title', DOI: '10.1000/a', 'container-title': 'Things' };

function readJson(json: unknown): ReadResult {
  return readCslJson(JSON.stringify(json), { now: NOW });
}

function read(item: object): LibraryRow | undefined {
  return readJson([{ ...ITEM, ...item }]).rows[0];
}

it.each([
  [{ 'date-parts': [[2019, 3, 5]] }, '2019-03-05'],
  [{ 'date-parts': [['2019', '3']] }, '2019-03'],
  [
    {
      'date-parts': [
        [2019, 3, 5],
        [2019, 4, 1],
      ],
    },
    '2019-03-05',
  ],
  [{ 'date-parts': [[2019]], season: 2 }, '2019'],
  [{ 'date-parts': [[2019, 21]] }, '2019'],
  [{ raw: 'March 5, 2019' }, '2019-03-05'],
  [{ raw: '2019-03-05/2019-04-01' }, '2019-03-05'],
  [{ literal: 'ca. 2019' }, '2019'],
  [{ raw: 'Winter 2019' }, '2019'],
  ['2019-03-05', '2019-03-05'],
  [2019, '2019'],
  [[{ year: 2019, month: 3 }], '2019-03'],
  [{ edtf: '2019-03-XX' }, '2019-03'],
  [{ 'date-parts': '2019-03' }, '2019-03'],
  [{ 'date-parts': [[null]] }, undefined],
  [{ 'date-parts': ['2019-03-05'] }, '2019-03-05'],
  [{ 'date-parts': [2019, 3] }, '2019-03'],
  [{ literal: 'in press' }, undefined],
])('the date %j is %s', (issued, published) => expect(read({ issued })?.paper.published).toBe(published));

it('several names in one text are as many', () =>
  expect(read({ author: 'Doe, Ann and Roe, Bob' })?.paper.authors).toEqual([
    { family: 'Doe', given: 'Ann' },
    { family: 'Roe', given: 'Bob' },
  ]));

it('the date of Crossref’s other fields is taken where there is none', () =>
  expect(
    read({ issued: { 'date-parts': [[null]] }, 'published-online': { 'date-parts': [[2019, 3]] } })?.paper.published,
  ).toBe('2019-03'));

describe('names', () => {
  it.each([
    [
      { family: 'Gull', given: 'Ada' },
      { family: 'Gull', given: 'Ada' },
    ],
    [
      { family: 'Fontaine', given: 'Jean', 'dropping-particle': 'de', 'non-dropping-particle': 'La' },
      { family: 'de La Fontaine', given: 'Jean' },
    ],
    [
      { family: 'Doe', given: 'Bo', suffix: 'Jr.' },
      { family: 'Doe', given: 'Bo', suffix: 'Jr.' },
    ],
    [
      { family: 'Doe', given: 'Bo, Jr.' },
      { family: 'Doe', given: 'Bo', suffix: 'Jr.' },
    ],
    [
      { family: 'Doe', given: 'Bo Jr.' },
      { family: 'Doe', given: 'Bo', suffix: 'Jr.' },
    ],
    [{ family: 'Team', given: 'Invented' }, { literal: 'Invented Team' }],
    [{ literal: 'Sand, Water & Co.' }, { literal: 'Sand, Water & Co.' }],
    [{ name: 'Institute of Sand' }, { literal: 'Institute of Sand' }],
    [{ family: 'Plato' }, { literal: 'Plato' }],
    ['Ada Gull', { family: 'Gull', given: 'Ada' }],
    [{ literal: 'Sand &amp; Water' }, { literal: 'Sand & Water' }],
  ])('%j', (name, author) => expect(read({ author: [name] })?.paper.authors).toEqual([author]));

  it('of which “et al.” is nobody', () =>
    expect(read({ author: ['Ada Gull', { literal: 'others' }] })?.paper).toMatchObject({
      authors: [{ family: 'Gull', given: 'Ada' }],
      authorCount: 2,
    }));
});

describe('lines of `note`', () => {
  it('that are fields have their places, the others are the reader’s', () => {
    const note =
      'PMID: 12\nRead_Status: In Progress\nMy words: mine\nCitation Key: gull2024\nISSN: 1234-5678\nVolume: too loud';
    const found = read({ note });
    expect(found?.paper).toMatchObject({ ids: { pmid: '12' }, citationKey: 'gull2024', issn: '1234-5678' });
    expect(found?.bookmark).toMatchObject({ status: 'reading', note: 'My words: mine\nVolume: too loud' });
  });

  it.each([
    [{ DOI: undefined, note: 'DOI: 10.1000/b' }, 'doi:10.1000/b'],
    [{ DOI: undefined, note: '{:DOI: 10.1000/b}' }, 'doi:10.1000/b'],
    [{ DOI: undefined, note: 'arXiv:2401.00001 [cs.CL]' }, 'arxiv:2401.00001'],
    [{ DOI: undefined, note: 'Read (doi: 10.1000/b).' }, 'doi:10.1000/b'],
    [{ DOI: undefined, note: 'At https://example.org/p.' }, 'url:https://example.org/p'],
    [{ note: 'Builds on 10.1000/b' }, 'doi:10.1000/a'],
    [{ DOI: undefined, archive: 'arXiv', archive_location: '2401.00001' }, 'arxiv:2401.00001'],
    [{ DOI: undefined, archive: 'arXiv', archive_id: '2401.00001v2' }, 'arxiv:2401.00001'],
    [{ DOI: undefined, PMCID: '12' }, 'pmcid:PMC12'],
  ])('%j is %s', (item, id) => expect(read(item)?.paper.id).toBe(id));

  it('come back as they were where they only look like fields', () => {
    const record = row({ ids: { doi: '10.1000/a' }, title: 'T' }, { note: 'Volume: 3\nPMID: 12', status: 'read' });
    const { rows } = readCslJson([...cslJson.write([record])].join(''), { now: NOW });
    expect(rows[0]?.bookmark).toMatchObject({ note: 'Volume: 3\nPMID: 12', status: 'read' });
    expect(rows[0]?.paper.ids).toEqual(record.paper.ids);
  });
});

describe('markup', () => {
  it.each([
    ['Sand &amp; Water', 'Sand & Water'],
    ['<i>E. coli</i> in H<sub>2</sub>O', 'E. coli in H2O'],
    ['On <span class="nocase">iPods</span>', 'On iPods'],
    ['When x <p and q> y', 'When x <p and q> y'],
    ['AT&T and R&D; <tag>', 'AT&T and R&D; <tag>'],
  ])('of the title %s', (title, expected) => expect(read({ title })?.paper.title).toBe(expected));

  it.each([
    ['<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['<jats:title>Abstract</jats:title><jats:p>We <jats:italic>show</jats:italic> it.</jats:p>', 'We show it.'],
    ['a : b\nc', 'a : b\nc'],
  ])('of the abstract %s', (abstract, expected) => expect(read({ abstract })?.paper.abstract).toBe(expected));

  it.each(['A &amp; B', 'The <i> tag', 'a < b & c > d', 'x <p and q> y', '&#38;'])('%s comes back as text', (title) => {
    const record = row({ ids: { doi: '10.1000/a' }, title, abstract: title });
    const { paper } = readCslJson([...cslJson.write([record])].join('')).rows[0] ?? record;
    expect([paper.title, paper.abstract]).toEqual([title, title]);
  });
});

describe('shapes of a file', () => {
  it.each([
    ['a list', [ITEM]],
    ['one item', ITEM],
    ['items', { items: [ITEM] }],
    ['Pandoc’s references', { references: [ITEM] }],
    ['what Crossref answers of one', { status: 'ok', message: ITEM }],
    ['what Crossref answers of several', { message: { items: [ITEM] } }],
    ['objects by key', { gull2024: { ...ITEM, id: undefined } }],
  ])('%s', (_, json) => expect(readJson(json).rows[0]?.paper.title).toBe('A Title'));

  it('names what is no item', () =>
    expect(readJson([ITEM, null, 'x']).problems).toEqual([
      { reason: 'syntax', about: 'null' },
      { reason: 'syntax', about: 'x' },
    ]));

  it('is read however deep something in it is nested', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const { rows } = readCslJson(`[{"title":"A Title","DOI":"10.1000/a","genre":${deep},"author":${deep}}]`);
    expect(rows[0]?.paper.title).toBe('A Title');
  });
});

describe('what else a publication has', () => {
  it('is read', () => {
    const item = {
      volume: 7,
      issue: '2',
      page: '10-19',
      publisher: 'House',
      ISBN: ['978-3-16-148410-0'],
      ISSN: '1234-567X',
    };
    const more = {
      language: 'en-GB',
      version: 'v2',
      editor: [{ family: 'Doe', given: 'Bo' }],
      'citation-key': 'gull2024',
    };
    const others = { genre: 'Letter', translator: [{ family: 'Roe', given: 'Cy' }], custom: { U1: 'a' } };
    expect(read({ ...item, ...more, ...others })?.paper).toMatchObject({
      volume: '7',
      issue: '2',
      pages: '10-19',
      publisher: 'House',
      isbn: '978-3-16-148410-0',
      issn: '1234-567X',
      language: 'en-GB',
      version: 2,
      editors: [{ family: 'Doe', given: 'Bo' }],
      citationKey: 'gull2024',
      extra: { genre: 'Letter', translator: '[{"family":"Roe","given":"Cy"}]', U1: 'a' },
    });
  });

  it.each([
    [{ type: 'thesis' }, { type: 'thesis' }],
    [{ type: 'book-chapter' }, { type: 'chapter' }],
    [{ type: 'motion_picture' }, { extra: { type: 'motion_picture' } }],
  ])('%j', (item, expected) => expect(read(item)?.paper).toMatchObject(expected));

  it.each([
    ['gull2024', 'gull2024'],
    ['http://zotero.org/users/1/items/A', undefined],
    ['12', undefined],
    ['ITEM-1', undefined],
  ])('the id %s is the key %s', (id, key) => expect(read({ id })?.paper.citationKey).toBe(key));

  it('has no key but the reader’s: one that Ibid made is none', () => {
    const record = row({ ids: { doi: '10.1000/a' }, title: 'Rivers', authors: ['Ada Gull'], published: '2024' });
    expect(readCslJson([...cslJson.write([record])].join('')).rows[0]?.paper).not.toHaveProperty('citationKey');
  });
});

it.each([
  [{ family: 'Team' }, { literal: 'Team' }],
  [{ family: 'Invented Team', given: '' }, { literal: 'Invented Team' }],
  [{ family: 'Team', given: 'Invented' }, { literal: 'Invented Team' }],
  [{ given: 'Plato' }, { literal: 'Plato' }],
  [{ family: 'Berg', 'non-dropping-particle': 'van den' }, { family: 'van den Berg' }],
  [{ family: "d'Example", given: null }, { literal: "d'Example" }],
])('a name of one part, %j, is a group or all that somebody has', (name, author) => {
  const written = read({ author: [name] });
  expect(written?.paper.authors).toEqual([author]);
  expect(readCslJson([...cslJson.write([written!])].join(''), { now: NOW }).rows[0]?.paper.authors).toEqual([author]);
});

it.each([
  [{ archive: 'arXiv', number: '2401.00001' }],
  [{ publisher: 'arXiv', archive_location: '2401.00001' }],
  [{ 'container-title': 'arXiv (Invented University)', volume: 'abs/2401.00001' }],
  [{ 'container-title': 'arXiv', page: '2401.00001' }],
])('arXiv’s identifier beside arXiv’s name: %j', async (facts) => {
  const { rows } = await readCslJson(JSON.stringify([{ id: 'a', type: 'article', title: 'A Title', ...facts }]));
  expect(rows[0]?.paper.id).toBe('arxiv:2401.00001');
  expect([rows[0]?.paper.volume, rows[0]?.paper.pages, rows[0]?.paper.venue].filter(Boolean)).toEqual([]);
});
