import { describe, expect, it } from 'vitest';

import { areTwo, isAnother, type Named } from '../../utils/identity/same-paper';
import { parseAuthor } from '../../utils/model/authors';

const by = (title: string, ...authors: readonly string[]): Named => ({ title, authors: authors.map(parseAuthor) });

describe('two records that bear one identifier', () => {
  it.each([
    ['the same', by('Learning to read rivers', 'Doe, Ann'), by('Learning to Read Rivers', 'Doe, A.'), false],
    ['one cut short', by('Rivers: a survey of water', 'Doe, Ann'), by('Rivers', 'Gull, Jo'), false],
    ['names badly read', by('Learning to read rivers', 'Doe, Ann'), by('Learning to read rivers', 'J'), false],
    ['retitled by the same people', by('Read me', 'Doe, A.', 'Roe, B.'), by('Tokens in mind', 'Doe, A.'), false],
    ['other words, other people', by('Wholly different A', 'Doe, A.'), by('Wholly different B', 'Roe, B.'), true],
    [
      'one person of many',
      by('Rivers and water', 'Doe, A.', 'Roe, B.'),
      by('Sparse tokens', 'Doe, A.', 'Poe, C.'),
      true,
    ],
    ['nobody named', by('Rivers and water'), by('Sparse tokens', 'Doe, A.'), false],
    ['in another script', by('Реки и вода', 'Дой, А.'), by('Rivers and water', 'Doe, A.'), false],
  ])('%s', (_, a, b, two) => expect([areTwo(a, b), areTwo(b, a)]).toEqual([two, two]));
});

it.each([
  [by('First thing about cats', 'Doe, A.'), by('Wholly other about dogs', 'Roe, B.'), true],
  [by('First thing about cats', 'Doe, A.'), by('Wholly other about dogs', 'Doe, A.'), false],
  [by('A first thing about cats', 'Müller, A.'), by('The first thing about cats', 'Mueller, A.'), false],
])('a page’s mention of another paper: %#', (a, b, other) =>
  expect([isAnother(a, b), isAnother(b, a)]).toEqual([other, other]),
);
