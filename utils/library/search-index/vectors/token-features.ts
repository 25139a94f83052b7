import { featuresOf, type TextFeatures } from '../../../topics/meaning/features';
import type { Embeddings } from '../../../topics/order/embeddings';
import { TEXT_FIELDS, type Tokens } from '../words/tokens';

const TITLE = TEXT_FIELDS.indexOf('title');
const ABSTRACT = TEXT_FIELDS.indexOf('abstract');
/** The fields of which features are made, as bits. */
export const COMPARED = (1 << TITLE) | (1 << ABSTRACT);

/** Tokens that are kept in memory are compared again and again. */
const known = new WeakMap<Tokens, TextFeatures>();

/** The features of a paper whose words are at hand. */
export function featuresOfTokens(tokens: Tokens, embeddings: Embeddings): TextFeatures {
  let features = known.get(tokens);
  if (!features) {
    const words = (field: number): readonly string[] => tokens[field]!.map(({ word }) => word);
    known.set(tokens, (features = featuresOf(words(TITLE), words(ABSTRACT), embeddings)));
  }
  return features;
}

/** Names a table: vectors of two tables cannot be compared. */
export function tableName({ values, dimensions }: Embeddings): number {
  let name = FORMAT ^ dimensions;
  for (let i = 0; i < values.length; i++) name = Math.imul(name ^ values[i]!, 0x01000193);
  return name >>> 0;
}

/** To be raised when features are made in another way. */
const FORMAT = 1;
