import { describe, expect, it } from 'vitest';

import { AuthorIndex } from '../../../utils/topics/following/author-index';
import { diversify } from '../../../utils/topics/order/diversify';
import { MARK, Ranker, type Mark } from '../../../utils/topics/order/ranker';
import { loadRarity, packRarity } from '../../../utils/topics/order/rarity';
import { leastOf, tell } from '../../../utils/topics/order/reasons';
import { besideTwins } from '../../../utils/topics/order/twins';
import { DIMENSIONS, toBag, weigh, type Vectors } from '../../../utils/topics/order/vectors';

const SUBJECTS = {
  bees: ['honey bees', 'hive', 'pollen', 'wax comb', 'swarming queens'],
  tides: ['sea tides', 'moon pull', 'harbour basin', 'salt marsh', 'spring ebb'],
  clocks: ['pendulum clocks', 'escapement', 'brass gears', 'mainspring', 'tower bells'],
} as const;

/** Made-up papers: each names three things of its subject, and shares its other words with all. */
function papers(subject: keyof typeof SUBJECTS, count: number, from = 0) {
  const things = SUBJECTS[subject];
  return Array.from({ length: count }, (_, i) => {
    const [a, b, c] = [0, 1, 3].map((step) => things[(i + from + step) % things.length]);
    const abstract = `We look at ${a} and at ${b} in old records. Entry ${from + i} also tells of ${c}.`;
    return { id: `${subject}-${from + i}`, title: `Notes on ${a} and ${b}`, abstract, authors: [`Ann ${subject}`] };
  });
}

const corpus = [...papers('bees', 40), ...papers('tides', 40), ...papers('clocks', 40)];
const bytes = packRarity(corpus.map(({ title, abstract }) => toBag(title, abstract)));
const rarity = loadRarity(bytes.buffer as ArrayBuffer);
const saved = (marks: readonly Omit<Mark, 'weight'>[], weight: number = MARK.saved) =>
  marks.map((mark) => ({ ...mark, weight }));
const ranker = (...marks: readonly Mark[]) => {
  const made = new Ranker(rarity);
  for (const mark of marks) made.learn(mark);
  return made;
};
const listing = [...papers('clocks', 20, 60), ...papers('bees', 6, 60), ...papers('tides', 20, 60)];
const order = (made: Ranker) =>
  [...(made.rank(listing, { diversity: 0 }) ?? [])].sort((a, b) => b.score - a.score).map(({ id }) => id.split('-')[0]);

describe('Ranker', () => {
  it('says when nothing is known, and begins with the first saved paper', () => {
    const made = ranker(...saved(papers('tides', 3), MARK.hidden));
    expect([made.isReady, made.rank(listing)]).toEqual([false, undefined]);
    made.learn({ ...papers('bees', 1, 9)[0]!, weight: MARK.saved });
    expect(order(made).slice(0, 6)).toEqual(Array(6).fill('bees'));
  });

  it('tells what is like the saved papers from what is not', () => {
    const alike = ranker(...saved(papers('bees', 6)))
      .rank(listing)!
      .filter(({ isAlike }) => isAlike);
    expect(alike.map(({ id }) => id).sort()).toEqual(papers('bees', 6, 60).map(({ id }) => id));
  });

  it('finds nothing alike in a listing of other things', () => {
    const strange = listing.filter(({ id }) => !id.startsWith('bees'));
    const ranked = ranker(...saved(papers('bees', 6))).rank(strange)!;
    expect(ranked.filter(({ isAlike }) => isAlike)).toEqual([]);
  });

  it('draws the line by titles where a listing shows titles alone', () => {
    const all = SUBJECTS.bees.join(', ');
    const library = SUBJECTS.bees.map((thing) => ({
      id: `on-${thing}`,
      title: `On ${thing}`,
      abstract: `${all}. ${all}.`,
    }));
    const titles = listing.map(({ id, title }, i) => ({
      id,
      title: id.startsWith('bees') ? `On ${SUBJECTS.bees[i % 5]}` : title,
    }));
    const isAlike = ranker(...saved(library))
      .rank(titles)!
      .filter(({ isAlike }) => isAlike);
    expect(isAlike.map(({ id }) => id).sort()).toEqual(papers('bees', 6, 60).map(({ id }) => id));
  });

  it('puts what resembles the saved papers first', () =>
    expect(order(ranker(...saved(papers('bees', 6)))).slice(0, 6)).toEqual(Array(6).fill('bees')));

  it('puts what resembles hidden papers last', () => {
    const made = ranker(...saved(papers('bees', 6)), ...saved(papers('tides', 6), MARK.hidden));
    expect(order(made).slice(-10)).toEqual(Array(10).fill('tides'));
  });

  it('is the same for the same library and listing, however it came about', () => {
    const made = ranker(...saved(papers('tides', 5)), ...saved(papers('bees', 6)));
    for (const { id } of papers('tides', 5)) made.forget(id);
    expect(made.rank(listing)).toEqual(ranker(...saved(papers('bees', 6))).rank(listing));
  });

  it('is the same in whatever order papers were saved and entries stand', () => {
    const marks = [...saved(papers('bees', 6)), ...saved(papers('tides', 3), MARK.hidden)];
    const byId = (made: Ranker, entries: typeof listing) =>
      new Map([...made.rank(entries)!].map(({ id, score }) => [id, score] as const).sort());
    expect(byId(ranker(...marks.toReversed()), listing.toReversed())).toEqual(byId(ranker(...marks), listing));
  });

  it('goes by the newest marks of somebody who saved thousands, however they were learned', () => {
    const old = papers('tides', 1200).map((paper) => ({ ...paper, weight: MARK.saved, at: '2024-01-01' }));
    const now = papers('bees', 700).map((paper) => ({ ...paper, weight: MARK.saved, at: '2026-01-01' }));
    const made = ranker(...now, ...old);
    expect(order(made).slice(0, 6)).toEqual(Array(6).fill('bees'));
    expect(made.rank(listing)).toEqual(ranker(...old, ...now).rank(listing));
  });

  it('does not hold a saved paper against its like when it stands in the listing', () => {
    const [bees, tides] = [papers('bees', 5), papers('tides', 4)];
    const entries = [...bees, ...papers('bees', 1, 62), ...papers('tides', 1, 62), ...papers('clocks', 20, 60)];
    const made = ranker(...saved(bees), ...saved(tides)).rank(entries, { diversity: 0 })!;
    expect(made[5]!.score).toBeGreaterThan(made[6]!.score);
  });

  it('lifts papers by authors whose papers were saved', () => {
    const made = ranker(...saved(papers('bees', 6)));
    const [one, other] = ['A. Bees', 'Bo Other'].map((author) => ({
      ...papers('tides', 1, 90)[0]!,
      id: author,
      authors: [author],
    }));
    const [mine, theirs] = made.rank([one!, other!, ...listing], { diversity: 0 })!;
    expect(mine!.score).toBeGreaterThan(theirs!.score);
  });

  it('forgets everything at once', () => {
    const made = ranker(...saved(papers('bees', 6)));
    made.reset();
    expect([made.saved, made.rank(listing), made.reasons(listing[0]!)]).toEqual([0, undefined, []]);
  });

  it('bears papers without words', () => {
    const made = ranker(...saved(papers('bees', 6)), { id: 'x', title: '', weight: 1 });
    expect(made.rank([{ id: 'y', title: '' }])?.[0]?.score).toBeTypeOf('number');
  });
});

