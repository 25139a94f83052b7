/** Names as pages show them: whatever a page writes around a name is not of the name. */
import { describe, expect, it } from 'vitest';

import { authorName, parseAuthors } from '../../utils/model/authors';
import { namesInByline } from '../../utils/model/byline';

const read = (text: string): string => parseAuthors(namesInByline(text)).map(authorName).join(' & ');

const NAMES = [
  ['Ada Example', 'Example, Ada'],
  ['A. B. Example', 'Example, A. B.'],
  ['Laurens van der Muster', 'van der Muster, Laurens'],
  ["Jean d'Exemple", "d'Exemple, Jean"],
  ['José María de la Muestra', 'de la Muestra, José María'],
  ['Ahmed al-Mithal', 'al-Mithal, Ahmed'],
  ['Xiao-Ming Li', 'Li, Xiao-Ming'],
  ['Łukasz Przykład', 'Przykład, Łukasz'],
  ['Иван Примеров', 'Примеров, Иван'],
] as const;

const MARKS = [
  ...[
    '1',
    '1,2',
    '1, 2',
    '1,2*',
    '1*',
    '1†',
    '1,†',
    '*',
    '**',
    '†',
    '‡',
    '§',
    '¶',
    '#',
    '¹',
    '¹,²',
    '①',
    '∗',
    '‖',
    '★',
    '☆',
    '◊',
  ],
  ...[
    '(1)',
    '[1]',
    '(*)',
    '$^1$',
    '^{1,2}',
    String.raw`\textsuperscript{1}`,
    '<sup>1,*</sup>',
    '✉',
    ' 1)',
    '+',
    '1,+',
    '♯',
    '⊥',
    '1,2,a',
  ],
  ...[
    'ORCID',
    'ORCID iD',
    ' iD',
    ' orcid',
    ' ORCID icon',
    ' (ORCID)',
    ' View ORCID Profile',
    ' ORCID: 0000-0001-2345-678X',
  ],
  ...[
    '0000-0001-2345-6789',
    ' [0000-0001-2345-6789]',
    'http://orcid.org/0000-0001-2345-6789',
    ', ORCID: 0000-0001-2345-6789',
  ],
  ...[
    ' (https://orcid.org/0000-0001-2345-6789)',
    '1ORCID: 0000-0001-2345-6789',
    ' iDhttps://orcid.org/0000-0001-2345-6789',
  ],
  ...[
    ' a@example.org',
    ' <a@example.org>',
    ', a@example.org',
    ' E-mail: a@example.org',
    ' a[at]example.org',
    ' @handle',
  ],
  ...[
    ' (Corresponding Author)',
    ', corresponding author',
    ' corresponding author',
    ' (Corresponding author: a@example.org)',
  ],
  ...[
    ' (co-first author)',
    ' (equal contribution)',
    ' (presenter)',
    ', editor',
    ', ed.',
    ' (Eds)',
    ' (deceased)',
    ' †deceased',
  ],
  ...[
    ' (University of Fixtures)',
    ', University of Fixtures',
    ' - University of Fixtures',
    ' @ Fixture Labs',
    ' 1 Department of Fixtures',
  ],
  ...[
    ', Senior Member, IEEE',
    ' Senior Member, IEEE',
    ', Fellow, IEEE',
    ' (Member, IEEE)',
    ', PhD candidate',
    ', MD, PhD, MPH',
  ],
  ...[
    ' Search for more papers by this author',
    ' Author links open overlay panel',
    ' View author publications',
    ' Open in new tab',
  ],
  ...[
    ' ;',
    ',',
    '.',
    '…',
    ' et al.',
    ', et al.',
    ' and others',
    ' & al.',
    ' and',
    ', and',
    ' ·',
    ' •',
    '\u200b',
    '\u00a0',
    ' |',
  ],
  ...[' on behalf of the INVENT Group', ', for the INVENT Investigators', '; on behalf of the INVENT Consortium'],
];

