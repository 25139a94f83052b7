import { describe, expect, it } from 'vitest';

import { detectFormat } from '../../utils/formats';
import { hypothesis } from '../../utils/formats/hypothesis';

const NOW = '2026-03-05T12:00:00.000Z';

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

  describe('leaves what others made', () => {
    const mine = { ...annotation, user: 'acct:me@hypothes.is' };
    const theirs = { ...annotation, id: 'xyz', user: 'acct:other@hypothes.is', text: 'Their remark' };
    const ids = (file: object): readonly string[] =>
      hypothesis
        .read(JSON.stringify(file), { now: NOW })
        .rows.flatMap(({ highlights }) => highlights.map(({ id }) => id));

    it('when the export says whose it is', () => {
      const file = { export_userid: 'acct:me@hypothes.is', annotations: [theirs, mine] };
      expect(ids(file)).toEqual(['abc']);
      expect(hypothesis.read(JSON.stringify(file), { now: NOW }).problems).toEqual([
        { reason: 'not-own', about: 'selective state spaces', url: annotation.uri },
      ]);
      expect(ids({ ...file, annotations: [theirs] })).toEqual([]);
    });

    it('when it names the reader in another way than the annotations do', () => {
      expect(ids({ export_userid: 'Me', annotations: [theirs, mine] })).toEqual(['abc']);
      expect(ids({ export_userid: 'me', annotations: [{ ...mine, user: 'acct:me@elsewhere.example' }] })).toEqual([]);
    });

    it('also a note on the whole page', () => {
      const note = { ...theirs, target: [{ source: annotation.uri }] };
      const { rows } = hypothesis.read(JSON.stringify({ annotations: [mine, note], export_userid: mine.user }), {
        now: NOW,
      });
      expect(rows[0]?.bookmark.note).toBe('');
    });

    it('when what only the reader may see tells who that is', () => {
      const secret = { ...mine, permissions: { read: [mine.user], update: [mine.user] } };
      expect(ids({ total: 2, rows: [theirs, secret] })).toEqual(['abc']);
    });

    it('when nothing tells which of several is the reader', () =>
      expect(ids({ total: 2, rows: [theirs, mine] })).toEqual([]));

    it('when nobody was signed in who exported', () =>
      expect(ids({ export_userid: '', annotations: [theirs] })).toEqual([]));

    it('but takes a file of one person for the reader’s', () => expect(ids({ rows: [mine] })).toEqual(['abc']));
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

  it('places what is on a copy that says where it came from', () => {
    const link = [{ href: 'urn:x-pdf:1a2b' }, { href: 'https://arxiv.org/pdf/2401.01234' }];
    const { rows, problems } = read({ ...annotation, uri: 'urn:x-pdf:1a2b', document: { link } });
    expect([problems, rows[0]?.paper.id]).toEqual([[], 'arxiv:2401.01234']);
  });

  it.each([
    ['urn:x-pdf:1a2b', 'https://hyp.is/abc/arxiv.org/pdf/2401.01234', 'https://arxiv.org/pdf/2401.01234'],
    ['file:///home/a.pdf', 'https://hyp.is/abc/https://arxiv.org/pdf/2401.01234', 'https://arxiv.org/pdf/2401.01234'],
    ['https://via.hypothes.is/https://arxiv.org/pdf/2401.01234', '', 'https://arxiv.org/pdf/2401.01234'],
    ['https://via.hypothes.is/arxiv.org/pdf/2401.01234', '', 'https://arxiv.org/pdf/2401.01234'],
    ['https://via3.hypothes.is/https%3A%2F%2Farxiv.org%2Fpdf%2F2401.01234', '', 'https://arxiv.org/pdf/2401.01234'],
    ['https://hyp.is/go?url=https%3A%2F%2Farxiv.org%2Fabs%2F2401.01234', '', 'https://arxiv.org/abs/2401.01234'],
    [
      'chrome-extension://abcdefgh/pdfjs/web/viewer.html?file=https%3A%2F%2Farxiv.org%2Fpdf%2F2401.01234.pdf',
      '',
      'https://arxiv.org/pdf/2401.01234.pdf',
    ],
    ['chrome-extension://abcdefgh/https://arxiv.org/pdf/2401.01234.pdf', '', 'https://arxiv.org/pdf/2401.01234.pdf'],
    [' https://arxiv.org/abs/2401.01234 ', '', 'https://arxiv.org/abs/2401.01234'],
  ])('places what is at %s, shared as %j', (uri, incontext, url) => {
    const { rows, problems } = read({ ...annotation, uri, links: { incontext } });
    expect([problems, rows[0]?.paper.id, rows[0]?.highlights[0]?.url]).toEqual([[], 'arxiv:2401.01234', url]);
  });

  it.each([
    [
      { type: 'TextQuoteSelector', exact: '' },
      { type: 'TextQuoteSelector', exact: 'the words' },
    ],
    [
      { type: 'PageSelector', index: 1 },
      { type: 'ShapeSelector', shape: { type: 'rect' }, text: 'the words' },
    ],
  ])('finds the words among selectors: %j', (...selector) =>
    expect(read({ ...annotation, target: [{ selector }] }).rows[0]?.highlights[0]?.selector.exact).toBe('the words'),
  );

  it('takes the newer of two states of one, whichever comes first', () => {
    const newer = { ...annotation, text: 'Newer', updated: '2026-02-01T00:00:00+00:00' };
    for (const both of [
      [annotation, newer],
      [newer, annotation],
    ])
      expect(read(...both).rows[0]?.highlights.map(({ note }) => note)).toEqual(['Newer']);
  });

  it('tells apart what has no id', () => {
    const bare = { ...annotation, id: undefined };
    expect(read(bare, { ...bare, text: 'Another' }, bare).rows[0]?.highlights).toHaveLength(2);
  });

  it('has tags and lines as the library has them', () => {
    const [highlight] =
      read({ ...annotation, text: 'a\r\nb ', tags: [' idea ', 'idea', 'x'.repeat(300)] }).rows[0]?.highlights ?? [];
    expect(highlight).toMatchObject({ note: 'a\nb', tags: ['idea', 'x'.repeat(200)] });
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
