import type { Document, Evidence } from '../document';
import { tokenize } from '../matching/tokens';
import { featureOfPair, featureOfWord } from '../order/vectors';

/** What weighs less is not worth telling. */
const LEAST = 0.05;

/** Words and pairs of words; a pair is told only where nothing but a space or a hyphen stands within it, and both words say something. */
export function evidenceIn(
  { title, abstract }: Document,
  weights: Float32Array,
  rarity: Float32Array,
): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const [field, text] of [
    ['title', title],
    ['abstract', abstract ?? ''],
  ] as const) {
    const { count, hash, start, end } = tokenize(text);
    const add = (first: number, last: number, weight: number) => {
      if (Math.abs(weight) >= LEAST) found.push({ field, start: start[first]!, end: end[last]!, weight });
    };
    const says = (i: number): boolean => rarity[featureOfWord(hash[i]!)] !== 0;
    for (let i = 0; i < count; i++) {
      add(i, i, weights[featureOfWord(hash[i]!)]!);
      const isPair = i > 0 && says(i - 1) && says(i) && /^[\s-]+$/.test(text.slice(end[i - 1], start[i]));
      if (isPair) add(i - 1, i, weights[featureOfPair(hash[i - 1]!, hash[i]!)]!);
    }
  }
  return found;
}
