import { describe, expect, it } from 'vitest';

import { authorOfParts, readNames } from '../../utils/formats/name-reader';
import { severalNames } from '../../utils/model/several-names';
import { readBibNames } from '../../utils/formats/bib-names';
import { authorName } from '../../utils/model/authors';

describe('a text for one name holds', () => {
  it.each([
    ['Doe, Ann and Roe, Bob', ['Doe, Ann', 'Roe, Bob']],
    ['Doe, Ann & Roe, Bob, Jr.', ['Doe, Ann', 'Roe, Bob, Jr.']],
    ['Ann Doe and Bob Roe', ['Ann Doe', 'Bob Roe']],
    ['Ann Doe, Bob Roe and Cy Poe', ['Ann Doe', 'Bob Roe', 'Cy Poe']],
    ['Ann Doe, Bob Roe, Cy Poe', ['Ann Doe', 'Bob Roe', 'Cy Poe']],
    ['Doe A, Roe BC', ['Doe A', 'Roe BC']],
    ['van der Berg JK, O’Neil M, Roe CD', ['van der Berg JK', 'O’Neil M', 'Roe CD']],
  ])('several: %s', (text, names) => expect(severalNames(text)).toEqual(names));

  it.each([
    'Doe, Ann',
    'Doe, Ann, Jr.',
    'García López, José María',
    'de la Vallée Poussin, Charles Jean, III',
    'Department of Health and Human Services',
    'Barnes and Noble, Inc.',
    'Simon and Schuster',
    'AT&T',
    'World Rivers Institute, Lake Department, Hill Division',
    'Ann B. Doe',
    'Anderson, Ann',
  ])('one: %s', (text) => expect(severalNames(text)).toEqual([]));
});

it.each([
  ['Doe A, Roe BC', ['A Doe', 'BC Roe']],
  ['Doe, A and Roe, B', ['A Doe', 'B Roe']],
  ['Doe, Ann', ['Ann Doe']],
])('reads %s as %j', (text, names) => expect(readNames(text).map(authorName)).toEqual(names));

it.each([
  ['Team', 'Invented', { literal: 'Invented Team' }],
  ['Collaboration', 'RIVERS', { literal: 'RIVERS Collaboration' }],
  ['Roe', 'Bob Jr.', { family: 'Roe', given: 'Bob', suffix: 'Jr.' }],
  ['Smith III', 'Al', { family: 'Smith', given: 'Al', suffix: 'III' }],
  ['Doe', 'Ann B.', { family: 'Doe', given: 'Ann B.' }],
  ['van der Berg', 'Jan', { family: 'van der Berg', given: 'Jan' }],
  ['Ma', 'Yo', { family: 'Ma', given: 'Yo' }],
  ['王', '伟', { family: '王', given: '伟' }],
])('the parts %s and %s are %j', (family, given, author) => expect(authorOfParts(family, given)).toEqual(author));

it.each([
  ['Ann Doe, Bob Roe, Cy Poe', ['Ann Doe', 'Bob Roe', 'Cy Poe']],
  ['Collaboration, RIVERS and Smith Jr, Al', ['RIVERS Collaboration', 'Al Smith Jr']],
  ['{Team}, Invented', ['Invented Team']],
  ['Doe J and Roe BC', ['J Doe', 'BC Roe']],
  ['Doe J', ['J Doe']],
  ['{Doe J} and Roe, Bob', ['Doe J', 'Bob Roe']],
  ['Kenji ARAI and Ada LI', ['Kenji ARAI', 'Ada LI']],
  ['Doe, Ann (0000-0001-2345-6789) and Roe, Bob', ['Ann Doe', 'Bob Roe']],
  ['{Ann Doe, Bob Roe, Cy Poe}', ['Ann Doe, Bob Roe, Cy Poe']],
  ['Ada Example and', ['Ada Example']],
  ['and Ada Example and ', ['Ada Example']],
  ['Ada Example & Bob Sample', ['Ada Example', 'Bob Sample']],
  ['Ada Example \\& Bob Sample and Cy Poe', ['Ada Example', 'Bob Sample', 'Cy Poe']],
  ['Barnes \\& Noble', ['Barnes & Noble']],
  ['{Ada Example & Bob Sample}', ['Ada Example & Bob Sample']],
  ['Department of Health & Human Services', ['Department of Health & Human Services']],
  ['Barnes and {Noble and Sons}', ['Barnes', 'Noble and Sons']],
  ['Bob Sample, PhD', ['Bob Sample']],
  ['Bob Sample, MD, PhD and Ada Example, M.D.', ['Bob Sample', 'Ada Example']],
  ['Ada Example, Member, IEEE and Bob Sample, Senior Member, IEEE', ['Ada Example', 'Bob Sample']],
  ['Example, Ada, Fellow, IEEE', ['Ada Example']],
  ['Ada Example, Student Member, IEEE, Bob Sample, and Cy Poe', ['Ada Example', 'Bob Sample', 'Cy Poe']],
  ['Ada Example~\\IEEEmembership{Member,~IEEE}', ['Ada Example']],
  ['Example, Ada, Dr.', ['Ada Example']],
  ['Example, Ada, Ph.D.', ['Ada Example']],
  ['Sample, MD', ['MD Sample']],
  ['García López, MA', ['MA García López']],
  ['Ada Example\\thanks{Of A and B} and Example, Bob\\footnote{x}', ['Ada Example', 'Bob Example']],
  ['Ada Example\\footnotemark[1] and Bob Sample\\footnotemark', ['Ada Example', 'Bob Sample']],
  ['Ada Example, 0000-0002-1825-0097', ['Ada Example']],
  [
    'Example, Ada, https://orcid.org/0000-0002-1825-0097 and Bob Sample (ORCID: 0000-0002-1825-009X)',
    ['Ada Example', 'Bob Sample'],
  ],
])('BibTeX’s %s names %j', (tex, names) => expect(readBibNames(tex).names.map(authorName)).toEqual(names));

it('reads the family’s name first where all of a list are cited so', () => {
  expect(readBibNames('Doe J and Roe BC').names).toEqual([
    { family: 'Doe', given: 'J' },
    { family: 'Roe', given: 'BC' },
  ]);
  expect(readBibNames('Kenji ARAI and Ada LI').names[1]).toEqual({ family: 'LI', given: 'Ada' });
});

const ADA = [{ family: 'Gull', given: 'Ada' }];

it.each([
  ['Ada Gull et al.', ADA, 1],
  ['Ada Gull, et al.', ADA, 1],
  ['Gull, Ada et~al.', ADA, 1],
  ['Gull, Ada, \\emph{et al.}', ADA, 1],
  ['Ada Gull and others.', ADA, 1],
  ['Ada Gull and …', ADA, 1],
  ['Ada Gull and 12 others', ADA, 12],
  ['Ada Gull and 40 more authors', ADA, 40],
  ['Ada Gull and other authors', ADA, 1],
  ['Ada Gull, Bob Doe, et al.', [...ADA, { family: 'Doe', given: 'Bob' }], 1],
  ['Gull A, Doe B, et al.', ['Gull A', 'Doe B'].map((name) => ({ family: name.slice(0, -2), given: name.at(-1) })), 1],
  ['Alan Etal', [{ family: 'Etal', given: 'Alan' }], 0],
  ['et al.', [], 1],
])('“%s” of BibTeX names %j, and %i others', (tex, names, more) => expect(readBibNames(tex)).toEqual({ names, more }));
