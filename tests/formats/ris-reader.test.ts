import { describe, expect, it } from 'vitest';

import type { LibraryRow } from '../../utils/model/library-row';
import { readRis } from '../../utils/formats/ris-reader';

const NOW = '2026-03-05T12:00:00.000Z';

function read(lines: readonly string[]): readonly LibraryRow[] {
  return readRis(['TY  - JOUR', 'TI  - A Title', 'DO  - 10.1000/a', ...lines, 'ER  - '].join('\n'), { now: NOW }).rows;
}

function tagsOf(lines: readonly string[]): readonly string[] | undefined {
  return read(lines)[0]?.bookmark.tags;
}

function authorsOf(lines: readonly string[]): unknown {
  return read(lines)[0]?.paper.authors;
}

const ADA = { family: 'Gull', given: 'Ada' };
const BO = { family: 'Doe', given: 'Bo' };

describe('several values in one field', () => {
  it.each([
    [['KW  - ssm', 'state spaces', 'scaling']],
    [['KW  - ssm; state spaces ; scaling']],
    [['KW  - ssm;state spaces', 'scaling;']],
    [['KW  - ssm', 'KW  - state spaces', 'KW  - scaling']],
    [['KW  - ', 'ssm', '', 'state spaces', 'scaling']],
  ])('keywords: %j', (lines) => expect(tagsOf(lines)).toEqual(['ssm', 'state spaces', 'scaling']));

  it('a keyword keeps its comma and its escaped sign', () =>
    expect(tagsOf(['KW  - Receptors, Opioid; R&amp;D'])).toEqual(['Receptors, Opioid', 'R&amp;D']));

  it.each([
    [['AU  - Gull, Ada; Doe, Bo']],
    [['A1  - Gull, Ada;Doe, Bo']],
    [['A1  - Gull, Ada', 'Doe, Bo']],
    [['AU  - Gull, Ada ;', 'AU  - Doe, Bo']],
    [['AU  - Gull, Ada and Doe, Bo']],
    [['AU  - Gull, Ada & Doe, Bo']],
  ])('authors: %j', (lines) => expect(authorsOf(lines)).toEqual([ADA, BO]));

  it('of authors “et al.” is nobody', () =>
    expect(read(['AU  - Gull, Ada', 'AU  - et al.'])[0]?.paper).toMatchObject({ authors: [ADA], authorCount: 2 }));

  it('a note keeps its semicolons, and text that goes on over lines stays one', () => {
    const [row] = read(['N1  - first; second;', 'third', '', 'New paragraph', 'AB  - An abstract', '  that goes on.']);
    expect(row?.bookmark.note).toBe('first; second; third\n\nNew paragraph');
    expect(row?.paper.abstract).toBe('An abstract that goes on.');
  });
});

it.each([
  [['PY  - 2014', 'DA  - MAY 5'], '2014-05-05'],
  [['PY  - 2014', 'DA  - ///'], '2014'],
  [['Y1  - (2014)'], '2014'],
  [['DA  - 2021/Oct/'], '2021-10'],
  [['Y1  - 2015/october'], '2015-10'],
  [['PY  - 2017///'], '2017'],
  [['PY  - 2014', 'DA  - 05/06/2014'], '2014'],
  [['PY  - 2019', 'DA  - Winter'], '2019'],
  [['DA  - 2024/02/30'], '2024-02'],
])('the date of %j is %s', (lines, published) => expect(read(lines)[0]?.paper.published).toBe(published));

describe('identifiers in other fields', () => {
  const idOf = (lines: readonly string[]): string | undefined =>
    readRis(['TY  - JOUR', 'TI  - A Title', ...lines, 'ER  - '].join('\r\n'), { now: NOW }).rows[0]?.paper.id;

  it.each([
    [['M3  - 10.1000/b'], 'doi:10.1000/b'],
    [['M3  - doi: 10.1000/b'], 'doi:10.1000/b'],
    [['N1  - DOI 10.1000/b'], 'doi:10.1000/b'],
    [['N1  - Read it twice (doi:10.1000/b).'], 'doi:10.1000/b'],
    [['L3  - https://doi.org/10.1000/b'], 'doi:10.1000/b'],
    [['UR  - http://dx.doi.org/10.1000/b'], 'doi:10.1000/b'],
    [['DO  - https://doi.org/10.1000/b'], 'doi:10.1000/b'],
    [['AN  - 1234', 'DB  - PubMed'], 'pmid:1234'],
    [['C2  - PMC1234'], 'pmcid:PMC1234'],
    [['UR  - https://arxiv.org/abs/2401.00001', 'N1  - see also 10.1000/other'], 'arxiv:2401.00001'],
    [['DO  - 10.1000/b', 'N1  - after 10.1000/other'], 'doi:10.1000/b'],
    [['DO  - 10.1000/b', 'N1  - See arXiv:2401.00002'], 'doi:10.1000/b'],
    [['DO  - 10.1000/b', 'PB  - Press of arXiv:2401.00002'], 'doi:10.1000/b'],
    [['UR  - https://example.org/a', 'AB  - doi:10.1000/other', 'KW  - 10.1000/other'], 'url:https://example.org/a'],
    [['N1  - arXiv:2401.00002'], 'arxiv:2401.00002'],
    [['AN  - 1234'], undefined],
  ])('%j: %s', (lines, id) => expect(idOf(lines)).toBe(id));

  it('a type of work is no identifier, and is kept', () =>
    expect(read(['M3  - Review Article'])[0]?.paper.extra).toEqual({ M3: 'Review Article' }));
});

