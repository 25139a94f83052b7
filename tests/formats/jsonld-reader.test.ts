import { describe, expect, it } from 'vitest';

import { detectFormat } from '../../utils/formats';
import { jsonld } from '../../utils/formats/jsonld';
import { readJsonld } from '../../utils/formats/jsonld-reader';
import { NASTY, row } from './nasty';

const NOW = '2026-06-01T00:00:00.000Z';
const read = (...items: readonly unknown[]) =>
  readJsonld(JSON.stringify(items.length === 1 ? items[0] : items), { now: NOW });

const quote = { type: 'TextQuoteSelector', exact: 'selective state spaces', prefix: 'with ', suffix: ', we' };
const source = 'https://arxiv.org/abs/2401.01234v2';
const annotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://annotations.example/1',
  type: 'Annotation',
  created: '2026-01-02T03:04:05+01:00',
  target: { source, selector: quote },
};
const only = (...items: readonly unknown[]) => read(...items).rows[0]?.highlights[0];

describe('Ibid’s own annotations', () => {
  it('come back as the highlights they were', () => {
    const rows = [
      ...Object.values(NASTY),
      row({ ids: { openreview: 'x_Y', doi: '10.1000/ab' }, title: 'Two names', authors: ['Ada Gull'] }, { note: 'n' }, [
        { id: 'https://elsewhere.example/a', field: 'title', selector: { exact: ' spaced ', prefix: '', suffix: '' } },
        { id: '0b4f2d3e-9c1a-4a57-8f4e-0123456789ab', colour: 'purple', modified: '2026-04-01T00:00:00.000Z' },
        { id: 'full', field: 'fulltext', url: 'https://ar5iv.org/abs/2401.01234', tags: ['a', 'b'] },
      ]),
      row({ url: 'https://papers.example/a', title: 'On a page of its own' }, {}, [{ url: '' }]),
    ];
    const { rows: back, problems } = readJsonld([...jsonld.write(rows)].join(''), { now: NOW });
    expect(problems).toEqual([]);
    expect(back.flatMap(({ highlights }) => highlights)).toEqual(rows.flatMap(({ highlights }) => highlights));
    expect(back.map(({ paper }) => paper.id)).toEqual(rows.map(({ paper }) => paper.id));
    expect(back.map(({ bookmark }) => [bookmark.note, bookmark.tags, bookmark.savedAt])).toEqual(
      rows.map(({ bookmark }) => [bookmark.note, bookmark.tags, bookmark.savedAt]),
    );
  });
});

