import { inverseCovariance } from './covariance';
import { inner, unit } from './embeddings';

/** A reader is taken to have at most so many interests at once, and each to be known from so many saved papers. */
const MOST = 3;
const ENOUGH = 3;
const TURNS = 10;
/** Groups whose means are as close as this, on average, are one interest. */
const CLOSE = 0.35;
/** Share of the mean of what was hidden or passed over that is taken off each interest's. */
const DISLIKED = 0.3;

/** Something liked or disliked, as a vector of length 1, and how much. */
export interface Leaning {
  readonly vector: Float32Array;
  readonly weight: number;
}

/**
 * How well entries serve the best-served of a reader's interests: liked papers are put into groups (spherical k-means from far-apart
 * seeds), and each entry is compared with what tells each group's mean from the listing's. Entries that serve two come before those that
 * serve one as well.
 */
export function interestScores(leanings: readonly Leaning[], entries: readonly Float32Array[]): Float64Array {
  const middle = mean(entries);
  const telling = inverseCovariance(entries, middle);
  const against = middle.slice();
  const disliked = leanings.filter(({ weight }) => weight < 0);
  if (disliked.length > 0) centre(disliked).forEach((x, i) => (against[i]! += DISLIKED * x));
  const opinions = interestsOf(leanings).map((group) => {
    const towards = telling(centre(group).map((x, i) => x - against[i]!));
    return standardise(Float64Array.from(entries, (entry) => inner(entry, towards)));
  });
  if (opinions.length === 1) return opinions[0]!;
  return Float64Array.from(entries, (_, i) =>
    Math.log(opinions.reduce((sum, scores) => sum + Math.exp(scores[i]!), 0)),
  );
}

/** What is liked, put into groups by subject: one, where all of it is of one. */
export function interestsOf(leanings: readonly Leaning[]): readonly (readonly Leaning[])[] {
  const liked = leanings.filter(({ weight }) => weight > 0);
  const groups = split(liked).filter((group) => group.length >= ENOUGH);
  const isOne = closeness(groups.map((group) => unit(centre(group)))) > CLOSE;
  return isOne ? [liked] : groups;
}

/** Scores with mean 0 and deviation 1, so that scores of two kinds can be added. */
export function standardise(scores: Float64Array): Float64Array {
  const middle = scores.reduce((sum, x) => sum + x, 0) / scores.length;
  const spread = Math.sqrt(scores.reduce((sum, x) => sum + (x - middle) ** 2, 0) / scores.length) || 1;
  return scores.map((x) => (x - middle) / spread);
}

/** The mean of their scalar products, two by two; fewer than two are as close as can be. */
function closeness(vectors: readonly Float32Array[]): number {
  const pairs = vectors.flatMap((one, i) => vectors.slice(0, i).map((other) => inner(one, other)));
  return pairs.length === 0 ? 1 : pairs.reduce((sum, x) => sum + x, 0) / pairs.length;
}

function split(liked: readonly Leaning[]): Leaning[][] {
  const count = Math.min(MOST, Math.floor(liked.length / ENOUGH));
  let centres = seeds(liked, count);
  let groups: Leaning[][] = [];
  const home = new Uint8Array(liked.length);
  for (let turn = 0; turn < TURNS; turn++) {
    groups = centres.map(() => []);
    let moved = turn === 0;
    liked.forEach((leaning, i) => {
      const group = nearest(leaning.vector, centres);
      moved ||= group !== home[i];
      home[i] = group;
      groups[group]!.push(leaning);
    });
    if (!moved) break;
    centres = groups.map((group, i) => (group.length > 0 ? unit(centre(group)) : centres[i]!));
  }
  return groups;
}

/** The most typical vector, then always the one farthest from those chosen. */
function seeds(liked: readonly Leaning[], count: number): Float32Array[] {
  const middle = centre(liked);
  const chosen = [best(liked, ({ vector }) => inner(vector, middle))];
  const closeness = liked.map(({ vector }) => inner(vector, chosen[0]!));
  while (chosen.length < count) {
    chosen.push(best(liked, (_, i) => -closeness[i]!));
    liked.forEach(({ vector }, i) => (closeness[i] = Math.max(closeness[i]!, inner(vector, chosen.at(-1)!))));
  }
  return chosen;
}

function best(liked: readonly Leaning[], value: (leaning: Leaning, i: number) => number): Float32Array {
  let [at, most] = [0, -Infinity];
  liked.forEach((leaning, i) => {
    const worth = value(leaning, i);
    if (worth > most) [at, most] = [i, worth];
  });
  return liked[at]!.vector;
}

function nearest(vector: Float32Array, centres: readonly Float32Array[]): number {
  let at = 0;
  let most = -Infinity;
  for (let i = 0; i < centres.length; i++) {
    const likeness = inner(vector, centres[i]!);
    if (likeness > most) {
      at = i;
      most = likeness;
    }
  }
  return at;
}

/** The mean by weight. */
function centre(leanings: readonly Leaning[]): Float32Array {
  const sum = new Float32Array(leanings[0]?.vector.length ?? 0);
  let total = 0;
  for (const { vector, weight } of leanings) {
    total += Math.abs(weight);
    for (let i = 0; i < sum.length; i++) sum[i]! += Math.abs(weight) * vector[i]!;
  }
  return sum.map((x) => x / total);
}

function mean(vectors: readonly Float32Array[]): Float32Array {
  return centre(vectors.map((vector) => ({ vector, weight: 1 })));
}
