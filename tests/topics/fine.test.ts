import { describe, expect, it } from 'vitest';

import type { TopicData } from '../../utils/topics/topic';
import { rewrite } from '../train/blocks';
import { affordable, quantile } from '../train/budget';
import type { Labelled } from '../train/corpus';
import { liftExamples } from '../train/examples';
import { fitTopics } from '../train/fine';
import { commonPhrases } from '../train/phrases';

const SHELLS: TopicData = {
  id: 'shells',
  name: 'Shells',
  phrases: { 'sea shell': 2, molluscs: 0.5 },
  against: { 'shell script': 1 },
  examples: ['A sea shell'],
};
const paper = (id: string, title: string, abstract: string, ...labels: string[]): Labelled => ({
  id,
  title,
  abstract,
  labels,
});
const lists = Array.from({ length: 40 }, (_, i) =>
  paper(
    `s${i}`,
    i % 2 ? 'The conch' : 'Of places',
    i % 3 ? `The conch number ${i}.` : `A sea shell, number ${i}.`,
    'shells',
  ),
);
const others = Array.from({ length: 200 }, (_, i) =>
  paper(`o${i}`, i % 2 ? 'The stone' : 'Of places', `The stone number ${i}, not a shell script.`),
);

describe('fitting topics', () => {
  const fit = fitTopics([SHELLS], lists, others).get('shells')!;

  it('takes up what a list’s papers say and others do not', () => {
    expect(fit.fitted).toHaveProperty('conch');
    expect(fit.fitted['conch']).toBeGreaterThan(0);
    expect(fit.fitted['number'] ?? 0).toBeLessThanOrEqual(0);
  });

  it('keeps what was written by hand, and leaves alone what speaks against', () => {
    expect(Object.keys(fit.fitted)).toContain('molluscs');
    expect(Object.keys(fit.fitted)).not.toContain('shell script');
  });

  it('leaves topics with short lists as they are', () =>
    expect(fitTopics([SHELLS], lists.slice(0, 5), others).size).toBe(0));

  it('gives the same again', () => expect(fitTopics([SHELLS], lists, others).get('shells')).toEqual(fit));
});

describe('affordable', () => {
  const easy = { yes: [5, 4, 4, 3], no: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] };
  const hard = { yes: [2, 1, 1, 1], no: [3, 3, 3, 3, 3, 1, 0, 0, 0, 0] };

  it('spends where most is found for it', () => expect(affordable([easy, hard], 0.01, 1)).toEqual([0, 0]));

  it('never spends more than a topic may', () =>
    expect(Math.max(...affordable([easy, hard], 0.5, 0.6))).toBeLessThanOrEqual(0.6));
});

describe('quantile', () => {
  const scores = [9, 5, 5, 5, 5, 5, 1, 1, 1, 1];
  const called = (share: number) => scores.filter((score) => score >= quantile(scores, share)).length;

  it('takes of equal scores all or none, whichever is nearer', () => expect([0.2, 0.5].map(called)).toEqual([1, 6]));

  it('never goes below what says something', () => expect(quantile([0.01, 0, 0], 0.9)).toBeGreaterThan(0.1));
});

describe('examples', () => {
  const rows = { first: Int32Array.of(0, 2, 3), pattern: Int32Array.of(0, 1, 2), salience: Float32Array.of(1, 1, 1) };
  const frequencies = Int32Array.of(50, 2, 9);

  it('are lifted by the rarest of what people wrote', () => {
    const weights = new Map([
      [0, 0.3],
      [2, 1],
    ]);
    const known = new Map([
      [0, 1],
      [1, 1],
    ]);
    expect(liftExamples(rows, weights, known, frequencies, 0.9)).toBeCloseTo(0.9);
    expect([...weights]).toEqual([
      [0, 0.3],
      [2, 1],
      [1, 0.6],
    ]);
  });

  it('that say nothing of it stay below', () =>
    expect(liftExamples(rows, new Map([[2, 0.4]]), new Map(), frequencies, 0.9)).toBe(0));
});

describe('common phrases', () => {
  it('can be read: no little words at their ends, each paper once', () => {
    const phrases = commonPhrases([paper('1', 'The art of the conch', 'The conch.'), paper('2', 'A conch', '')], 2);
    expect([...phrases]).toEqual([['conch', 2]]);
  });
});

describe('blocks of the catalogue', () => {
  const source = [
    'export const x = [\n',
    "  {\n    id: 'a',\n    phrases: { b: 1 },\n    titles: 0.9,\n    examples: ['B'],\n  },\n",
    "  {\n    id: 'c',\n    phrases: { d: 1 },\n    examples: ['D'],\n  },\n",
    '];\n',
  ].join('');
  const fits = new Map([['a', { fitted: { b: 1.2, e: -0.3 }, titles: 0.7 }]]);

  it('take up what was fitted, and keep all else', () => {
    const once = rewrite(source, fits);
    expect(once).toContain('    fitted: {"b":1.2,"e":-0.3},\n    titles: 0.7,\n    examples: [\'B\'],');
    expect(once).not.toContain('0.9');
    expect(once.slice(once.indexOf("id: 'c'"))).toBe(source.slice(source.indexOf("id: 'c'")));
  });

  it('can be written again, also after formatting', () => {
    const formatted = rewrite(source, fits).replace('{"b":1.2,"e":-0.3}', '{\n      b: 1.2,\n      e: -0.3,\n    }');
    expect(rewrite(formatted, fits)).toBe(rewrite(source, fits));
  });
});
