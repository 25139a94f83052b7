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
  ])('the note %j leaves the reader’s own words', (note, venue, words) => {
    const [row] = read({ ...paper, venue: '', note }).rows;
    expect(row?.paper.venue).toBe(venue);
    expect(row?.bookmark.note).toBe(words);
  });

  it('says what it could not place', () => {
    expect(read({ ...paper, title: '' }, { ...paper, id: 'X-1', pdfLink: '' }).problems).toEqual([
      { reason: 'no-title', about: 'p0' },
    ]);
  });

  it('is told from its text', () =>
    expect(detectFormat(JSON.stringify({ a: paper, __dataVersion: 508 }), 'x.json')?.id).toBe('papermemory'));
});
