import search from 'approx-string-match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { approximateMatches } from '../../utils/highlights/approximate';
import { anchoring } from '../../utils/highlights/anchor';
import { finish } from '../../utils/highlights/steps';

const words = (maxLength: number, minLength = 0) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '😀'), minLength, maxLength });

/** A long text of many different signs, the same each time. */
function signs(length: number, first: number, step: number): string {
  return Array.from({ length }, (_, i) => String.fromCharCode(first + ((i * step) % 12_000))).join('');
}

function stepsIn(steps: Generator<void, unknown, void>): number {
  let count = 1;
  while (!steps.next().done) count++;
  return count;
}

describe('approximateMatches', () => {
  it('finds what the library finds that it stands for', () => {
    fc.assert(
      fc.property(words(90), words(160), fc.nat(40), (pattern, text, most) => {
        expect(finish(approximateMatches(text, pattern, most))).toEqual(search(text, pattern, most));
      }),
      { numRuns: 400 },
    );
  });

  it('finds an edited part of a text, with the least of edits', () => {
    fc.assert(
      fc.property(words(200), words(200), words(200, 41), fc.nat(), (before, after, pattern, at) => {
        const edited = `${pattern.slice(0, at % pattern.length)}x${pattern.slice(at % pattern.length)}`;
        const text = `${before}${edited}${after}`;
        expect(finish(approximateMatches(text, pattern, 20))).toEqual(search(text, pattern, 20));
        expect(finish(approximateMatches(text, pattern, 20))[0]?.errors).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['nothing in nothing', '', '', 3],
    ['a pattern that is too long', 'abc', 'abcdefgh', 3],
    ['no pattern', 'abc', '', 1],
    ['no text', '', 'abc', 1],
  ])('finds no place for %s', (_, text, pattern, most) => {
    expect(finish(approximateMatches(text, pattern, most))).toEqual([]);
  });

  it('gives the first ones only, if asked', () => {
    const all = finish(approximateMatches('abx aby abz', 'abc', 1));
    expect(finish(approximateMatches('abx aby abz', 'abc', 1, 2))).toEqual(all.slice(0, 2));
  });

  it('pauses where there is much to compare, and not where there is little', () => {
    const [text, pattern] = ['ab'.repeat(20_000), `${'ba'.repeat(7_000)}`];
    expect(stepsIn(approximateMatches(text, pattern, 256))).toBeGreaterThan(10);
    expect(stepsIn(approximateMatches('a hedge', 'hegde', 2))).toBe(1);
  });
});

describe('a quotation that is longer than its text', () => {
  it('is given up at once', () => {
    expect(stepsIn(approximateMatches(signs(2_000, 0x4e00, 7), signs(15_000, 0x4e00, 11), 256))).toBe(1);
    const selector = { exact: signs(15_000, 0x4e00, 11), prefix: '', suffix: '' };
    expect(finish(anchoring(signs(2_000, 0x4e00, 7), selector)).state).toBe('orphan');
  });
});
