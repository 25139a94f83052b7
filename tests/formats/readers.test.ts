import { describe, expect, it } from 'vitest';

import { detectFormat } from '../../utils/formats';
import { hypothesis } from '../../utils/formats/hypothesis';
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
      unkept: new Map([
        ['favoriteDate', 1],
        ['count', 1],
      ]),
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
    [{ author: 'Anonymous', year: 'unknown', note: '' }, { authors: [] }, ''],
  ])('%j', (change, expected, note) => {
    const [row] = read({ ...paper, ...change }).rows;
    expect(row?.paper).toMatchObject(expected);
    expect(row?.bookmark.note).toBe(note);
  });

  it('says what it could not place', () => {
    expect(read({ ...paper, title: '' }, { ...paper, id: 'X-1', pdfLink: '' }).problems).toEqual([
      { reason: 'no-title', about: 'p0' },
    ]);
  });

  it('is told from its text', () =>
    expect(detectFormat(JSON.stringify({ a: paper, __dataVersion: 508 }), 'x.json')?.id).toBe('papermemory'));
});

describe('Hypothesis', () => {
  const annotation = {
    id: 'abc',
    created: '2026-01-02T03:04:05.678901+00:00',
    updated: '2026-01-03T03:04:05.678901+00:00',
    uri: 'https://arxiv.org/abs/2401.01234',
    text: 'My remark',
    tags: ['idea'],
    document: { title: ['[2401.01234] Mamba: Linear Time'] },
    target: [
      {
        source: 'https://arxiv.org/abs/2401.01234',
        selector: [
          { type: 'RangeSelector', startContainer: '/div[1]' },
          { type: 'TextPositionSelector', start: 1200, end: 1222 },
          { type: 'TextQuoteSelector', exact: 'selective state spaces', prefix: 'with ', suffix: ', we' },
        ],
      },
    ],
  };
  const read = (...annotations: readonly object[]) => hypothesis.read(JSON.stringify({ annotations }), { now: NOW });

  it('gives highlights, with their remarks and tags', () => {
    const { rows, problems } = read(annotation, { ...annotation, id: 'def' });
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.paper).toMatchObject({ id: 'arxiv:2401.01234', title: 'Mamba: Linear Time' });
    expect(rows[0]?.highlights).toHaveLength(2);
    expect(rows[0]?.highlights[0]).toEqual({
      id: 'abc',
      paper: 'arxiv:2401.01234',
      field: 'abstract',
      selector: { exact: 'selective state spaces', prefix: 'with ', suffix: ', we' },
      colour: 'yellow',
      note: 'My remark',
      tags: ['idea'],
      created: '2026-01-02T03:04:05.678Z',
      modified: '2026-01-03T03:04:05.678Z',
      url: 'https://arxiv.org/abs/2401.01234',
    });
  });

  it.each([
    ['https://arxiv.org/pdf/2401.01234', 'selective', 'fulltext'],
    ['https://huggingface.co/papers/2401.01234', 'selective', 'abstract'],
    ['https://huggingface.co/papers/2401.01234', 'Linear', 'title'],
  ])('on %s “%s” is in the %s', (uri, exact, field) => {
    const target = [{ selector: [{ type: 'TextQuoteSelector', exact }] }];
    expect(read({ ...annotation, uri, target }).rows[0]?.highlights[0]?.field).toBe(field);
  });

  it('takes a page’s own note as the paper’s, and leaves replies', () => {
    const note = { ...annotation, target: [{ source: annotation.uri }] };
    const { rows, problems } = read(note, { ...annotation, id: 'r', references: ['abc'] });
    expect(rows[0]).toMatchObject({ bookmark: { note: 'My remark', tags: ['idea'] }, highlights: [] });
    expect(problems).toEqual([{ reason: 'reply', about: 'selective state spaces' }]);
  });

  it('says of each that it cannot place why', () => {
    const elsewhere = 'https://news.example/today';
    const range = [{ selector: [{ type: 'RangeSelector', startContainer: '/p' }] }];
    const bare = { ...annotation, target: [{ source: annotation.uri }], text: '', tags: [] };
    const all = [
      { ...annotation, uri: elsewhere },
      { ...annotation, uri: 'urn:x-pdf:1a2b' },
    ];
    const { rows, problems } = read(...all, { ...annotation, target: range }, bare, 7 as never);
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      { reason: 'no-paper', about: 'selective state spaces', url: elsewhere },
      { reason: 'no-paper', about: 'selective state spaces', url: 'urn:x-pdf:1a2b' },
      { reason: 'no-quote', about: 'My remark' },
      { reason: 'no-quote', about: '[2401.01234] Mamba: Linear Time'.replace(/^\S+ /, '') },
      { reason: 'syntax', about: '7' },
    ]);
  });

  it('places what is on a page that the library or a site of Ibid’s knows', () => {
    const uri = 'https://blog.example/paper';
    const text = JSON.stringify({ annotations: [{ ...annotation, uri, document: { title: ['A page'] } }] });
    const isPaper = (url: string): boolean => url === uri;
    expect(hypothesis.read(text, { now: NOW, isPaper }).rows[0]?.paper).toMatchObject({ title: 'A page', url: uri });
    const onSite = read({
      ...annotation,
      uri: 'https://proceedings.neurips.cc/paper_files/paper/2023/hash/0a1b-Abstract.html',
    });
    expect(onSite.problems).toEqual([]);
  });

  it('takes the title from another annotation, or else the identifier for it', () => {
    const untitled = { ...annotation, id: 'u', document: {} };
    expect(read(untitled).rows[0]?.paper.title).toBe('arXiv:2401.01234');
    expect(read(untitled, annotation).rows[0]?.paper.title).toBe('Mamba: Linear Time');
  });

  it('takes nothing on trust', () => {
    const hostile = {
      ...annotation,
      id: 'outline:tag:thesis',
      created: '9999-01-01T00:00:00Z',
      updated: 'yesterday',
      tags: [{}, 'ok', null],
      document: { title: { toString: 'x' } },
    };
    const [highlight] = read(hostile, { target: 3 }, { uri: ['x'] }).rows[0]?.highlights ?? [];
    expect(highlight).toMatchObject({ created: NOW, modified: NOW, tags: ['ok'] });
    expect(highlight?.id).toMatch(/^annotation-/);
    const long = 'x'.repeat(5000);
    const names = [long, `${long}y`].map((id) => read({ ...annotation, id }).rows[0]?.highlights[0]?.id);
    expect(new Set(names).size).toBe(2);
    expect(Math.max(...names.map((name) => name?.length ?? 999))).toBeLessThan(100);
    expect(hypothesis.read('{"annotations": "x"}').problems).toEqual([expect.objectContaining({ reason: 'syntax' })]);
  });

  it('reads what the API answers, and is told from its text', () => {
    const text = JSON.stringify({ total: 1, rows: [annotation] });
    expect(hypothesis.read(text, { now: NOW }).rows).toHaveLength(1);
    expect(detectFormat(text, 'x.json')?.id).toBe('hypothesis');
  });
});
