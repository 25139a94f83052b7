/** DOIs of every shape in every dress: what stands around one is never taken for a part of it, and no part of it is lost. */
import { describe, expect, it } from 'vitest';

import { normalizeDoi } from '../../utils/model/doi';
import { doiIn } from '../../utils/sites/doi-in';

const DOIS = [
  '10.5555/182',
  '10.1038/s40000-020-1234-5',
  '10.1016/j.fix.2018.01.036',
  '10.1016/s0000-0000(05)66545-9',
  '10.1016/0000-2836(81)90087-5',
  '10.1002/(sici)1099-0258(19980815/30)17:15/16<1601::aid-fix900>3.0.co;2-2',
  '10.1002/1521-0000(20010316)40:6<9823::aid-fix9823>3.3.co;2-c',
  '10.1175/1520-0000(1963)020<0130:fix>2.0.co;2',
  '10.1890/0000-9658(2006)87[2614:fixtur]2.0.co;2',
  '10.1061/(asce)0000-9445(2004)130:1(1)',
  '10.1002/(issn)1097-0000',
  '10.1093/fix/21.2.257',
  '10.1088/1742-0000/1142/1/012012',
  '10.1007/978-3-000-12345-4_28',
  '10.1023/a:1010900004324',
  '10.1109/5.771073',
  '10.1101/2020.02.18.900001',
  '10.6084/m9.fixture.1234567.v1',
  '10.31234/osf.io/fixed',
  '10.7910/dvn/fixtur',
  '10.1029/gl015i001p00001',
  '10.1787/9789000000000-en',
  '10.1097/01.fix.0000123456.12345.ab',
];

const escaped = (doi: string): string => encodeURIComponent(doi);
const inHtml = (doi: string): string => doi.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const LABELS = [
  ...[
    'doi:',
    'DOI: ',
    'DOI ',
    'DOI\u00a0',
    'DOI：',
    'doi=',
    'DOI - ',
    'DOI. ',
    'DOI No. ',
    'DOI number: ',
    'doi/',
    'doi>',
  ],
  ...['Digital Object Identifier (DOI): ', 'Article DOI: ', 'info:doi/', 'urn:doi:', 'hdl:', '\ufeff', '\u200e'],
  ...['https://doi.org/', 'http://dx.doi.org/', 'HTTPS://DOI.ORG/', 'doi.org/', '//doi.org/', 'https://doi.org//'],
  ...['https:/doi.org/', 'https://https://doi.org/', 'https://doi.org/doi:', 'doi:https://doi.org/', 'ftp://doi.org/'],
  ...['https://hdl.handle.net/', 'https://doi.fixture.example/', 'https://doi-org.proxy.example/'],
  ...['https%3A%2F%2Fdoi.org%2F', 'https://www.doi.org/'],
];

const ENDS = [
  ...[
    '.',
    ',',
    ';',
    ':',
    ')',
    ').',
    ']',
    '}',
    '>',
    '"',
    '”',
    '’',
    '»',
    '!',
    '…',
    '...',
    '*',
    '†',
    '|',
    '·',
    '~',
    '–',
    '$',
    '\\',
  ],
  ...['。', '，', '、', '；', '）', '」', '】', '》', '．', '＞', '］', '｝', '\u3000', '\u00a0', '\u200b', '\u00ad'],
  ...[
    ' [doi]',
    '[doi]',
    ' (open access)',
    ' [Fixture Scholar]',
    ' PMID: 12345',
    '; PMCID: PMC12345',
    ', 2020',
    ' – a new tab',
  ],
  ...['</a>', '<br>', '<br/>', '<i class="x">', '&gt;', '&quot;', '&nbsp;', '&#160;', '&#x27;', ';jsessionid=0A1B'],
  ...['?utm_source=x', '?utm_source=x&utm_medium=y', '&type=printable', '?download=true', '?rss=1'],
  ...[
    ', 10.5555/other.1',
    '; 10.5555/other.1',
    ' 10.5555/other.1',
    '|10.5555/other.1',
    ',10.5555/other.1',
    '、10.5555/other.1',
  ],
  ...['; doi:10.5555/other.1', ', https://doi.org/10.5555/other.1', 'https://doi.org/10.5555/other.1'],
];