describe('annotations of other tools', () => {
  it('are read as highlights, under the names they have', () => {
    const { rows, problems } = read({ ...annotation, target: { ...annotation.target, title: 'A Title' } });
    expect(problems).toEqual([]);
    expect(rows[0]?.paper).toMatchObject({ id: 'arxiv:2401.01234', title: 'A Title' });
    expect(rows[0]?.highlights).toEqual([
      {
        id: 'https://annotations.example/1',
        paper: 'arxiv:2401.01234',
        field: 'abstract',
        selector: { exact: 'selective state spaces', prefix: 'with ', suffix: ', we' },
        colour: 'yellow',
        note: '',
        tags: [],
        created: '2026-01-02T02:04:05.000Z',
        modified: '2026-01-02T02:04:05.000Z',
        url: source,
      },
    ]);
  });

  it.each([
    ['one alone', annotation],
    ['a list', [annotation, { ...annotation, id: 'urn:x:2' }]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    ['a collection', { type: ['AnnotationCollection'], first: { type: 'AnnotationPage', items: [annotation] } }],
    ['a graph', { '@graph': [annotation] }],
    ['the older names', { ...annotation, id: undefined, type: undefined, '@id': 'urn:x:1', '@type': 'oa:Annotation' }],
  ])('are found in %s', (_, json) => expect(only(json)?.selector.exact).toBe('selective state spaces'));

  it.each<readonly [string, unknown]>([
    ['a selector in a list', { source, selector: [{ type: 'TextPositionSelector', start: 3, end: 9 }, quote] }],
    ['one that refines another', { source, selector: { type: 'FragmentSelector', value: 'p1', refinedBy: quote } }],
    ['one of a choice', { source, selector: { type: 'Choice', items: [{ type: 'CssSelector', value: 'p' }, quote] } }],
    ['a target in a list', [{ source, selector: quote }]],
    ['a source that is an object', { source: { id: source, type: 'Text' }, selector: quote }],
    ['a source in a list', { source: [source], selector: [quote] }],
    ['the page as its scope', { source: 'urn:x:part', scope: source, selector: quote }],
  ])('are placed by %s', (_, target) => {
    const highlight = only({ ...annotation, target });
    expect(highlight?.paper).toBe('arxiv:2401.01234');
    // Another tool's offsets count from somewhere else.
    expect(highlight?.selector).toEqual({ exact: 'selective state spaces', prefix: 'with ', suffix: ', we' });
  });

  it('make a highlight of each target', () => {
    const second = { source, selector: { ...quote, exact: 'we propose' } };
    const { rows } = read({ ...annotation, target: [annotation.target, second] });
    expect(rows[0]?.highlights.map(({ id, selector }) => [id, selector.exact])).toEqual([
      ['https://annotations.example/1', 'selective state spaces'],
      ['https://annotations.example/1#2', 'we propose'],
    ]);
  });

  it.each<readonly [string, object, string, readonly string[]]>([
    ['a text', { bodyValue: 'Remark' }, 'Remark', []],
    ['an address', { body: 'https://example.org/a' }, 'https://example.org/a', []],
    ['an object', { body: { type: 'TextualBody', value: 'Remark' } }, 'Remark', []],
    [
      'a list',
      { body: ['One', { value: 'Two', purpose: 'commenting' }, { value: 'tag', purpose: 'tagging' }] },
      'One\n\nTwo',
      ['tag'],
    ],
    ['nothing of use', { body: [null, 3, {}, { type: 'Image', id: 'x:y' }] }, '3', []],
  ])('have %s for a body', (_, body, note, tags) =>
    expect(only({ ...annotation, ...body })).toMatchObject({ note, tags }),
  );

  it('that others made are left out and named', () => {
    const by = (name: string, id: string) => ({ ...annotation, id, creator: { id: name, type: 'Person' } });
    const collection = (creator?: string): unknown => ({
      type: 'AnnotationCollection',
      ...(creator && { creator }),
      first: { items: [by('urn:me', 'urn:a'), by('urn:other', 'urn:b')] },
    });
    expect(read(collection('urn:me')).rows[0]?.highlights.map(({ id }) => id)).toEqual(['urn:a']);
    expect(read(collection('urn:me')).problems).toEqual([{ reason: 'not-own', about: 'urn:b' }]);
    expect(read(collection()).rows).toEqual([]);
    expect(read(by('urn:me', 'urn:a')).rows).toHaveLength(1);
  });

  it('say why they cannot be placed', () => {
    const elsewhere = 'https://news.example/today';
    const items = [
      { ...annotation, target: { source: elsewhere, selector: quote } },
      { ...annotation, target: { source, selector: { type: 'CssSelector', value: 'p' } } },
      { ...annotation, target: source },
      { ...annotation, motivation: 'replying', body: 'No!' },
      { ...annotation, target: undefined },
      { type: 'Person', id: 'urn:x:me' },
      { type: 'AnnotationCollection', first: 'https://annotations.example/page/1' },
      'words',
    ];
    const { rows, problems } = read(...items);
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      { reason: 'no-paper', about: quote.exact, url: elsewhere },
      { reason: 'no-quote', about: annotation.id },
      { reason: 'no-quote', about: annotation.id },
      { reason: 'reply', about: 'No!' },
      { reason: 'no-paper', about: annotation.id },
      { reason: 'unplaced', about: 'urn:x:me' },
      { reason: 'elsewhere', about: 'https://annotations.example/page/1' },
      { reason: 'syntax', about: 'words' },
    ]);
  });

  it('make a note on the paper of what quotes nothing', () => {
    const { rows } = read({ ...annotation, target: source, body: 'Read again' });
    expect(rows[0]).toMatchObject({ bookmark: { note: 'Read again' }, highlights: [] });
  });

  it('take nothing on trust', () => {
    let deep: unknown = quote;
    for (let i = 0; i < 2000; i++) deep = { type: 'FragmentSelector', value: 'x', refinedBy: deep };
    expect(read({ ...annotation, target: { source, selector: deep } }).problems).toHaveLength(1);
    const odd = { type: 'FragmentSelector', value: 'abstract', refinedBy: { start: -1, end: 'x' } };
    const hostile = {
      ...annotation,
      id: 'outline:tag:thesis',
      created: '9999-01-01T00:00:00Z',
      target: {
        source: 'https://arxiv.org/abs/2401.01234',
        scope: 'javascript:alert(1)',
        styleClass: ['pink'],
        selector: [quote, odd],
      },
    };
    expect(only(hostile)).toMatchObject({
      id: expect.stringMatching(/^annotation-/) as string,
      created: NOW,
      colour: 'pink',
      field: 'abstract',
      selector: { exact: quote.exact, prefix: 'with ', suffix: ', we' },
      url: '',
    });
    for (const text of ['', '7', 'null', '"x"', '{', '[1,[2]]', '{"first":{"first":{}}}'])
      expect(readJsonld(text, { now: NOW }).rows).toEqual([]);
  });

  it('are told from their text', () => {
    expect(detectFormat(JSON.stringify(annotation), 'a.json')?.id).toBe('jsonld');
    expect(detectFormat([...jsonld.write(Object.values(NASTY))].join(''), 'a')?.id).toBe('jsonld');
  });
});
