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

const MEGABYTE = 1_000_000;
const PERIOD = 'abcdef';
const PAGES: readonly (readonly [string, string, string])[] = [
  ['a line that is repeated', PERIOD, `k${PERIOD.repeat(1000)}`],
  ['a line that is repeated, with edits inside', PERIOD, `${PERIOD.repeat(500)}klmno${PERIOD.repeat(500)}`],
  ['a sentence that is repeated', 'A walker claps once. ', `A cutter ${'walks home now. '.repeat(300)}`],
  ['one letter', 'a', `ab${'a'.repeat(5000)}`],
  ['one letter, and others in the quotation', 'a', `abcdefg${'a'.repeat(5000)}`],
  ['blanks', ' ', 'A hedge. '.repeat(600)],
  ['blanks of several kinds', ' \u00a0\u200b\u3000\u00ad', 'A hedge. '.repeat(600)],
  ['blanks behind a sign of Chinese', '語 \u200b\u00ad', 'A hedge. '.repeat(600)],
];

it.each(PAGES)('looks for thousands of characters in a page of %s', (_, unit, exact) => {
  const text = `x ${unit.repeat(MEGABYTE / unit.length)} y`;
  const { spans } = anchor(text, { exact, prefix: '', suffix: '' });
  for (const { start, end } of spans) expect(text.slice(start, end).length).toBeGreaterThan(0);
  expect(exact.length).toBeGreaterThan(4500);
});
