import library from 'approx-string-match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { search } from '../../utils/highlights/approximate';
import { occurrences } from '../../utils/highlights/occurrences';
import { madeUpSentences } from '../e2e/pages/latexml';

const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '語'), minLength, maxLength });
const PROSE = madeUpSentences(60).join(' ');

describe('search', () => {
  it('finds what the reference finds, where a text is not like itself', () => {
    fc.assert(
      fc.property(letters(17, 90), letters(0, 60), fc.nat(40), (pattern, text, most) => {
        const all = library(text, pattern, most);
        fc.pre(all.length <= 8);
        expect(search(text, pattern, most)).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  it('finds what the reference finds of edited prose, over many blocks', () => {
    const edit = fc.tuple(fc.nat(999), fc.constantFrom('', 'x', 'xyz', ' '));
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.integer({ min: 20, max: 900 }),
        fc.array(edit, { maxLength: 60 }),
        (at, length, edits) => {
          const units = PROSE.slice(at, at + length).split('');
          for (const [place, words] of edits) units[place % units.length] = words;
          const pattern = units.join('');
          fc.pre(pattern.length > 0);
          const most = Math.min(256, pattern.length >> 1);
          expect(search(PROSE, pattern, most)).toEqual(library(PROSE, pattern, most));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('tells only a few of the places that lie on each other', () => {
    for (const length of [100, 1000, 5000]) {
      const pattern = `k${'abcdefghij'.repeat(length / 10)}`;
      const found = search('abcdefghij'.repeat(length), pattern, 64);
      expect(found.length).toBeGreaterThan(8);
      expect(found.length).toBeLessThanOrEqual(8 * Math.ceil((2 * 10 * length) / pattern.length));
      for (const { start, end, errors } of found) expect([errors, end - start <= length + 1]).toEqual([1, true]);
    }
  });
});

describe('occurrences', () => {
  it('finds long patterns where short ones would be', () => {
    const repeated = (count: number) => (text: string) => text.repeat(count);
    const runs = fc.array(
      fc.tuple(fc.constantFrom('a', 'ab', 'aab'), fc.nat(400)).map(([text, count]) => repeated(count)(text)),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(runs, fc.nat(999), fc.integer({ min: 257, max: 600 }), (parts, from, length) => {
        const text = parts.join('c');
        const pattern = text.slice(from, from + length);
        fc.pre(pattern.length > 256);
        const found = occurrences(text, pattern);
        const apart = Math.ceil(pattern.length / 2);
        let at = text.indexOf(pattern);
        for (const start of found) {
          expect(start).toBe(at);
          at = text.indexOf(pattern, start + apart);
        }
        expect(at).toBe(-1);
      }),
      { numRuns: 300 },
    );
  });
});
