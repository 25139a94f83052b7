import { inner, unit, type Embeddings } from '../order/embeddings';
import { featureOfWord } from '../order/vectors';
import type { Rarity } from '../order/rarity';
import { tokenize } from '../matching/tokens';
import { featuresOf, isTelling, wordsIn, type TextFeatures } from './features';
import { stemOf } from './stem';

/** What papers are to be close to: stems with what each counts, and a place among papers at large (of length 1, or 0). */
export interface Question {
  readonly stems: ReadonlyMap<string, number>;
  readonly vector: Float32Array;
}

export interface Tables {
  readonly embeddings: Embeddings;
  readonly rarity: Rarity;
}

/** Of papers so many stems are asked for: the rest of an abstract says little. */
const MOST_STEMS = 40;
/** How much more a word counts in a title. */
const TITLE = 2;

/** What is asked by a sentence: each of its words, as often as it stands there. */
export function questionOfText(text: string, { embeddings }: Tables): Question {
  const { stems, vector } = featuresOf([], wordsIn(text), embeddings);
  return { stems, vector: unit(Float32Array.from(vector)) };
}

/** What is asked by papers: the words that say most of what they are about together. */
export function questionOfPapers(
  papers: readonly { readonly title: string; readonly abstract?: string | undefined }[],
  { embeddings, rarity }: Tables,
): Question {
  const counts = new Map<string, number>();
  const vector = new Float32Array(embeddings.dimensions);
  for (const { title, abstract = '' } of papers) {
    const [inTitle, inAbstract] = [wordsIn(title), wordsIn(abstract)];
    const features = featuresOf(inTitle, inAbstract, embeddings);
    add(features, vector);
    const titled = new Set(inTitle.map(stemOf));
    for (const [stem, count] of features.stems)
      counts.set(stem, (counts.get(stem) ?? 0) + (1 + Math.log(count)) * (titled.has(stem) ? TITLE : 1));
  }
  const rarities = raritiesOf(papers, rarity);
  const weighed = [...counts].map(([stem, count]) => [stem, count, count * (rarities.get(stem) ?? 0)] as const);
  const first = weighed.toSorted((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_STEMS);
  return { stems: new Map(first.map(([stem, count]) => [stem, count])), vector: unit(vector) };
}

function add({ vector }: TextFeatures, sum: Float32Array): void {
  const length = Math.sqrt(inner(vector, vector)) || 1;
  for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]! / length;
}

/** How rare the words of each stem are at large; that of the commonest counts. */
function raritiesOf(
  papers: readonly { readonly title: string; readonly abstract?: string | undefined }[],
  { weights }: Rarity,
): ReadonlyMap<string, number> {
  const rarities = new Map<string, number>();
  for (const { title, abstract = '' } of papers)
    for (const word of new Set([...wordsIn(title), ...wordsIn(abstract)])) {
      if (!isTelling(word)) continue;
      const { hash } = tokenize(word);
      const weight = hash.length > 0 ? weights[featureOfWord(hash[0]!)]! : 0;
      const stem = stemOf(word);
      rarities.set(stem, Math.min(rarities.get(stem) ?? Infinity, weight));
    }
  return rarities;
}
