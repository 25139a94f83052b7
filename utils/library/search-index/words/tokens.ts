import { fold } from '../../../query/fold';
import type { Queryable } from '../../../query';

/** The texts whose words are indexed, in the order in which a posting has them. Tags and topics are few, and looked for in their columns. */
export const TEXT_FIELDS = ['title', 'abstract', 'authors', 'venue', 'note'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Places between the beginnings of two parts of a list: a phrase does not run on from one author into the next, whose name has fewer words. */
export const STRIDE = 64;

/** A word of a text and where it stands, counted in words. */
export interface Token {
  readonly word: string;
  readonly at: number;
}

/** The words of a paper, by field. */
export type Tokens = readonly (readonly Token[])[];

type Texts = Pick<Queryable, TextField>;

export function tokensOf(texts: Texts): Tokens {
  return TEXT_FIELDS.map((field) => {
    const tokens: Token[] = [];
    let start = 0;
    for (const part of [texts[field] ?? []].flat()) {
      const words = wordsOf(part);
      for (const [place, word] of words.entries()) tokens.push({ word, at: start + place });
      start += STRIDE * Math.ceil((words.length + 1) / STRIDE);
    }
    return tokens;
  });
}

/** Words as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}
