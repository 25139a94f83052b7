import { fold } from '../../query/fold';
import { embed, type Embeddings } from '../order/embeddings';
import { STOP_WORDS } from '../order/stop-words';
import { toBag } from '../order/vectors';
import { stemOf } from './stem';

/** What is compared of a text: how often it has each stem, how many words these are, and where it stands among papers at large. */
export interface TextFeatures {
  readonly stems: ReadonlyMap<string, number>;
  readonly length: number;
  /** Of length 1, in 127ths; all 0 where no word is known. */
  readonly vector: Int8Array;
}

/** Lengths are kept in sixteen bits. */
const LONGEST = 65_535;

/** The value that stands for 1. */
export const UNIT = 127;

/** The features of a title and an abstract, as folded words. */
export function featuresOf(
  title: readonly string[],
  abstract: readonly string[],
  embeddings: Embeddings,
): TextFeatures {
  const stems = new Map<string, number>();
  let length = 0;
  for (const words of [title, abstract])
    for (const word of words) {
      if (!isTelling(word)) continue;
      const stem = stemOf(word);
      stems.set(stem, (stems.get(stem) ?? 0) + 1);
      length++;
    }
  const vector = embed(toBag(title.join(' '), abstract.join(' ')), embeddings);
  return { stems, length: Math.min(length, LONGEST), vector: inBytes(vector) };
}

/** A vector of length 1 as it is kept. */
function inBytes(vector: Float32Array): Int8Array {
  return Int8Array.from(vector, (x) => Math.round(x * UNIT));
}

/** Whether a folded word says anything of a text's subject. */
export function isTelling(word: string): boolean {
  return word.length > 1 && !STOP_WORDS.has(word);
}

/** Folded words of a text. */
export function wordsIn(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}
