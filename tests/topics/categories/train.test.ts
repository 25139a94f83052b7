import { describe, expect, it } from 'vitest';

import { asRegression, train } from '../../train/compact';
import { learnable, part, targets, type Labelled } from '../../train/corpus';
import { vectorise } from '../../train/features';
import { askNeighbours } from '../../train/neighbours';
import { bestOffsets, bestThresholds, logOdds } from '../../train/regression';

const WORDS = { 'cs.CL': 'grammar verbs nouns', 'cs.RO': 'robots arms grippers', 'cs.CV': 'images pixels colours' };
const papers: Labelled[] = Object.entries(WORDS).flatMap(([label, words]) =>
  Array.from({ length: 30 }, (_, i) => {
    const things = words.split(' ');
    const abstract = `Here ${things[i % 3]} meet ${things[(i + 1) % 3]} and number ${i % 10}.`;
    return { id: `${label}${i}`, title: `On ${things[i % 3]}`, abstract, labels: [label, 'math.CO'] };
  }),
);
const labels = learnable(papers, 20);
const truth = targets(papers, labels);

describe('training', () => {
  it('learns the categories that have enough papers, of the archives it knows', () =>
    expect(labels).toEqual(['cs.CL', 'cs.CV', 'cs.RO']));

  const compact = train(papers, truth, labels.length);
  const odds = logOdds(vectorise(papers, compact.vocabulary), asRegression(compact));

  it('tells them apart with the small model', () => {
    const first = papers.map((_, i) => {
      const row = [...odds.subarray(i * 3, i * 3 + 3)];
      return labels[row.indexOf(Math.max(...row))];
    });
    expect(first).toEqual(papers.map((paper) => paper.labels[0]));
  });

  it('gives the same bytes again', () => expect(train(papers, truth, labels.length).weights).toEqual(compact.weights));

  it('splits by id alone', () => {
    expect(papers.map(({ id }) => part(id, 4))).toEqual(papers.map(({ id }) => part(id, 4)));
    expect(new Set(papers.map(({ id }) => part(id, 4))).size).toBe(4);
  });
});

describe('neighbours', () => {
  const vocabulary = train(papers, truth, labels.length).full.vocabulary;
  const rows = vectorise(papers, vocabulary);
  const said = askNeighbours(rows, truth, labels.length, vocabulary.terms.length);

  it('say what papers like it are about', () =>
    papers.forEach((paper, row) => {
      const own = [...said.subarray(row * 3, row * 3 + 3)];
      expect(labels[own.indexOf(Math.max(...own))]).toBe(paper.labels[0]);
    }));

  it('do not hear the paper itself', () => {
    const alone = truth.map((_, i) => (i < labels.length ? truth[i]! : 0));
    const heard = askNeighbours(rows, alone, labels.length, vocabulary.terms.length);
    expect([...heard.subarray(0, labels.length)]).toEqual([0, 0, 0]);
    expect(Math.max(...heard)).toBeGreaterThan(0);
  });
});

describe('tuning', () => {
  // Two labels over four papers: the second label's odds are all too high.
  const odds = Float32Array.from([1, 1.5, 2, 2.2, -1, 3, -2, 2.8]);
  const truth = Float32Array.from([1, 0, 1, 0, 0, 1, 0, 1]);

  it('finds the thresholds that part the papers', () => {
    const [first, second] = bestThresholds(odds, truth, 2);
    expect(first).toBeGreaterThan(-1);
    expect(first).toBeLessThan(1);
    expect(second).toBeGreaterThan(2.2);
  });

  it('finds offsets that put the right label first', () => {
    const fivefold = (values: Float32Array) =>
      Float32Array.from({ length: 5 * values.length }, (_, i) => values[i % values.length]!);
    const [first, second] = bestOffsets(fivefold(odds), fivefold(truth), 2) as [number, number];
    for (let at = 0; at < odds.length; at += 2)
      expect(odds[at]! + first > odds[at + 1]! + second).toBe(truth[at] === 1);
  });
});
