import { addRow, DIMENSIONS, dot, type Vectors } from './vectors';

/** How far down the listing is looked for papers of neglected interests, and how many places are given out that way. */
const POOL = 60;
const PLACES = 20;
/** Interests are told by this many saved papers at most. */
const ASPECTS = 120;
/** How much of a wish one paper grants that serves it no more than the average wish. */
const SATISFIED = 0.3;

/**
 * Reorders the top of a listing so that several interests are all served. Every saved paper stands for what its reader wants; a paper that
 * resembles only saved ones which papers above it resemble already gives way. `share` in 0 … 1 says how much that counts against relevance.
 * Takes rows best first, gives all of them in their new order. @see https://doi.org/10.1145/1772690.1772780 (xQuAD)
 */
export function diversify(
  order: readonly number[],
  relevance: ArrayLike<number>,
  listing: Vectors,
  saved: Vectors,
  share: number,
): readonly number[] {
  const pool = order.slice(0, POOL);
  if (pool.length < 3 || saved.size < 2) return order;
  const step = Math.max(1, saved.size / ASPECTS);
  const aspects = Array.from({ length: Math.min(saved.size, ASPECTS) }, (_, i) => Math.floor(i * step));
  const serves = pool.map(() => new Float64Array(aspects.length));
  const dense = new Float32Array(DIMENSIONS);
  aspects.forEach((row, a) => {
    addRow(saved, row, 1, dense);
    pool.forEach((entry, i) => (serves[i]![a] = Math.max(0, dot(listing, entry, dense))));
    addRow(saved, row, -1, dense);
  });
  for (const served of serves) normalise(served);

  const top = relevance[pool[0]!]!;
  const bottom = relevance[pool[Math.min(pool.length, 2 * PLACES) - 1]!]!;
  const span = top - bottom || 1;
  const unmet = new Float64Array(aspects.length).fill(1);
  const left = new Set(pool.keys());
  const chosen: number[] = [];
  while (chosen.length < Math.min(PLACES, pool.length)) {
    let best = -1;
    let most = -Infinity;
    for (const i of left) {
      let novelty = 0;
      for (let a = 0; a < unmet.length; a++) novelty += unmet[a]! * serves[i]![a]!;
      const value = (1 - share) * ((relevance[pool[i]!]! - bottom) / span) + share * novelty;
      if (value <= most) continue;
      most = value;
      best = i;
    }
    left.delete(best);
    chosen.push(pool[best]!);
    const served = serves[best]!;
    for (let a = 0; a < unmet.length; a++) unmet[a]! *= 1 - Math.min(0.7, served[a]! * aspects.length * SATISFIED);
  }
  return [...chosen, ...Array.from(left, (i) => pool[i]!), ...order.slice(POOL)];
}

/** Makes shares of a whole, the strongest counting most. */
function normalise(values: Float64Array): void {
  let sum = 0;
  for (let a = 0; a < values.length; a++) sum += values[a] = values[a]! ** 2;
  if (sum > 0) for (let a = 0; a < values.length; a++) values[a]! /= sum;
}
