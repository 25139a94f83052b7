import { describe, expect, it } from 'vitest';

import { cleanLine } from '../../utils/formats/clean';
import { cslJson } from '../../utils/formats/csl-json';
import type { Format } from '../../utils/formats/format';
import { detectFormat, FORMATS } from '../../utils/formats';
import { netscape } from '../../utils/formats/netscape';
import { readwise } from '../../utils/formats/readwise';
import { ris } from '../../utils/formats/ris';
import { NASTY } from './nasty';

const NOW = '2026-03-05T12:00:00.000Z';

function write(format: Format, ...names: readonly string[]): string {
  const rows = names.flatMap((name) => NASTY[name] ?? []);
  return [...(format.write?.(rows, { now: NOW }) ?? [])].join('');
}

const facts = (text: string): string => cleanLine(text);

describe.each([cslJson, ris])('$name', (format) => {
  it.each(Object.keys(NASTY))('reads back what it wrote: %s', async (name) => {
    const record = NASTY[name];
    const { rows, problems } = await format.read(write(format, name), { now: NOW });
    const [read] = rows;
    expect(problems).toEqual([]);
    expect(read?.paper.title).toBe(facts(record?.paper.title ?? ''));
    expect(read?.paper.id).toBe(record?.paper.id);
    expect(read?.paper.published).toBe(record?.paper.published);
    expect(read?.bookmark.tags).toEqual(record?.bookmark.tags);
    expect(read?.bookmark.note).toBe(
      facts(format === ris ? (record?.bookmark.note ?? '') : '') || record?.bookmark.note,
    );
    // RIS has no way to say that a comma belongs to a name, or that a name is not to be split.
    if (format === cslJson)
      expect(read?.paper.authors).toEqual(JSON.parse(facts(JSON.stringify(record?.paper.authors))));
    else expect(read?.paper.authors).toHaveLength(record?.paper.authors.length ?? 0);
  });
});

