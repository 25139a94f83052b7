import { beforeAll, describe, expect, it } from 'vitest';

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

/** Made-up papers: forty words that any paper may have, and of a topic's twelve words four, one of them in the title; `more` stands in the abstract too. */
function wordy(seed: number, isOfTopic: boolean, more: readonly string[] = []) {
  let state = seed * 2654435761;
  const next = (most: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % most;
  };
  const words = Array.from({ length: 40 }, () => `word${next(600)}x`);
  const telling = Array.from({ length: isOfTopic ? 4 : 0 }, () => `telling${next(12)}x`);
  return {
    title: [...words.slice(0, 6), ...telling.slice(0, 1)].join(' '),
    abstract: [...words.slice(6, 20), ...telling.slice(1), ...more, ...words.slice(20)].join(' '),
  };
}

type Wordy = ReturnType<typeof wordy>;

describe('a narrow topic', () => {
  const many = (count: number, from: number, isOfTopic: boolean) =>
    Array.from({ length: count }, (_, i) => wordy(from + i, isOfTopic));
  const background = many(400, 1, false);
  const atLarge = many(3000, 20_000, false);
  const liked = many(120, 5_000, true);
  const aside = ['aside1x', 'aside2x', 'aside3x', 'aside4x'];
  const withAside = wordy(9_000, true, aside);
  const onlyAside = wordy(9_001, false, aside);
  const bags = [...background, ...atLarge, ...liked, withAside].map(({ title, abstract }) => toBag(title, abstract));
  const rare = loadRarity(packRarity(bags).buffer as ArrayBuffer);
  const learn = (yes: readonly Wordy[]) => learnTopic({ yes, no: [] }, background, rare);
  const rest = liked.slice(80);
  const shown = (topic: ReturnType<typeof learn>, papers: readonly Wordy[], isTitle = false): number =>
    papers.filter(({ title, abstract }) => topic.verdict({ title, ...(!isTitle && { abstract }) }).shown).length /
    papers.length;

  /** Each learned from the examples of the one before, and more. */
  let topics: ReturnType<typeof learn>[];
  beforeAll(() => (topics = [5, 10, 20, 40, 80].map((n) => learn(liked.slice(0, n)))));

  it('finds a good part of what is like five examples, with abstracts and by titles alone', () => {
    expect(shown(topics[0]!, rest)).toBeGreaterThan(0.4);
    expect(shown(topics[0]!, rest, true)).toBeGreaterThan(0.2);
  });

  it.each([
    ['with abstracts', false],
    ['by titles alone', true],
  ])('finds no less with more examples, and calls no more papers at large: %s', (_, isTitle) => {
    const found = topics.map((topic) => shown(topic, rest, isTitle));
    const stray = topics.map((topic) => shown(topic, atLarge, isTitle));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(stray).toEqual(stray.toSorted((a, b) => b - a));
    expect(stray[0]).toBeLessThan(0.01);
    expect(stray.at(-1)).toBeLessThan(0.001);
  });

  it('is not taken over by a side theme of one example', () => {
    const topic = learn([...liked.slice(0, 4), withAside]);
    expect(topic.verdict(onlyAside).score).toBeLessThan(topic.verdict(rest[0]!).score);
    expect(topic.verdict(onlyAside).shown).toBe(false);
  });

  it('is learned from titles where there is nothing else', () => {
    const bare = ({ title }: Wordy) => ({ title });
    const topic = learnTopic({ yes: liked.slice(0, 20).map(bare), no: [] }, background.map(bare), rare);
    expect(shown(topic, rest, true)).toBeGreaterThan(0.2);
    expect(shown(topic, atLarge, true)).toBeLessThan(0.01);
  });

  it('is learned from one example, and without other papers', () => {
    const lone = learnTopic({ yes: [liked[0]!], no: [] }, background, rare);
    expect(shown(lone, [liked[0]!])).toBe(1);
    expect(shown(lone, atLarge)).toBeLessThan(0.01);
    const alone = learnTopic({ yes: liked.slice(0, 5), no: [] }, [], rare);
    expect(shown(alone, liked.slice(0, 5))).toBe(1);
    expect(shown(alone, atLarge)).toBeLessThan(0.2);
  });
});