describe('the fields of a publication', () => {
  it('have their places, and what has none is kept', () => {
    const lines = [
      'JF  - Journal of Things',
      'JO  - J. Things',
      'VL  - 7',
      'IS  - 2',
      'SP  - 10',
      'EP  - 19',
      'PB  - House',
    ];
    const more = [
      'SN  - 1234-567X (print)',
      'LA  - English',
      'ID  - gull2024',
      'ED  - Doe, Bo',
      'CY  - Utrecht',
      'U1  - a',
      'U1  - b',
    ];
    expect(read([...lines, ...more])[0]?.paper).toMatchObject({
      venue: 'Journal of Things',
      volume: '7',
      issue: '2',
      pages: '10–19',
      publisher: 'House',
      issn: '1234-567X',
      language: 'en',
      citationKey: 'gull2024',
      editors: [BO],
      extra: { CY: 'Utrecht', U1: 'a\nb' },
    });
  });

  it.each([
    [
      ['TY  - CHAP', 'T2  - A Book', 'A2  - Doe, Bo', 'SN  - 978-3-16-148410-0'],
      { type: 'chapter', venue: 'A Book', editors: [BO] },
    ],
    [['TY  - THES', 'PB  - A University'], { type: 'thesis', publisher: 'A University' }],
    [['TY  - CONF', 'C3  - Proceedings of Things'], { venue: 'Proceedings of Things' }],
    [['TY  - JOUR', 'JO  - arXiv preprint arXiv:2401.00001'], { id: 'arxiv:2401.00001' }],
    [['TY  - UNPB', 'C7  - arXiv:2401.00001', 'ET  - Version 3'], { version: 3 }],
    [['TY  - JOUR', 'T2  - Journal', 'C7  - 1042'], { pages: '1042' }],
  ])('%j', (lines, expected) => {
    const text = [...lines, 'TI  - A Title', 'DO  - 10.1000/a', 'ER  - '].join('\n');
    expect(readRis(text, { now: NOW }).rows[0]?.paper).toMatchObject(expected);
  });

  it('say nothing of a type that venue and identifiers say anyway', () => {
    expect(read(['T2  - Journal of Things'])[0]?.paper).not.toHaveProperty('type');
    expect(read(['T2  - Proceedings of Things'])[0]?.paper.type).toBe('article-journal');
  });
});

describe('dialects', () => {
  it('of PubMed', () => {
    const text = `
PMID- 123
DP  - 2014 May 5
TI  - A title that goes on
      over lines.
LID - 10.1000/b [doi]
AB  - An abstract about
      RNA - and more.
FAU - Gull, Ada
AU  - Gull A
FAU - Doe, Bo
AU  - Doe B
LA  - eng
JT  - Journal of Things
IS  - 1234-5678 (Print)
PMC - PMC55
MH  - *Rivers/history
OT  - sand

PMID- 124
TI  - Another
`;
    expect(readRis(text, { now: NOW }).rows).toMatchObject([
      {
        paper: {
          ids: { doi: '10.1000/b', pmid: '123', pmcid: 'PMC55' },
          title: 'A title that goes on over lines',
          abstract: 'An abstract about RNA - and more.',
          authors: [ADA, BO],
          published: '2014-05-05',
          venue: 'Journal of Things',
          issn: '1234-5678',
          language: 'en',
        },
        bookmark: { tags: ['Rivers/history', 'sand'] },
      },
      { paper: { id: 'pmid:124', title: 'Another' } },
    ]);
  });

  it('of Web of Science', () => {
    const text = [
      ...[
        'FN Clarivate',
        'VR 1.0',
        'PT J',
        'AU Gull, A',
        '   Doe, B',
        'AF Gull, Ada',
        '   Doe, Bo',
        'TI A title',
        '   that goes on',
      ],
      ...[
        'SO JOURNAL OF THINGS',
        'DE sand; rivers',
        'PD MAY 5',
        'PY 2014',
        'VL 7',
        'BP 10',
        'EP 19',
        'DI 10.1000/b',
        'ER',
        '',
        'EF',
      ],
    ].join('\n');
    const { rows, problems } = readRis(text, { now: NOW });
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        paper: {
          id: 'doi:10.1000/b',
          title: 'A title that goes on',
          authors: [ADA, BO],
          published: '2014-05-05',
          venue: 'JOURNAL OF THINGS',
          volume: '7',
          pages: '10–19',
        },
        bookmark: { tags: ['sand', 'rivers'] },
      },
    ]);
  });

  it.each(['TY  - JOUR', '\ufeff\n\nTY  - JOUR', 'TY - JOUR'])('%j begins RIS', (head) =>
    expect(readRis(`${head}\nTI  - A Title\nDO  - 10.1000/a\n`, { now: NOW }).rows).toHaveLength(1),
  );
});

it('reads the family’s name first where all of a record are cited so', () =>
  expect(authorsOf(['AU  - Doe A', 'AU  - Roe BC'])).toEqual([
    { family: 'Doe', given: 'A' },
    { family: 'Roe', given: 'BC' },
  ]));

it('reads a title without its markup', () =>
  expect(
    readRis('TY  - JOUR\nTI  - The <i>E. coli</i> &amp; p<0.05\nDO  - 10.1000/a\nER  - ').rows[0]?.paper.title,
  ).toBe('The E. coli & p<0.05'));
