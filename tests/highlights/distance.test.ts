import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { distance } from '../../utils/highlights/distance';

/** The textbook's table. */
function byTable(pattern: string, text: string, anchored: boolean): number {
  let row = Array.from({ length: text.length + 1 }, (_, i) => (anchored ? i : 0));
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++)
      next.push(Math.min(row[j - 1]! + (pattern[i - 1] === text[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
    row = next;
  }
  return Math.min(...row);
}

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é'), maxLength });

describe('distance', () => {
  it.each([true, false])('agrees with the table of edits (anchored: %s)', (anchored) => {
    fc.assert(
      fc.property(letters(32), letters(60), (pattern, text) => {
        fc.pre(pattern.length > 0);
        expect(distance(pattern, text, { anchored })).toBe(byTable(pattern, text, anchored));
      }),
    );
  });

  it('reads both from their ends', () => {
    expect(distance('end', 'the end', { anchored: true, backwards: true })).toBe(0);
    expect(distance('ond', 'the end', { anchored: true, backwards: true })).toBe(1);
    expect(distance('ond', 'the end', { anchored: true })).toBe(3);
  });
});
