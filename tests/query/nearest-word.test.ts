import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isNear, nearestWord } from '../../utils/query/nearest-word';

it.each([
  ['transformer', 'transformer', true],
  ['transfomer', 'transformer', true],
  ['transforrmer', 'transformer', true],
  ['tranzformer', 'transformer', true],
  ['trasnformer', 'transformer', true],
  ['ransformer', 'transformer', true],
  ['transforme', 'transformer', true],
  ['transformre', 'transformer', true],
  ['rtansformer', 'transformer', true],
  ['transfmer', 'transformer', false],
  ['trasnfomer', 'transformer', false],
  ['snart', 'trans', false],
  // Shorter words have too many neighbours.
  ['loss', 'less', false],
  ['loss', 'loss', true],
  ['transformers', 'transforme', false],
])('%s and %s: %s', (a, b, expected) => {
  expect(isNear(a, b)).toBe(expected);
  expect(isNear(b, a)).toBe(expected);
});

/** All that is one slip away from a word, made as the words say it. */
function slipsOf(word: string, letters: string): ReadonlySet<string> {
  const places = Array.from({ length: word.length + 1 }, (_, at) => at);
  return new Set([
    word,
    ...places.flatMap((at) => [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
      ...[...letters].flatMap((letter) => [
        word.slice(0, at) + letter + word.slice(at),
        word.slice(0, at) + letter + word.slice(at + 1),
      ]),
    ]),
  ]);
}

describe('any two words', () => {
  it('are one slip apart exactly if a slip makes one of the other', () => {
    const word = fc.stringMatching(/^[abc]{5,7}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isNear(a, b)).toBe(slipsOf(a, 'abc').has(b));
      }),
      { numRuns: 2_000 },
    );
  });
});

it.each([
  ['unsean', 'unseen'],
  ['UNSEEN', 'unseen'],
  ['usneen', 'unseen'],
  ['unsaves', 'unsaved'],
  // Two slips are taken for one word where no other is nearer.
  ['unsavdes', 'unsaved'],
  ['reed', 'read'],
  ['xyz', undefined],
  ['', undefined],
])('%s may mean %s', (written, meant) =>
  expect(nearestWord(written, ['seen', 'unseen', 'saved', 'unsaved', 'read', 'to-read'])).toBe(meant),
);

it('is told of a very long word as soon', () => {
  expect(nearestWord('a'.repeat(1_000_000), ['seen', 'a'.repeat(999_990)])).toBeUndefined();
});
