import type { Rows } from './phrases';

/**
 * Raises weights so that titles given as examples are enough: of what people wrote, the phrase in the title that is rarest at large gets what is
 * lacking, because a lower threshold would let in papers that have nothing to do with the example. Weights are changed in place; gives the
 * lowest score of an example then, which is below `enough` only where nothing that people wrote is in the title.
 */
export function liftExamples(
  { first, pattern }: Rows,
  weights: Map<number, number>,
  known: ReadonlyMap<number, number>,
  frequencies: Int32Array,
  enough: number,
): number {
  let lowest = Infinity;
  for (let row = 0; row < first.length - 1; row++) {
    const mentioned = [...pattern.subarray(first[row], first[row + 1])];
    const score = mentioned.reduce((sum, p) => sum + (weights.get(p) ?? 0), 0);
    const written = mentioned.filter((p) => (known.get(p) ?? 0) > 0);
    if (score >= enough || written.length === 0) {
      lowest = Math.min(lowest, score);
      continue;
    }
    const rarest = written.reduce((best, p) => (frequencies[p]! < frequencies[best]! ? p : best));
    weights.set(rarest, (weights.get(rarest) ?? 0) + Math.ceil(100 * (enough - score) - 1e-6) / 100);
    lowest = Math.min(lowest, enough);
  }
  return lowest;
}
