import { expect, it } from 'vitest';

import { anchor } from '../../utils/highlights/anchor';
import { describe as describeQuote } from '../../utils/highlights/describe';
import { textFragment } from '../../utils/highlights/text-fragment';

const LENGTH = 200_000;
const QUOTES = ['a walker claps once, and a network counts the steps', 'Ladle', 'aaaa aaaa', '$'.repeat(400)];

const RUNS: readonly (readonly [string, string])[] = [
  ['one letter', 'a'],
  ['tabs', '\t'],
  ['line ends', '\n'],
  ['hyphens', '-'],
  ['hyphens at line ends', 'a-\n'],
  ['soft hyphens', '\u00ad'],
  ['dashes', '— '],
  ['dollars', '$'],
  ['dollars apart', '$ '],
  ['escaped dollars', '\\$'],
  ['macros', '\\textbf{'],
  ['closing braces', '}'],
  ['accents', '¨'],
  ['marks', '\u0301'],
  ['marks out of order', '\u0301\u0323'],
  ['brackets', '('],
  ['numbers in no bracket', '1,'],
  ['ends of sentences', '. '],
  ['ellipses', '...'],
  ['nothing to see', '\u200b'],
  ['Thai', 'ก'],
  ['halves of pairs', '\ud800'],
];

// A search that takes the square of the length would not end within the time that a test has.
it.each(RUNS)('answers on a long run of %s', (_, unit) => {
  const text = `x${unit.repeat(LENGTH / unit.length)}…`;
  for (const exact of QUOTES) {
    const { spans } = anchor(text, { exact, prefix: 'they said that ', suffix: ' at noon' });
    for (const { start, end } of spans) expect(text.slice(start, end).length).toBeGreaterThan(0);
  }
  expect(anchor('Two hedges. A walk.', { exact: text, prefix: text, suffix: text }).state).not.toBe('exact');
  const selector = describeQuote({ text }, { start: 1, end: 4000 });
  expect(selector.prefix.length).toBeLessThanOrEqual(32);
  expect(textFragment(text, { start: 1, end: 4000 }) ?? '#').toMatch(/^#/);
});
