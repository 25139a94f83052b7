import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { wordDiff } from '../../utils/highlights/word-diff';

const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `-${text}-`, added: `+${text}+` })[kind])
    .join(' ');

describe('wordDiff', () => {
  it.each([
    ['a b c', 'a b c', 'a b c'],
    ['a  b\nc', 'a b c', 'a b c'],
    ['a b c', 'a x c', 'a -b- +x+ c'],
    ['roughly 50 % to 70 % less', 'roughly 10 % to 35 % more', 'roughly -50- +10+ % to -70- +35+ % -less- +more+'],
    ['first cut, then “wait”', 'first cut then "wait" more', 'first cut then "wait" +more+'],
    ['the slow‑growing café', 'a slow-growing cafe\u0301', '-the- +a+ slow-growing cafe\u0301'],
    ['', 'a', '+a+'],
    ['a', '', '-a-'],
  ])('shows what became of “%s” in “%s”', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('holds both texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        const without = (kind: string): string =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join(' ');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});
