import { expect, it } from 'vitest';

import { cutText, fitAddress, fitIds } from '../../utils/formats/measure';

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['ab😀', 4, 'ab😀'],
  ['ab😀c', 3, 'ab'],
  ['ab😀c', 4, 'ab😀'],
])('cuts %j to %i as %j: never through a character', (text, most, cut) => expect(cutText(text, most)).toBe(cut));

it('leaves identifiers out that are too long, and no others', () =>
  expect(fitIds({ arxiv: '2601.00001', doi: `10.1000/${'x'.repeat(3_000)}` })).toEqual({ arxiv: '2601.00001' }));

it.each([
  ['https://example.org/a', 'https://example.org/a'],
  [' <https://example.org/a> ', 'https://example.org/a'],
  ['URL: https://example.org/a', 'https://example.org/a'],
  ['www.example.org/a', 'https://www.example.org/a'],
  ['https://example.org/a https://example.org/b', 'https://example.org/a'],
  ['https://example.org/a; https://example.org/b', 'https://example.org/a'],
  ['https://example.org/my paper.pdf', 'https://example.org/my paper.pdf'],
  ['https://example.org/go?to=https://example.com/', 'https://example.org/go?to=https://example.com/'],
  ['www', undefined],
  ['www.', undefined],
  ['example.org/a', undefined],
  ['javascript:alert(1)', undefined],
  ['ftp://example.org/a', undefined],
])('the address %j is %s', (text, address) => expect(fitAddress(text)).toBe(address));
