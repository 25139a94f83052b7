import { describe, expect, it } from 'vitest';

import { parseQuery } from '../../utils/query';
import { print } from '../../utils/query/print';

describe('signs and letters that make another word', () => {
  const titles = [
    'Fixtures in C++: a study',
    'Fixtures in C#, F# and C++17',
    'Fixtures in C',
    'A β-VAE of fixtures',
    'TNFα fixtures (Δt = 5)',
    'αβ-fixtures & $\\beta$-fixtures',
    'Τα πρότυπα του β',
    'Issue #5 of A+ fixtures',
    'F♯ fixtures, in Ｃ＋＋',
    'ϵ-greedy γ-ray λ-calculus with ϑ',
    'Objective-C++ and g++',
    '∆-functions',
  ];

  it.each<[string, readonly number[]]>([
    ['c++', [0, 1, 8, 10]],
    ['Ｃ＋＋', [0, 1, 8, 10]],
    ['C#', [1]],
    ['c♯', [1]],
    ['f#', [1, 8]],
    ['f♯', [1, 8]],
    ['g++', [10]],
    ['objective-c++', [10]],
    ['"c++"', [0, 1, 8, 10]],
    ['"objective c++"', [10]],
    ['title:c++', [0, 1, 8, 10]],
    ['abstract:c++', []],
    ['(c# OR g++)', [1, 10]],
    ['c fixtures', [0, 1, 2, 8]],
    ['fixtures -c++', [2, 3, 4, 5, 7]],
    ['epsilon-greedy', [9]],
    ['ε-greedy', [9]],
    ['gamma-ray', [9]],
    ['lambda-calculus', [9]],
    ['theta', [9]],
    ['title:β-VAE', [3]],
    ['"beta vae"', [3]],
    ['β‑VAE', [3]],
    ['c++17', [1]],
    ['beta-vae', [3]],
    ['β-VAE', [3]],
    ['βVAE', [3]],
    ['beta', [3, 5]],
    ['tnf-alpha', [4]],
    ['delta', [4, 11]],
    ['Δ-functions', [11]],
    ['∆t', [4]],
    ['alpha', [4, 5]],
    ['πρότυπα', [6]],
  ])('%s', (query, found) => {
    const { matches } = parseQuery(query);
    expect(titles.flatMap((title, place) => (matches({ title }) ? place : []))).toEqual(found);
  });

  it('are told apart in tags too', () => {
    expect(parseQuery('tag:"c"').matches({ title: '', tags: ['C++'] })).toBe(false);
    expect(parseQuery('tag:c++').matches({ title: '', tags: ['C++'] })).toBe(true);
  });
});

it.each([
  ['10.1016/S0000-0000(05)66545-9', 'doi:10.1016/s0000-0000(05)66545-9'],
  ['-10.1016/S0000-0000(05)66545-9', 'doi:10.1016/s0000-0000(05)66545-9'],
  ['(10.1016/S0000-0000(05)66545-9 OR 10.5555/a)', 'doi:10.5555/a'],
  ['doi:10.1016/S0000-0000(05)66545-9', 'doi:10.1016/s0000-0000(05)66545-9'],
  ['https://doi.org/10.1002/(SICI)1%3C2::AID%3E3.0.CO;2-X', 'doi:10.1002/(sici)1<2::aid>3.0.co;2-x'],
  ['https://doi.org/10.5555/a(b', 'doi:10.5555/a(b'],
])('knows the paper that %s names', (query, id) => {
  const isNegated = query.startsWith('-');
  expect(parseQuery(query).matches({ title: '', ids: [id] })).toBe(!isNegated);
  expect(parseQuery(query).matches({ title: '', ids: ['doi:10.5555/other'] })).toBe(isNegated);
  const again = print(parseQuery(query).tree);
  expect(print(parseQuery(again).tree)).toBe(again);
});

it('takes operators in capitals alone: `not` is a word of titles', () => {
  const { matches } = parseQuery('not all you need');
  expect(matches({ title: 'Depth is not all you need' })).toBe(true);
  expect(matches({ title: 'All you need' })).toBe(false);
  expect(parseQuery('NOT all you need').matches({ title: 'Depth is not all you need' })).toBe(false);
  expect(parseQuery('this or that').matches({ title: 'That' })).toBe(false);
});
