import { describe, expect, it } from 'vitest';

import { detectFormat } from '../../utils/formats';
import { papermemory } from '../../utils/formats/papermemory';

const NOW = '2026-03-05T12:00:00.000Z';

describe('PaperMemory', () => {
  const paper = {
    id: 'Arxiv-2401.01234',
    title: 'Mamba:\n Linear  Time',
    author: 'Ada Gull and Tristan van der Doe',
    year: '2024',
    pdfLink: 'https://arxiv.org/pdf/2401.01234v2.pdf',
    source: 'arxiv',
    tags: ['ssm'],
    note: 'Read again',
    venue: '',
    codeLink: 'https://example.org/code',
    favorite: true,
    favoriteDate: '2024-02-01T00:00:00.000Z',
    addDate: '2024-01-05T10:00:00.000Z',
    count: 3,
    md: '[x](y)',
  };
  const read = (...papers: readonly object[]) =>
    papermemory.read(
      JSON.stringify({ ...Object.fromEntries(papers.map((each, i) => [`p${i}`, each])), __dataVersion: 10100 }),
      {
        now: NOW,
      },
    );

  it('gives all that it knows of a paper', () => {
    expect(read(paper)).toEqual({
      problems: [],
      rows: [
        {
          paper: {
            id: 'arxiv:2401.01234',
            ids: { arxiv: '2401.01234' },
            title: 'Mamba: Linear Time',
            authors: [
              { family: 'Gull', given: 'Ada' },
              { family: 'van der Doe', given: 'Tristan' },
            ],
            published: '2024',
            url: 'https://arxiv.org/pdf/2401.01234v2.pdf',
            pdf: 'https://arxiv.org/pdf/2401.01234v2.pdf',
            code: 'https://example.org/code',
            categories: [],
            extra: { favoriteDate: '2024-02-01T00:00:00.000Z', count: '3' },
          },
          bookmark: {
            status: 'to read',
            starred: true,
            tags: ['ssm'],
            note: 'Read again',
            savedAt: '2024-01-05T10:00:00.000Z',
          },
          topics: [],
          highlights: [],
        },
      ],
    });
  });

  it.each([
    ['Arxiv-hep-th_9901001', 'arxiv:hep-th/9901001', ''],
    ['2401.01234', 'arxiv:2401.01234', ''],
    ['OR-ICLR-2022_AbC-d', 'openreview:AbC-d', 'https://openreview.net/pdf?id=AbC-d'],
    ['ACL-ACL-2020_2020.acl-main.405', 'acl:2020.acl-main.405', ''],
    ['PMC-2020_PMC123', 'pmcid:PMC123', ''],
    ['PMC-2020_123', 'pmcid:PMC123', ''],
    ['PubMed-2020_123', 'pmid:123', ''],
    ['Website_hash', 'url:https://example.org/post', 'https://example.org/post'],
  ])('%s is %s', (id, expected, pdfLink) => {
    expect(read({ ...paper, id, pdfLink }).rows[0]?.paper.id).toBe(expected);
  });

  it.each([
    [{ note: 'Accepted @ ICLR 2024 -- [openreview.net]' }, { venue: 'ICLR 2024' }, ''],
    [{ note: 'mine', venue: 'ICML 2024' }, { venue: 'ICML 2024' }, 'mine'],
    [{ note: '', conf: 'CVPR 2020' }, { venue: 'CVPR 2020' }, ''],
    [{ codeLink: false, code: { url: 'https://example.org/r' }, note: '' }, { code: 'https://example.org/r' }, ''],
    [{ author: 'Ada Gull and others', note: '' }, { authors: [{ family: 'Gull', given: 'Ada' }], authorCount: 2 }, ''],
    [
      { author: 'Doe, Ann and {Rivers and Lakes} and J{\\"o}rg Roe and Team Invented', note: '' },
      {
        authors: [
          { family: 'Doe', given: 'Ann' },
          { literal: 'Rivers and Lakes' },
          { family: 'Roe', given: 'Jörg' },
          { literal: 'Team Invented' },
        ],
      },
      '',
    ],
    [
      { author: 'Ann Doe, Bob Roe, Cy Poe', note: '' },
      {
        authors: [
          ['Ann', 'Doe'],
          ['Bob', 'Roe'],
          ['Cy', 'Poe'],
        ].map(([given, family]) => ({ family, given })),
      },
      '',
    ],
    [{ author: 'Anonymous', year: 'unknown', note: '' }, { authors: [] }, ''],
    [{ author: 'ANONYMOUS', note: '' }, { authors: [] }, ''],
    [{ author: ['Ada Gull', 'others'], note: '' }, { authors: [{ family: 'Gull', given: 'Ada' }], authorCount: 2 }, ''],
    [{ title: 'R&amp;D of <i>E. coli</i>', note: '' }, { title: 'R&D of E. coli' }, ''],
    [{ codeLink: 'example.org/code', note: '' }, { code: 'https://example.org/code' }, ''],
  ])('%j', (change, expected, note) => {
    const [row] = read({ ...paper, ...change }).rows;
    expect(row?.paper).toMatchObject(expected);
    expect(row?.bookmark.note).toBe(note);
  });

  it.each([
    ['Accepted @ VENUE -- [service.example]\nMy own words', 'VENUE', 'My own words'],
    ['Accepted @ VENUE\n\nWell written -- re-read section 3', 'VENUE', 'Well written -- re-read section 3'],
    ['Accepted @ VENUE\r\n\r\nFirst line\r\nsecond line', 'VENUE', 'First line\nsecond line'],
    ['Published @ A Journal -- [service.example] behind it', 'A Journal', 'behind it'],
    ['Accepted @ VENUE -- an oral -- see the talk', 'VENUE', 'an oral -- see the talk'],
    [
      'Accepted @ VENUE -- [service.example]\n\n--[Sync Merge]--\nFrom the other machine',
      'VENUE',
      'From the other machine',
    ],
    ['Mine\n\n--[Sync Merge]--\nAccepted @ VENUE -- [service.example]\nYours', 'VENUE', 'Mine\n\nYours'],
    ['Accepted @ VENUE\n\n--[Sync Merge]--\nAccepted @ VENUE', 'VENUE', ''],
    ['They were accepted @ VENUE, I hear', undefined, 'They were accepted @ VENUE, I hear'],
    ['My words\nAccepted @ VENUE', undefined, 'My words\nAccepted @ VENUE'],
    ['Accepted @home', undefined, 'Accepted @home'],
    ['Accepted @ A -- B (2020) -- [service.example] mine', 'A -- B (2020)', 'mine'],
    ['Accepted @ VENUE -- [service.example] -- mine -- all of it', 'VENUE', 'mine -- all of it'],
    ['Accepted @ VENUE -- see [1] -- and [2]', 'VENUE', 'see [1] -- and [2]'],
    ['Accepted (Poster) @ VENUE', undefined, 'Accepted (Poster) @ VENUE'],
    ['Published in VENUE (2024)', undefined, 'Published in VENUE (2024)'],
    ['Mine\r\nand more', undefined, 'Mine\nand more'],
    ['Mine\r\n\r\n--[Sync Merge]--\r\nYours\r\nand more', undefined, 'Mine\n\nYours\nand more'],
  ])('the note %j leaves the reader’s own words', (note, venue, words) => {
    const [row] = read({ ...paper, venue: '', note }).rows;
    expect(row?.paper.venue).toBe(venue);
    expect(row?.bookmark.note).toBe(words);
  });

  it('leaves out the line that says no more than the venue', () =>
    expect(read({ ...paper, venue: 'VENUE', note: 'Published in VENUE (2024)\nmine' }).rows[0]?.bookmark.note).toBe(
      'mine',
    ));

  it.each([
    ['ssm, long context', ['ssm', 'long context']],
    [
      ['ssm', ' ssm ', '', null, 7, {}],
      ['ssm', '7'],
    ],
    [{ ssm: true }, []],
  ])('has the tags of %j', (tags, expected) =>
    expect(read({ ...paper, tags }).rows[0]?.bookmark.tags).toEqual(expected),
  );

  describe('has what the entry beside the record says more', () => {
    const entry = (fields: string): string => `@inproceedings{DBLP:conf/x/1, title={Mamba: Linear Time}, ${fields}}`;
    const withEntry = (bibtex: unknown, change: object = {}): unknown =>
      read({ ...paper, key: 'mine24', bibtex, ...change }).rows[0]?.paper;

    it('where the paper was published, and its key', () =>
      expect(
        withEntry(
          entry('booktitle={A Conference}, year=2024, month=mar, doi={10.5555/m}, pages={1--2}, abstract={Words.}'),
        ),
      ).toMatchObject({
        id: 'arxiv:2401.01234',
        ids: { arxiv: '2401.01234', doi: '10.5555/m' },
        venue: 'A Conference',
        published: '2024-03',
        pages: '1–2',
        abstract: 'Words.',
        citationKey: 'DBLP:conf/x/1',
      }));

    it('but for what the record says otherwise', () =>
      expect(
        withEntry(
          entry(
            'author={Ada Gull and Bob Roe and others}, booktitle={B}, year=2025, month=mar, doi={10.5555/m}, note={Accessed}',
          ),
          { doi: '10.5555/own', venue: 'V' },
        ),
      ).toMatchObject({
        ids: { arxiv: '2401.01234', doi: '10.5555/own' },
        authors: [{ family: 'Gull' }, { family: 'van der Doe' }],
        venue: 'V',
        published: '2024',
      }));

    it('not where it is another paper’s', () =>
      expect(
        withEntry('@article{x, title={Rivers of the North}, author={Zed Poe}, doi={10.5555/wrong}, volume=7}'),
      ).toEqual(withEntry('')));

    it.each(['no entry', '@article{', {}, null, 7])('nothing of %j', (bibtex) =>
      expect(withEntry(bibtex)).toMatchObject({ id: 'arxiv:2401.01234', citationKey: 'mine24' }),
    );
  });

  it.each(['[]', '"x"', 'null', '{'])('says that %s is none', (text) =>
    expect(papermemory.read(text)).toEqual({ rows: [], problems: [{ reason: 'syntax', about: text }] }),
  );

  it('names records that are none', () =>
    expect(papermemory.read('{"a": null, "b": [], "c": "x", "__dataVersion": 1}').problems).toEqual(
      ['a', 'b', 'c'].map((about) => ({ reason: 'syntax', about })),
    ));

  it('says what it could not place', () => {
    expect(read({ ...paper, title: '' }, { ...paper, id: 'X-1', pdfLink: '' }).problems).toEqual([
      { reason: 'no-title', about: 'p0' },
    ]);
  });

  it('is told from its text', () =>
    expect(detectFormat(JSON.stringify({ a: paper, __dataVersion: 508 }), 'x.json')?.id).toBe('papermemory'));
});
