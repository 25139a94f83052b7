import { addRow, DIMENSIONS, dot, type Vectors } from './vectors';

/** How many places are given out by variety. */
const PLACES = 20;
/** How much of a wish one paper grants that serves it no more than the average wish. */
const SATISFIED = 0.3;

/**
 * Reorders the top of a listing so that several interests are all served. Every saved paper stands for what its reader wants; a paper that
 * resembles only saved ones which papers above it resemble already gives way. `share` in 0 … 1 says how much that counts against relevance.
 * Takes the relevance of the best entries, falling, with their rows; gives their places in the new order. @see https://doi.org/10.1145/1772690.1772780 (xQuAD)
 */
export function diversify(
  relevance: ArrayLike<number>,
  entries: Vectors,
  saved: Vectors,
  share: number,
): readonly number[] {
  const pool = Array.from({ length: entries.size }, (_, i) => i);
  if (pool.length < 3 || saved.size < 2 || share === 0) return pool;
  const serves = pool.map(() => new Float64Array(saved.size));
  const dense = new Float32Array(DIMENSIONS);
  for (let aspect = 0; aspect < saved.size; aspect++) {
    addRow(saved, aspect, 1, dense);
    for (const entry of pool) serves[entry]![aspect] = Math.max(0, dot(entries, entry, dense));
    addRow(saved, aspect, -1, dense);
  }
  for (const served of serves) normalise(served);

  const top = relevance[0]!;
  const bottom = relevance[Math.min(pool.length, 2 * PLACES) - 1]!;
  const span = top - bottom || 1;
  const unmet = new Float64Array(saved.size).fill(1);
  const left = new Set(pool);
  const chosen: number[] = [];
  while (chosen.length < Math.min(PLACES, pool.length)) {
    let best = -1;
    let most = -Infinity;
    for (const i of left) {
      let novelty = 0;
      for (let a = 0; a < unmet.length; a++) novelty += unmet[a]! * serves[i]![a]!;
      const value = (1 - share) * ((relevance[i]! - bottom) / span) + share * novelty;
      if (value <= most) continue;
      most = value;
      best = i;
    }
    left.delete(best);
    chosen.push(best);
    const served = serves[best]!;
    for (let a = 0; a < unmet.length; a++) unmet[a]! *= 1 - Math.min(0.7, served[a]! * saved.size * SATISFIED);
  }
  return [...chosen, ...left];
}

/** Makes shares of a whole, the strongest counting most. */
function normalise(values: Float64Array): void {
  let sum = 0;
  for (let a = 0; a < values.length; a++) sum += values[a] = values[a]! ** 2;
  if (sum > 0) for (let a = 0; a < values.length; a++) values[a]! /= sum;
}
