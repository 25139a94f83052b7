import { Ranker } from '../../../utils/topics/order/ranker';
import type { Rarity } from '../../../utils/topics/order/rarity';
import { tokenize } from '../../../utils/topics/matching/tokens';
import { trainSvm } from '../../../utils/topics/order/svm';
import { addRow, DIMENSIONS, dot, toBag, weigh, type Bag, type Vectors } from '../../../utils/topics/order/vectors';
import type { Labelled } from '../../train/corpus';

/** Scores of a listing for somebody who saved these papers. */
export type Method = (saved: readonly Labelled[], listing: readonly Labelled[]) => ArrayLike<number>;

export type Methods = Readonly<Record<string, Method>>;

/** The baselines, and what is shipped. All of them weigh words by the rarity in papers at large. */
export function methods(rarity: Rarity, makeRanker: () => Ranker): Methods {
  const ibid =
    (diversity: number): Method =>
    (saved, listing) =>
      scores(makeRanker(), saved, listing, diversity);
  return {
    BM25: bm25,
    'tf-idf centroid': (saved, listing) => {
      const { rows, entries } = vectors(saved, listing, rarity);
      return products(entries, centroid(rows));
    },
    Rocchio: (saved, listing) => {
      const { rows, entries } = vectors(saved, listing, rarity);
      const mine = centroid(rows);
      const theirs = centroid(entries);
      return products(
        entries,
        mine.map((x, i) => x - 0.7 * theirs[i]!),
      );
    },
    'arxiv-sanity SVM': (saved, listing) => arxivSanity(saved, listing, rarity),
    'Ibid, words alone': (saved, listing) => scores(new Ranker(rarity), saved, listing, 0),
    'Ibid, relevance alone': ibid(0),
    'Ibid, as shipped': ibid(0.15),
    'Ibid, more diverse': ibid(0.4),
  };
}

function scores(
  ranker: Ranker,
  saved: readonly Labelled[],
  listing: readonly Labelled[],
  diversity: number,
): readonly number[] {
  for (const paper of saved) ranker.learn({ ...paper, weight: 1 });
  return (ranker.rank(listing, { diversity }) ?? []).map(({ score }) => score);
}

/** As arxiv-sanity-lite does it: tf-idf, saved papers against everything else, balanced classes, C = 0.01. @see https://github.com/karpathy/arxiv-sanity-lite */
function arxivSanity(saved: readonly Labelled[], listing: readonly Labelled[], rarity: Rarity): ArrayLike<number> {
  const rows = weigh([...saved, ...listing].map(bagOf), rarity.weights);
  const label = Int8Array.from({ length: rows.size }, (_, i) => (i < saved.length ? 1 : -1));
  const cost = Float32Array.from(label, (y) => (0.01 * rows.size) / (2 * (y > 0 ? saved.length : listing.length)));
  const weights = trainSvm(rows, label, cost, 8);
  return Float64Array.from(listing, (_, i) => dot(rows, saved.length + i, weights));
}

function vectors(saved: readonly Labelled[], listing: readonly Labelled[], { weights }: Rarity) {
  return { rows: weigh(saved.map(bagOf), weights), entries: weigh(listing.map(bagOf), weights) };
}

export function bagOf({ title, abstract }: Labelled): Bag {
  return toBag(title, abstract);
}

export function centroid(rows: Vectors): Float32Array {
  const weights = new Float32Array(DIMENSIONS);
  for (let row = 0; row < rows.size; row++) addRow(rows, row, 1 / rows.size, weights);
  return weights;
}

export function products(rows: Vectors, weights: Float32Array): Float64Array {
  return Float64Array.from({ length: rows.size }, (_, row) => dot(rows, row, weights));
}

/** The library as one long query. */
const bm25: Method = (saved, listing) => {
  const words = (paper: Labelled) => tokenize(`${paper.title} ${paper.abstract}`).hash;
  const documents = listing.map(words);
  const frequency = new Map<number, number>();
  for (const document of documents)
    for (const word of new Set(document)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const query = new Map<number, number>();
  for (const paper of saved) for (const word of words(paper)) query.set(word, (query.get(word) ?? 0) + 1);
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  return documents.map((document) => {
    const counts = new Map<number, number>();
    for (const word of document) if (query.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    let score = 0;
    for (const [word, n] of counts) {
      const df = frequency.get(word)!;
      const idf = Math.log(1 + (listing.length - df + 0.5) / (df + 0.5));
      const asked = query.get(word)!;
      score +=
        (idf * (n * 2.2) * (asked * 9)) / ((n + 1.2 * (0.25 + (0.75 * document.length) / average)) * (asked + 8));
    }
    return score;
  });
};
