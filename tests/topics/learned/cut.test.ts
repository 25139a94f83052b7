import { describe, expect, it } from 'vitest';

import { cutBetween, median } from '../../../utils/topics/learned/cut';

/** As many scores whose tail is exponential. */
const exponential = (count: number) => Array.from({ length: count }, (_, i) => -Math.log(1 - i / count) / 50);
const share = (scores: readonly number[], cut: number) => scores.filter((score) => score > cut).length / scores.length;

describe('cutBetween', () => {
  it('lies half-way between the end of the papers at large and the examples', () => {
    const end = cutBetween([], exponential(400));
    expect(cutBetween([0.4, 0.6], exponential(400))).toBeCloseTo((end + 0.5) / 2, 10);
  });

  it('lets few papers at large through, by what a few hundred of them say', () => {
    const cut = cutBetween([], exponential(400));
    expect(share(exponential(100_000), cut)).toBeLessThan(0.001);
    expect(share(exponential(100_000), cut)).toBeGreaterThan(0.0001);
  });

  it('does not mind papers of the topic among those at large', () => {
    const mixed = [...exponential(400), ...Array.from({ length: 20 }, () => 0.5)];
    expect(cutBetween([0.5], mixed)).toBeLessThan(0.4);
  });

  it('needs no papers at large', () => expect(cutBetween([0.2, 0.6], [])).toBeCloseTo(0.4, 10));
});

it('median says nothing of nothing', () =>
  expect([median([3, 1, 2]), median([1, 2]), median([])]).toEqual([2, 1.5, 0]));
