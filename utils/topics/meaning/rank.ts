import { UNIT } from './features';
import type { Question } from './question';

/** Papers by number, as they are compared. */
export interface Collection {
  readonly papers: ArrayLike<number>;
  readonly idOf: (n: number) => string;
  /** How many telling words each paper has. */
  readonly lengths: ArrayLike<number>;
  /** The papers' vectors one after the other (`TextFeatures.vector`). */
  readonly vectors: Int8Array;
  /** Which of them have a stem, and how often. */
  readonly having: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** A paper, and how close it is: 1 and more for what answers best. */
export interface Close {
  readonly n: number;
  readonly score: number;
}

/** Okapi BM25, as it is commonly set. @see https://doi.org/10.1561/1500000019 */
const K1 = 1.2;
const B = 0.75;
/** How much it counts to stand in the same place, beside the words of the paper that answers best to them. */
const SUBJECT = 0.8;

/** What has less than this share of what the papers have that were asked about shares a few words by chance. */
const LEAST = 0.1;

/**
 * Papers by how close they are to a question, the closest first: by the words that they share with it, and by where both stand among papers
 * at large. What shares no word is left out, and so is `except`: where the question was made of these, what shares next to nothing with it too.
 */
export function closest(
  { stems, vector }: Question,
  collection: Collection,
  except: ReadonlySet<string> = new Set(),
): readonly Close[] {
  const { vectors, idOf } = collection;
  const [others, own] = [new Map<number, number>(), [0]];
  for (const [n, score] of wordScores(stems, collection)) {
    if (except.has(idOf(n))) own.push(score);
    else others.set(n, score);
  }
  const least = LEAST * Math.max(...own);
  let best = 0;
  for (const score of others.values()) best = Math.max(best, score);
  const close = Array.from(others, ([n, score]): Close & { readonly words: number } => {
    let subject = 0;
    for (let i = 0, at = n * vector.length; i < vector.length; i++, at++) subject += vector[i]! * vectors[at]!;
    return { n, words: score, score: score / best + (SUBJECT * subject) / UNIT };
  });
  return close
    .filter(({ words }) => words >= least)
    .sort((a, b) => b.score - a.score || (idOf(a.n) < idOf(b.n) ? -1 : 1));
}

function wordScores(
  stems: ReadonlyMap<string, number>,
  { papers, lengths, having }: Collection,
): ReadonlyMap<number, number> {
  let words = 0;
  for (let at = 0; at < papers.length; at++) words += lengths[papers[at]!]!;
  const mean = words / papers.length || 1;
  const scores = new Map<number, number>();
  for (const [stem, weight] of stems) {
    const papersWith = having.get(stem);
    if (!papersWith) continue;
    const rarity = rarityOf(papers.length, papersWith.size);
    for (const [n, count] of papersWith) {
      const often = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * lengths[n]!) / mean));
      scores.set(n, (scores.get(n) ?? 0) + weight * rarity * often);
    }
  }
  return scores;
}

/** What a stem weighs that so many of the papers have. */
export function rarityOf(papers: number, having: number): number {
  return Math.log(1 + (papers - having + 0.5) / (having + 0.5));
}