const AROUND = [
  ...[
    '()',
    '[]',
    '<>',
    '{}',
    '""',
    '“”',
    '‘’',
    "''",
    '«»',
    '（）',
    '【】',
    '「」',
    '［］',
    '＜＞',
    '〈〉',
    '《》',
    '**',
    '$$',
    '``',
  ],
].map((pair): readonly [string, string] => [pair.slice(0, 1), pair.slice(1)]);
const COMMANDS: readonly (readonly [string, string])[] = [
  ['(doi:', ')'],
  ['doi: [', '].'],
  ['<doi:', '>'],
  ['&lt;', '&gt;'],
  [String.raw`\url{https://doi.org/`, '}'],
  [String.raw`\doi{`, '}'],
  ['[DOI](https://doi.org/', ')'],
];

const DRESSES: readonly ((doi: string) => string)[] = [
  ...LABELS.map((label) => (doi: string) => label + doi),
  ...ENDS.map((end) => (doi: string) => doi + end),
  ...ENDS.map((end) => (doi: string) => `https://doi.org/${escaped(doi)}${end}`),
  ...[...AROUND, ...COMMANDS].map(
    ([before, behind]) =>
      (doi: string) =>
        before + doi + behind,
  ),
  ...['', 'https://doi.org/', 'http://dx.doi.org/', 'info:doi/'].flatMap((label) => [
    (doi: string) => label + escaped(doi),
    (doi: string) => label + escaped(escaped(doi)),
    (doi: string) => label + escaped(doi).toLowerCase(),
    (doi: string) => label + inHtml(doi),
    (doi: string) => label + inHtml(doi).replaceAll('&', '&amp;'),
    (doi: string) => label + doi.toUpperCase(),
    (doi: string) => label + doi.replace(/[<>]/g, '{$&}'),
  ]),
];

function wrong(read: (text: string) => string | undefined, dress: (doi: string) => string): string[] {
  return DOIS.flatMap((doi) => (read(dress(doi)) === doi ? [] : `${dress(doi)} → ${read(dress(doi))}`));
}

describe('a DOI in any dress', () => {
  it('is read as it is, where a text is said to be one', () =>
    expect(DRESSES.flatMap((dress) => wrong(normalizeDoi, dress))).toEqual([]));

  it('is found in running text', () =>
    expect(DRESSES.flatMap((dress) => wrong(doiIn, (doi) => `J Fix. 2020;1(2):3. ${dress(doi)} 2020.`))).toEqual([]));
});

/** Behind a DOI in addresses of pages and files: Atypon, Highwire, Silverchair, Springer, MDPI, Frontiers, IOP, J-STAGE, de Gruyter and others. */
const TAILS = [
  ...[
    '/meta',
    '/pdf',
    '/abstract',
    '/full',
    '/full/html',
    '/full/pdf',
    '/epdf',
    '/pdfdirect',
    '/fulltext.html',
    '/htm',
    '/xml',
    '.pdf',
  ],
  ...[
    '/tables/1',
    '/figures/12',
    '/figure/F1',
    '/media/1',
    '/review_report',
    '/notes',
    '/s1',
    '/pdf/main',
    '/html/en',
    '/full#B1',
  ],
  ...[
    '.full',
    '.full.pdf',
    '.full.pdf+html',
    '.full-text',
    '.short',
    '.long',
    '.abstract',
    '.extract',
    '.supplemental',
    '.DC1',
  ],
  ...[
    '/_article',
    '/_pdf',
    '/_article/-char/ja/',
    '/references',
    '/citedby',
    '/cited-by',
    '/metrics',
    '/suppinfo',
    '/peer-review',
  ],
  ...[
    '/graphical-abstract',
    '/full_text',
    '/fulltextHTML',
    '/html_fulltext',
    '/pdfViewer',
    '/tab-pdf',
    '/tab-article-info',
  ],
  ...[
    '/suppl_file/x_si_001.pdf',
    '/asset/x.pdf',
    '/supporting-info',
    '/-/DC1',
    '/-/DCSupplemental',
    '/editor-summary',
    '/citation.bib',
  ],
  ...[
    '/pdf?download=true',
    '/pdf#page=2',
    '?journalCode=x',
    '/xml/nlm',
    '/full/xml',
    '/',
    '/pdf/',
    '/powerpoint',
    '/eletters',
  ],
];

describe('what publishers append', () => {
  it.each(TAILS)('%s is no part of a DOI', (tail) => {
    const before = 'https://fixtures.example/doi/';
    expect(wrong(doiIn, (doi) => before + doi + tail)).toEqual([]);
    expect(wrong(doiIn, (doi) => before + escaped(doi) + tail)).toEqual([]);
  });
});
