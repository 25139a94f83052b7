import { describe, expect, it } from 'vitest';

import { inverseCovariance } from '../../../utils/topics/order/covariance';
import { embed, inner, loadEmbeddings, packEmbeddings } from '../../../utils/topics/order/embeddings';
import { interestScores } from '../../../utils/topics/order/interests';
import { loadRarity, packRarity } from '../../../utils/topics/order/rarity';
import { toBag } from '../../../utils/topics/order/vectors';
import { contrast, type Pair } from '../../train/contrast';
import { learnEmbeddings } from '../../train/learn-embeddings';

const D = 8;
/** A vector along one axis. */
const along = (axis: number, length = 1) => Float32Array.from({ length: D }, (_, i) => (i === axis ? length : 0));
const features = (text: string) => [...toBag(text, undefined).feature];
const [bees, tides] = [features('bees')[0]!, features('tides')[0]!];
const bagOf = ({ title, abstract }: { readonly title: string; readonly abstract: string }) => toBag(title, abstract);
const packed = packEmbeddings([bees, tides], Float32Array.from([...along(0, 3), ...along(1, 0.5)]), D);
const embeddings = loadEmbeddings(packed.buffer as ArrayBuffer);

describe('embeddings', () => {
  it('puts papers where their words are, at length 1', () => {
    expect(Array.from(embed(toBag('Of bees', undefined), embeddings))).toEqual(Array.from(along(0)));
    const both = embed(toBag('Bees and tides', undefined), embeddings);
    expect(both[0]! / both[1]!).toBeCloseTo(6, 1);
    expect(inner(both, both)).toBeCloseTo(1);
  });

  it('knows nothing of words that it has not learned', () =>
    expect(Array.from(embed(toBag('Clocks', undefined), embeddings))).toEqual(Array.from(new Float32Array(D))));

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a table cut off', packed.slice(0, -1)],
    ['something else', new Uint8Array(50_000)],
  ])('refuses %s', (_, bytes) =>
    expect(() => loadEmbeddings(bytes.buffer)).toThrow(expect.objectContaining({ code: 'bad-input' })),
  );

  it('is learned by bringing parts of one paper together', () => {
    // Titles say 0 … 15, abstracts 16 … 31; of one paper are n and n + 16.
    const view = (term: number) => ({ term: Int32Array.of(term), value: Float32Array.of(1) });
    const pairs = Array.from({ length: 512 }, (_, i): Pair => [view(i % 16), view(16 + (i % 16))]);
    const vectors = Float32Array.from({ length: 32 * D }, (_, i) => Math.sin(i * i));
    const likeness = (a: number, b: number) =>
      inner(vectors.subarray(a * D, a * D + D), vectors.subarray(b * D, b * D + D));
    const before = likeness(2, 18) - likeness(2, 19);
    contrast(vectors, () => pairs, { dimensions: D, epochs: 8, rate: 0.5, temperature: 0.1 });
    expect(likeness(2, 18) - likeness(2, 19)).toBeGreaterThan(before);
    expect(likeness(2, 18)).toBeGreaterThan(likeness(2, 19));
  });

  it('is learned by bringing papers of one list together', () => {
    // Each paper is about one of a hundred things, none of which says anything of another; a list holds every fifth.
    const papers = Array.from({ length: 600 }, (_, i) => {
      const thing = String.fromCharCode(97 + (i % 10), 97 + (Math.floor(i / 10) % 10));
      return { id: `${i}`, title: `Thing${thing}`, abstract: `Lore${thing}. Tale${thing}.`, labels: [] };
    });
    const lists = papers.map((paper, i) => ({ ...paper, labels: [`list ${i % 5}`] }));
    const rarity = loadRarity(packRarity(papers.map(bagOf)).buffer as ArrayBuffer);
    const [without, within] = [[], lists].map((known) => {
      const table = loadEmbeddings(learnEmbeddings(papers, known, rarity).bytes.buffer as ArrayBuffer);
      const vectors = papers.slice(0, 10).map((paper) => embed(bagOf(paper), table));
      return inner(vectors[0]!, vectors[5]!) - inner(vectors[0]!, vectors[6]!);
    });
    expect(within).toBeGreaterThan(without! + 0.2);
  });
});

describe('inverseCovariance', () => {
  it('counts a direction less in which a listing differs anyway', () => {
    const vectors = [along(0), along(0, -1), along(0), along(0, -1), along(1, 0.1), along(1, -0.1)];
    const telling = inverseCovariance(vectors, new Float32Array(D));
    const told = telling(Float32Array.from({ length: D }, (_, i) => (i < 2 ? 1 : 0)));
    expect(told[0]!).toBeGreaterThan(0);
    expect(told[1]!).toBeGreaterThan(1.5 * told[0]!);
    expect(Array.from(told.subarray(2))).toEqual(Array(D - 2).fill(0));
  });

  it('undoes the covariance', () => {
    const vectors = [Float32Array.of(1, 2), Float32Array.of(-1, 0), Float32Array.of(0, -2)];
    const [x, y] = inverseCovariance(vectors, new Float32Array(2))(Float32Array.of(1, 0));
    // The sums of squares and products, with four times the mean of the squares on the diagonal.
    expect((2 + 20) * x! + 2 * y!).toBeCloseTo(1);
    expect(2 * x! + (8 + 20) * y!).toBeCloseTo(0);
  });

  it('leaves vectors as they are where nothing differs', () =>
    expect(inverseCovariance([along(0), along(0)], along(0))(along(3))).toEqual(along(3)));
});

describe('interestScores', () => {
  const liked = (...axes: readonly number[]) => axes.map((axis) => ({ vector: along(axis), weight: 1 }));
  const listing = [0, 1, 2, 5, 5, 5, 5, 5].map((axis) => along(axis));

  it('serves the smaller of two interests as well', () => {
    const scores = interestScores(liked(0, 0, 0, 0, 0, 0, 1, 1, 1), listing);
    expect(Math.min(scores[0]!, scores[1]!)).toBeGreaterThan(Math.max(...scores.slice(2)));
    expect(scores[1]! / scores[0]!).toBeGreaterThan(0.9);
  });

  it('turns away from what is disliked', () => {
    const leanings = [...liked(0, 0, 0, 0, 0), ...liked(2, 2).map((each) => ({ ...each, weight: -1 }))];
    const scores = interestScores(leanings, listing);
    expect(scores[2]!).toBeLessThan(scores[1]!);
  });

  it('bears papers that stand nowhere', () =>
    expect(interestScores(liked(0, 0, 0), [new Float32Array(D)])[0]).toBeTypeOf('number'));
});