const BEFORE = [
  ...[
    'Dr. ',
    'Prof. Dr. ',
    'Professor ',
    'Associate Professor ',
    'Assoc. Prof. ',
    'PD Dr. ',
    'Dr. rer. nat. ',
    'Dipl.-Ing. ',
    'Mrs. ',
    'Sir ',
  ],
  ...[
    'By ',
    'by ',
    'and ',
    '& ',
    'Author: ',
    'Authors: ',
    'Edited by ',
    '* ',
    '† ',
    '1 ',
    'https://orcid.org/0000-0001-2345-6789 ',
  ],
];

describe('a name on a page', () => {
  it.each(MARKS)('is read without %j behind it', (mark) => {
    for (const [name] of NAMES) expect(read(name + mark)).toBe(name);
  });

  it.each(MARKS.filter((mark) => /^[^\p{L} ,.;…·•&(|-]/u.test(mark)))(
    'is read without %j where the family name comes first',
    (mark) => {
      for (const [name, inverted] of NAMES) expect(read(inverted + mark)).toBe(name);
    },
  );

  it.each([
    'Ada Example MD',
    'Ada Example, MBBS, FRCPC',
    'Ada Example MD MPH',
    'Ada Example, MBChB, FRANZCP',
    'Ada Example, ScD',
    'Ada Example, Dr.-Ing.',
    'Ada Example, LLM',
    'Ada Example, FAHA, FACC',
    'Example, Ada, PharmD, MPH',
    'Dr.-Ing. Ada Example',
    'PD Dr. Ada Example',
    'Prof. Dr. Dr. h.c. Ada Example',
  ])('is read without degrees: %s', (text) => expect(read(text)).toBe('Ada Example'));

  it.each(BEFORE)('is read without %j before it', (before) => {
    for (const [name] of NAMES) expect(read(before + name)).toBe(name);
  });

  it.each([
    ['Ada Examplea,b', 'Ada Example'],
    ['Ada Examplea,c,*', 'Ada Example'],
    ['Ada Exampleb, c', 'Ada Example'],
    ['Ada Example,b', 'Ada Example'],
    ['"Ada Example"', 'Ada Example'],
    ['(Ada Example)', 'Ada Example'],
    ['Ada<br>Example', 'Ada Example'],
    ['Ada~Example', 'Ada Example'],
    ['A\u00adda Example', 'Ada Example'],
    ['李四1,2*', '李四'],
    ['李四（通讯作者）', '李四'],
    ['Suharto*', 'Suharto'],
    ['Invent2', 'Invent2'],
    ['Team Invent3', 'Team Invent3'],
    ['James Example jr.', 'James Example jr.'],
    ['Ada Example and the INVENT Collaboration', 'Ada Example & INVENT Collaboration'],
    ['INVENT Collaboration and Fixture Collaboration', 'INVENT Collaboration & Fixture Collaboration'],
    ['Centre for Fixtures', 'Centre for Fixtures'],
    ['and the Fixture Consortium', 'Fixture Consortium'],
    ['+K. Ll', '+K. Ll'],
  ])('%s', (text, name) => expect(read(text)).toBe(name));

  it.each([
    ...[
      '+ 12 more',
      '+12 more authors',
      '12 additional authors',
      'et al. (12 additional authors not shown)',
      'and 12 others',
      '… (3 more)',
    ],
    ...[
      'Show more',
      'View all authors',
      'See all authors',
      'Author information',
      'Authors',
      'Affiliations',
      'Corresponding author',
      'ORCID',
    ],
    ...[
      'a@example.org',
      'https://orcid.org/0000-0001-2345-6789',
      '0000-0001-2345-6789',
      'and',
      '&',
      'and others',
      'null',
      'undefined',
    ],
    ...[
      '(author list is unavailable)',
      '[Author names withheld]',
      '[s.n.]',
      'o. A.',
      'Unknown author',
      'anon.',
      'No hay autores',
      'Нет авторов',
    ],
    ...['Search for more papers by this author', 'View ORCID Profile', '[No authors listed]', '1,2', '*', '—'],
  ])('%s is nobody', (text) => expect(read(text)).toBe(''));

  it.each(['*', ' ', ',', '$', ', 1', '(', ' a,b', ' and ', '1a', '{', '@', 'author ', '\u200b'])(
    'does not lose itself in a long row of %j',
    (piece) => expect(() => namesInByline(`Ada Example${piece.repeat(50_000)}x`)).not.toThrow(),
  );
});
