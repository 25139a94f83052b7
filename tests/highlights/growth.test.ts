/** Four times the text takes about four times as long: whatever a page repeats, and however often. */
import { describe, expect, it } from 'vitest';

import { anchor } from '../../utils/highlights/anchor';
import { withoutCitations } from '../../utils/highlights/citations';
import { describe as describeQuote } from '../../utils/highlights/describe';
import { clusterEnd, fold } from '../../utils/highlights/fold';
import { normalize } from '../../utils/highlights/normalize';
import { likelyPlace, regions } from '../../utils/highlights/regions';
import { hasSameWords } from '../../utils/highlights/same-words';
import { sentences } from '../../utils/highlights/sentences';
import { finish } from '../../utils/highlights/steps';
import { textFragment } from '../../utils/highlights/text-fragment';
import { nearestWordEnd } from '../../utils/highlights/word-boundary';
import { wordDiff } from '../../utils/highlights/word-diff';

const QUOTE = 'a walker claps once, and a network counts the steps';

/** What is repeated. */
const UNITS = [
  ...[
    ' ',
    '\n',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u00ad',
    '\u00ad ',
    ' \u200b\u00ad',
    'a\u00ad',
    '語 ',
    '語\u200b',
    '語\u00ad',
  ],
  ...['(', '[', '{', '\\textbf{', '\\cite{', '\\"{', '\\', '$', '$ ', '$$', '\\$', '$a', '$\\a', '} {', '{\\"a'],
  ...['1', '1,', '1.', '1, ', '[1,', '(A ', '[3] ', '\u0301', 'a\u0301', '\u0301\u0323', '\u064b', '\u0640', '\ufe0f'],
  ...['a', 'abcdefgh', '語', 'ก', '한', '\u1112', '\uff66\uff9e', '\ud800', '\udc00', '😀', '👩🏽\u200d', 'ﷺ'],
  ...['¨', '´', '`', "'", "'a", '"', '. ', ".'", '...', '-', '- ', '-\u00ad', '—', '— ', 'a-\n', '&', 'http'],
];

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  normalize: (text) => normalize(text),
  fold: (text) => {
    for (let at = 0, end = 0; at < text.length; at = end) fold(text.slice(at, (end = clusterEnd(text, at))));
  },
  withoutCitations,
  sentences,
  nearestWordEnd: (text) => nearestWordEnd(text, text.length >> 1),
  regions: (text) => finish(regions(text, QUOTE)),
  likelyPlace: (text) => likelyPlace(text, text.slice(text.length >> 1), 100),
  textFragment: (text) => textFragment(`${text} b${text}`, { start: text.length, end: 2 * text.length }),
  hasSameWords: (text) => hasSameWords(text, `${text}x`),
  wordDiff: (text) => wordDiff(text, `${text}x`),
  describe: (text) => describeQuote({ text }, { start: text.length >> 2, end: text.length >> 1 }),
  anchor: (text) => anchor(text, { exact: QUOTE, prefix: 'they said that ', suffix: ' at noon' }),
  'anchor, few characters': (text) => anchor(text, { exact: `${text.slice(0, 4)}q`, prefix: '', suffix: '' }),
};

const LENGTH = 12_000;
/** In milliseconds: what takes no longer is not worth a second look. */
const SOON = 200;
const ROUNDS = 4;
/** Other programs can make a reading slow, but not the same one each time. */
const TRIALS = [1, 2, 3];

function fastest(read: (text: string) => unknown, unit: string, length: number): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS && least > 1; round++) {
    // Another text each time: those that were read are known.
    const text = `${round}${unit.repeat(length / unit.length)}`;
    const before = process.cpuUsage().user;
    read(text);
    least = Math.min(least, (process.cpuUsage().user - before) / 1000);
    if (length > LENGTH && least < SOON) break;
  }
  return least;
}

describe('takes as long as the text is:', () => {
  it.each(Object.entries(READERS))('%s', (_, read) => {
    const isSlow = (unit: string): boolean => {
      const long = fastest(read, unit, 4 * LENGTH);
      return long > SOON && long > 8 * fastest(read, unit, LENGTH);
    };
    const slow = UNITS.filter((unit) => TRIALS.every(() => isSlow(unit)));
    expect(slow, 'what is repeated, where four times the text takes more than eight times as long').toEqual([]);
  });
});

it('looks for no end of a word that goes on and on', () => {
  const text = `to ${'a'.repeat(1000)} go`;
  expect(nearestWordEnd(text, 500)).toBe(500);
  expect(nearestWordEnd(text, 40)).toBe(3);
  expect(nearestWordEnd(text, 990)).toBe(1003);
});