describe('diversify', () => {
  /** Rows with one feature each. */
  const rows = (...features: readonly number[]): Vectors => ({
    size: features.length,
    first: Int32Array.from({ length: features.length + 1 }, (_, i) => i),
    feature: Int32Array.from(features),
    value: new Float32Array(features.length).fill(1),
  });
  const [entries, likes] = [rows(7, 7, 7, 7, 9, 9), rows(7, 7, 9)];
  const relevance = [1, 0.95, 0.9, 0.85, 0.6, 0.5];
  const order = [0, 1, 2, 3, 4, 5];

  it('leaves the order alone when relevance is all', () =>
    expect(diversify(relevance, entries, likes, 0)).toEqual(order));

  it('brings a neglected interest forward and loses nobody', () => {
    const varied = diversify(relevance, entries, likes, 0.6);
    expect(varied.slice(0, 3)).toContain(4);
    expect([...varied].sort()).toEqual(order);
  });
});

describe('besideTwins', () => {
  const [one, other, third] = papers('bees', 3);
  const same = [one!, other!, third!, { ...one!, id: 'again', title: `${one!.title}.` }];
  const more = [...same, { ...other!, id: 'renamed', title: `${other!.title}, v2` }];
  const vectors = weigh(
    more.map(({ title, abstract }) => toBag(title, abstract)),
    rarity.weights,
  );
  const titles = more.map(({ title }) => title);

  it('puts the same title, and nearly the same words, beside the one above, and loses nobody', () => {
    expect(besideTwins([0, 1, 2, 3, 4], titles, vectors)).toEqual([0, 3, 1, 4, 2]);
    expect(besideTwins([4, 2, 3, 1, 0], titles, vectors)).toEqual([4, 1, 2, 3, 0]);
  });
});

describe('reasons', () => {
  const made = ranker(...saved(papers('bees', 6)));
  const reasons = made.reasons(papers('bees', 1, 70)[0]!);

  it('names a saved paper, words of the paper, and the author', () =>
    expect(new Set(reasons.map(({ kind }) => kind))).toEqual(new Set(['saved', 'words', 'author'])));

  it('tells words as they stand there', () => {
    const text = `${papers('bees', 1, 70)[0]!.title} ${papers('bees', 1, 70)[0]!.abstract}`;
    const words = reasons.filter(({ kind }) => kind === 'words');
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !text.includes(word.text))).toEqual([]);
  });

  it('does not say that a saved paper is like itself', () => {
    const named = papers('bees', 6).map((paper, i) => ({ ...paper, title: `${paper.title}, part ${i}` }));
    const [first] = named;
    const alike = ranker(...saved(named))
      .reasons(first!)
      .filter(({ kind }) => kind === 'saved');
    expect(alike.length).toBeGreaterThan(0);
    expect(alike.map(({ text }) => text)).not.toContain(first!.title);
  });

  it('tells no words that bring too little', () => {
    const [bee] = papers('bees', 1, 70);
    const entry = weigh([toBag(bee!.title, bee!.abstract)], rarity.weights);
    const average = new Float32Array(DIMENSIONS);
    entry.feature.forEach((feature, i) => (average[feature] = entry.value[i]!));
    const bringing = (least: number) =>
      tell(bee!, entry, { rows: weigh([], rarity.weights), ids: [], titles: [], average, least }, new AuthorIndex());
    const all = bringing(0);
    const last = all.at(-1)!.weight;
    expect(all.length).toBeGreaterThan(1);
    expect(bringing(last)).toEqual(all.filter(({ weight }) => weight > last));
    expect(leastOf(Float32Array.of(0.3, 0.4))).toBeCloseTo(0.001);
  });

  it('has none for a stranger', () => expect(made.reasons({ id: 'z', title: 'Quite another thing' })).toEqual([]));
});
