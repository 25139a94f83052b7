import type { TextFeatures } from './features';
import type { Collection } from './rank';

/** A collection of papers whose features are at hand, numbered as they come: for the stems that are asked for. */
export function collectionOf(
  ids: readonly string[],
  features: readonly TextFeatures[],
  stems: Iterable<string>,
): Collection {
  const dimensions = features[0]?.vector.length ?? 0;
  const vectors = new Int8Array(features.length * dimensions);
  features.forEach(({ vector }, n) => vectors.set(vector, n * dimensions));
  const having = new Map<string, Map<number, number>>();
  for (const stem of stems) {
    const papers = new Map<number, number>();
    features.forEach((one, n) => {
      const count = one.stems.get(stem);
      if (count) papers.set(n, count);
    });
    if (papers.size > 0) having.set(stem, papers);
  }
  return {
    idOf: (n) => ids[n]!,
    papers: Array.from(features.keys()),
    lengths: features.map(({ length }) => length),
    vectors,
    having,
  };
}
