import { describe, expect, it } from 'vitest';

import { learnTopic } from '../../../utils/topics/learned/learned';
import { loadRarity, packRarity } from '../../../utils/topics/order/rarity';
import { toBag } from '../../../utils/topics/order/vectors';

const THINGS = ['honey bees', 'sea tides', 'pendulum clocks', 'glass bottles', 'alpine roads'];
const paper = (thing: string, i: number) => ({
  title: `Notes on ${thing}, part ${i}`,
  abstract: `We look at ${thing} in old records and tell how ${thing} were seen by travellers.`,
});
const background = THINGS.flatMap((thing) => Array.from({ length: 24 }, (_, i) => paper(thing, i)));
const rarity = loadRarity(packRarity(background.map((d) => toBag(d.title, d.abstract))).buffer as ArrayBuffer);
const others = background.filter(({ title }) => !title.includes('bees'));
const bees = [31, 32, 33, 34, 35].map((i) => paper('honey bees', i));

describe('learnTopic', () => {
  const topic = learnTopic({ yes: bees, no: [] }, others, rarity);

  it('finds what is like its examples, and nothing else', () => {
    expect(topic.verdict(paper('honey bees', 99)).shown).toBe(true);
    expect(topic.verdict(paper('sea tides', 99)).shown).toBe(false);
  });

  it('is corrected at once by a “no”', () => {
    const queens = { title: 'Queens of honey bees', abstract: 'On royal jelly and honey bees.' };
    const corrected = learnTopic({ yes: bees, no: [queens] }, others, rarity);
    expect(corrected.verdict(queens).score).toBeLessThan(topic.verdict(queens).score);
    expect(corrected.verdict(queens).shown).toBe(false);
    expect(corrected.verdict(paper('honey bees', 99)).shown).toBe(true);
  });

  it('says nothing without examples', () => {
    const empty = learnTopic({ yes: [], no: bees }, others, rarity);
    expect([empty.isReady, empty.verdict(bees[0]!).shown, empty.explain(bees[0]!)]).toEqual([false, false, []]);
  });

  it('points at no pair of words across a comma, or with a word that says nothing', () => {
    const document = { title: 'Honey, bees and honey bees', abstract: '' };
    const said = topic.explain(document).map(({ start, end }) => document.title.slice(start, end));
    expect(said).toContain('honey bees');
    expect(said.filter((text) => /,|and/.test(text))).toEqual([]);
  });

  it('points at its words', () => {
    const document = paper('honey bees', 7);
    const best = [...topic.explain(document)].sort((a, b) => b.weight - a.weight)[0]!;
    expect(document[best.field].slice(best.start, best.end)).toMatch(/honey|bees/);
  });
});

/** Made-up papers: forty words that any paper may have, and of a topic's twelve words four. */
function wordy(seed: number, isOfTopic: boolean) {
  let state = seed * 2654435761;
  const next = (most: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % most;
  };
  const words = Array.from({ length: 40 }, () => `word${next(600)}x`);
  const telling = Array.from({ length: isOfTopic ? 4 : 0 }, () => `telling${next(12)}x`);
  return {
    title: words.slice(0, 6).join(' '),
    abstract: [...words.slice(6, 20), ...telling, ...words.slice(20)].join(' '),
  };
}

it('finds a good part of what is like five examples, and few others', () => {
  const many = (count: number, from: number, isOfTopic: boolean) =>
    Array.from({ length: count }, (_, i) => wordy(from + i, isOfTopic));
  const background = many(400, 1, false);
  const liked = many(60, 5_000, true);
  const bags = [...background, ...liked].map((each) => toBag(each.title, each.abstract));
  const rare = loadRarity(packRarity(bags).buffer as ArrayBuffer);
  const topic = learnTopic({ yes: liked.slice(0, 5), no: [] }, background, rare);
  const shown = (papers: readonly ReturnType<typeof wordy>[]): number =>
    papers.filter((each) => topic.verdict(each).shown).length / papers.length;
  expect(shown(liked.slice(5))).toBeGreaterThan(0.3);
  expect(shown(many(400, 9_000, false))).toBeLessThan(0.03);
});
