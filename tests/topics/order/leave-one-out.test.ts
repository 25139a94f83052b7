import { describe, expect, it } from 'vitest';

import { bestShare, leaveOneOut } from '../../../utils/topics/order/leave-one-out';
import { loadRarity, packRarity } from '../../../utils/topics/order/rarity';
import { opinionsOf, wordsOf } from '../../../utils/topics/order/relevance';
import { picked, toBag } from '../../../utils/topics/order/vectors';

const DIMENSIONS = 8;
const SIZE = 6;

const axis = (...at: readonly number[]): Float32Array =>
  Float32Array.from({ length: DIMENSIONS }, (_, i) => (at.includes(i) ? 1 / Math.sqrt(at.length) : 0));
const papers = (count: number, title: (i: number) => string, vector: (i: number) => Float32Array) =>
  Array.from({ length: count }, (_, i) => ({ bag: toBag(title(i), undefined), vector: vector(i) }));

const THINGS = ['brass gears', 'tower bells', 'salt marsh', 'spring ebb', 'moon pull'];
const corpus = [...THINGS, 'honey bees'].flatMap((thing) => Array.from({ length: 30 }, () => toBag(thing, undefined)));
const { weights } = loadRarity(packRarity(corpus).buffer as ArrayBuffer);
const thing = (i: number): string => THINGS[i % THINGS.length]!;

const trial = (saved: ReturnType<typeof papers>, entries: ReturnType<typeof papers>) =>
  leaveOneOut(
    saved.map((paper) => ({ ...paper, weight: 1 })),
    entries.map((paper) => ({ ...paper, isLiked: false })),
    weights,
  );

describe('leaving one paper out', () => {
  /** What three entries and the paper that was left out, which is the last, come to. */
  const opinions = (words: number, subjects: number) =>
    Array.from({ length: SIZE }, () => ({
      words: Float64Array.from([0, 0, 0, words]),
      subjects: Float64Array.from([0, 0, 0, subjects]),
    }));

  it.each([
    ['words alone where subjects lead astray', 5, -30, 0],
    ['words for the most part where they find it sooner', 2, -1.5, 1],
    ['subjects where words lead astray', -4, 2.2, 2],
    ['both as usual where they agree', 3, 3, 1.5],
  ])('trusts %s', (_, words, subjects, share) => expect(bestShare(opinions(words, subjects))).toBe(share));

  it('draws the line between papers like those saved and others, and none where too little is known', () => {
    const saved = papers(
      SIZE,
      () => 'honey bees',
      () => axis(0),
    );
    const entries = papers(40, thing, (i) => axis(3 + (i % 5)));
    expect(trial(saved, entries).least).toBeGreaterThan(1);
    expect(trial(saved.slice(0, 2), entries).least).toBe(-Infinity);
    expect(trial(saved, entries.slice(0, 5)).least).toBe(-Infinity);
  });

  it('reads the paper that is left out as the listing shows it', () => {
    const saved = papers(SIZE, () => 'honey bees', axis.bind(undefined, 0)).map((paper) => ({ ...paper, weight: 1 }));
    const entries = papers(40, thing, (i) => axis(3 + (i % 5))).map((paper) => ({ ...paper, isLiked: false }));
    const [telling] = papers(1, thing, () => axis(3));
    expect(leaveOneOut(saved, entries, weights).least).toBeGreaterThan(1);
    expect(leaveOneOut(saved, entries, weights, () => telling!).least).toBeLessThan(0);
  });

  it('asks of rows that were weighed once what it would ask of rows made for each trial', () => {
    const entries = papers(40, thing, (i) => axis(3 + (i % 5))).map((paper) => ({ ...paper, isLiked: false }));
    const saved = papers(SIZE, (i) => `honey bees of ${thing(i)}`, axis).map((paper) => ({ ...paper, weight: 1 }));
    const rows = wordsOf([...saved, ...entries], weights);
    for (const [i, one] of saved.entries()) {
      const [others, listing] = [saved.filter((other) => other !== one), [...entries, { ...one, isLiked: false }]];
      const order = [...Array(saved.length + entries.length).keys()].filter((row) => row !== i);
      expect(opinionsOf(others, listing, picked(rows, [...order, i]))).toEqual(
        opinionsOf(others, listing, wordsOf([...others, ...listing], weights)),
      );
    }
  });
});
