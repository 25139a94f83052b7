import { describe, expect, it } from 'vitest';

import { learnExamples, spreadEvenly } from '../../../utils/topics/learned/learn-examples';
import { loadRarity, packRarity } from '../../../utils/topics/order/rarity';
import { toBag } from '../../../utils/topics/order/vectors';

const about = (thing: string, n: number) => ({ id: `${thing} ${n}`, title: `Notes on ${thing}, part ${n}` });
const bees = [1, 2, 3].map((n) => ({ ...about('honey bees', n), is: true }));
const tides = Array.from({ length: 40 }, (_, n) => about('sea tides', n));
const bags = [...bees, ...tides].map(({ title }) => toBag(title, undefined));
const rarity = loadRarity(packRarity(bags).buffer as ArrayBuffer);

describe('learnExamples', () => {
  it('needs some examples of what a topic is', () => {
    expect(learnExamples([...bees.slice(0, 2), { ...tides[0]!, is: false }], tides, rarity)).toBeUndefined();
    expect(learnExamples(bees, tides, rarity)?.isReady).toBe(true);
  });

  it('does not tell examples from themselves', () => {
    const among = learnExamples(bees, [...bees, ...tides], rarity);
    const apart = learnExamples(bees, tides, rarity);
    const scores = (topic: typeof apart) => [...bees, ...tides].map((paper) => topic?.verdict(paper).score);
    expect(scores(among)).toEqual(scores(apart));
  });
});

it('spreadEvenly takes all of few, and of many from all over', () => {
  expect(spreadEvenly([1, 2, 3], 5)).toEqual([1, 2, 3]);
  expect(spreadEvenly([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
});