describe('RIS', () => {
  it('is written as reference managers read it', () => {
    expect(write(ris, 'plain')).toBe(
      [
        'TY  - UNPB',
        'TI  - Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        'AU  - Gull, Ada',
        'AU  - Doe, Tristan',
        'PY  - 2024',
        'DA  - 2024/03/05',
        'PB  - arXiv',
        'C7  - arXiv:2403.00001',
        'AB  - A line. Another line with 50% & more_less.',
        'DO  - 10.48550/arXiv.2403.00001',
        'UR  - https://arxiv.org/abs/2403.00001',
        'L1  - https://arxiv.org/pdf/2403.00001',
        'KW  - ssm',
        'KW  - to try',
        'N1  - # Idea - compare *this*',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    ['suffixes', 'AU  - Lang, Robert L., IV'],
    ['suffixes', 'AU  - Dower, Sam, Jr.'],
    ['particles', 'AU  - van der Waal, Laurens'],
    ['mononym', 'AU  - Plato'],
    ['proceedings', 'TY  - CPAPER'],
    ['proceedings', 'T2  - Proceedings of ACL 2024 & Workshops'],
    ['a strange DOI', 'DO  - 10.1002/(sici)1097-0258(19980815)17:15<1661::aid_sim968>3.0.co;2-2'],
  ])('%s: %s', (name, line) => expect(write(ris, name).split('\r\n')).toContain(line));

  it('reads other programs’ dialects', async () => {
    const text = [
      '\ufeffTY  - JOUR',
      'T1  - A Title that',
      'goes on',
      'A1  - Gull, Ada',
      'Y1  - 2024/03//',
      'JO  - Journal of Things',
      'N2  - Abstract.',
      'DO  - https://doi.org/10.1000/ABC',
      'TY  - GEN',
      'TI  - Cut short',
      'M1  - arXiv preprint arXiv:2401.00002',
      'ER  -',
      'nonsense',
      'TY  - JOUR',
      'TI  - Nobody knows which',
      'ER  - ',
    ].join('\n');
    const { rows, problems } = await ris.read(text, { now: NOW });
    expect(rows.map(({ paper }) => paper)).toMatchObject([
      {
        id: 'doi:10.1000/abc',
        title: 'A Title that goes on',
        authors: [{ family: 'Gull', given: 'Ada' }],
        published: '2024-03',
        venue: 'Journal of Things',
        abstract: 'Abstract.',
      },
      { id: 'arxiv:2401.00002', title: 'Cut short' },
    ]);
    expect(problems).toEqual([
      { reason: 'syntax', line: 13, about: 'nonsense' },
      { reason: 'no-identifier', line: 14, about: 'Nobody knows which' },
    ]);
  });
});

describe('CSL JSON', () => {
  it.each([
    [
      'plain',
      { type: 'article', number: 'arXiv:2403.00001', publisher: 'arXiv', issued: { 'date-parts': [[2024, 3, 5]] } },
    ],
    ['particles', { author: [{ family: 'Waal', given: 'Laurens', 'non-dropping-particle': 'van der' }, {}, {}] }],
    ['suffixes', { author: [{ family: 'Lang', given: 'Robert L.', suffix: 'IV' }, {}] }],
    ['corporate', { author: [{ literal: 'Barn and Noble, Inc.' }, { literal: 'Team R&D' }, {}] }],
    ['proceedings', { type: 'paper-conference', 'container-title': 'Proceedings of ACL 2024 & Workshops' }],
  ])('%s', (name, expected) => expect(JSON.parse(write(cslJson, name))).toMatchObject([expected]));

  it('reads a Zotero export', async () => {
    const item = {
      id: 'http://zotero.org/users/1/items/A',
      type: 'article',
      title: 'Mamba: <i>Linear</i> Time',
      number: 'arXiv:2401.01234',
      note: 'arXiv:2401.01234 [cs.LG]\nCitation Key: gull2024',
      author: [{ family: 'Gull', given: 'Ada' }],
      issued: { 'date-parts': [['2024', 3, 5]] },
      URL: 'http://arxiv.org/abs/2401.01234',
    };
    const { rows } = await cslJson.read(JSON.stringify([item]), { now: NOW });
    expect(rows[0]).toMatchObject({
      paper: { id: 'arxiv:2401.01234', title: 'Mamba: Linear Time', published: '2024-03-05', categories: ['cs.LG'] },
      bookmark: { note: '' },
    });
  });

  it('reads what Crossref answers, where titles are lists and abstracts are marked up', async () => {
    const item = {
      DOI: '10.1000/X',
      title: ['Mamba'],
      'container-title': ['Journal of Things', 'J. Things'],
      abstract: '<jats:title>Abstract</jats:title><jats:p>We show <jats:italic>x</jats:italic>.</jats:p>',
    };
    const { rows } = await cslJson.read(JSON.stringify(item), { now: NOW });
    expect(rows[0]?.paper).toMatchObject({ title: 'Mamba', venue: 'Journal of Things', abstract: 'We show x.' });
  });

  it('keeps a reader’s note whose line begins like a field', async () => {
    const item = { id: 'a', title: 'T', DOI: '10.1000/x', note: 'Comment: worth it\nmore' };
    expect((await cslJson.read(JSON.stringify([item]), { now: NOW })).rows[0]?.bookmark.note).toBe(item.note);
  });

  it.each(['', '{', '[1,null,"x"]', 'null'])('makes nothing of %j', async (text) => {
    expect((await cslJson.read(text, { now: NOW })).rows).toEqual([]);
  });
});

it('Readwise gets a line a highlight', () => {
  expect(write(readwise, 'plain', 'accents')).toBe(
    [
      '"Highlight","Title","Author","URL","Note","Location","Date"',
      '"selective state spaces","Mamba: Linear-Time Sequence Modeling with Selective State Spaces","Ada Gull, Tristan Doe","https://arxiv.org/abs/2403.00001","Important","5","2026-03-05 12:00:00"',
      '"x < y & $z$","Mamba: Linear-Time Sequence Modeling with Selective State Spaces","Ada Gull, Tristan Doe","https://arxiv.org/abs/2403.00001","","","2026-03-05 12:00:00"',
      '',
    ].join('\r\n'),
  );
});

describe('HTML bookmarks', () => {
  it('hold address, date, tags, title and note, escaped', () => {
    expect(write(netscape, 'plain')).toContain(
      `    <DT><A HREF="https://arxiv.org/abs/2403.00001" ADD_DATE="1772712000" TAGS="ssm,to try">Mamba: Linear-Time Sequence Modeling with Selective State Spaces</A>\n    <DD># Idea - compare *this*\n`,
    );
    expect(write(netscape, 'specials')).toContain('&lt;tag&gt; {set}</A>');
    expect(write(netscape, 'a strange address')).toContain(
      'HREF="https://example.org/p?a=1&amp;b=50%25&amp;c={x}#top_of"',
    );
  });

  it('pass over addresses that are not of the web', () => {
    const { mononym } = NASTY;
    const hostile = mononym && { ...mononym, paper: { ...mononym.paper, ids: {}, url: 'javascript:alert(1)' } };
    expect([...netscape.write(hostile ? [hostile] : [])].join('')).not.toContain('<A');
  });
});

describe('a format is told from the text', () => {
  const readable = FORMATS.filter((format) => format.read && format.write);
  it.each(readable.map((format) => [format.id, format] as const))('%s', (id, format) => {
    expect(detectFormat(write(format, 'plain', 'proceedings'), 'export')?.id).toBe(id);
  });

  it('CSL JSON without a date', () =>
    expect(detectFormat('[{"id":"a","type":"article","title":"T","DOI":"10.1000/x"}]', 'x.json')?.id).toBe('csl-json'));

  it.each(['', 'Some prose.', '{}', '{"type":"module"}', '[]', '<html></html>'])('and nothing is made of %j', (text) =>
    expect(detectFormat(text, 'notes.txt')).toBeUndefined(),
  );
});

describe('names without a comma in RIS', () => {
  const record = (names: readonly string[]): string =>
    ['TY  - JOUR', 'TI  - T', 'DO  - 10.1000/1', ...names.map((name) => `AU  - ${name}`), 'ER  - '].join('\r\n');

  it.each([
    [
      ['World Health Organization', 'Gull, Ada'],
      [{ literal: 'World Health Organization' }, { family: 'Gull', given: 'Ada' }],
    ],
    [
      ['A. Gull', 'Bo Doe'],
      [
        { family: 'Gull', given: 'A.' },
        { family: 'Doe', given: 'Bo' },
      ],
    ],
    [
      ['A. Gull', 'Doe, Bo'],
      [
        { family: 'Gull', given: 'A.' },
        { family: 'Doe', given: 'Bo' },
      ],
    ],
    [['World Health Organization,'], [{ literal: 'World Health Organization' }]],
    [
      ['Plato', 'Gull, Ada'],
      [{ literal: 'Plato' }, { family: 'Gull', given: 'Ada' }],
    ],
  ])('%j', async (names, authors) => {
    expect((await ris.read(record(names), { now: NOW })).rows[0]?.paper.authors).toEqual(authors);
  });
});
