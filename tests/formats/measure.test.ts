import { expect, it } from 'vitest';

import { cutText, fitIds } from '../../utils/formats/measure';

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['ab😀', 4, 'ab😀'],
  ['ab😀c', 3, 'ab'],
  ['ab😀c', 4, 'ab😀'],
])('cuts %j to %i as %j: never through a character', (text, most, cut) => expect(cutText(text, most)).toBe(cut));

it('leaves identifiers out that are too long, and no others', () =>
  expect(fitIds({ arxiv: '2601.00001', doi: `10.1000/${'x'.repeat(3_000)}` })).toEqual({ arxiv: '2601.00001' }));
