import type { Candidate, Quote } from './match';
import type { Target } from './target';
import { isInside, wordAround } from './word-boundary';

const SHORT = 20;
/** The least score at which a quotation counts as found; absent ones were seen to reach 0.62 and 0.60. */
const LEAST = { short: 0.66, long: 0.6 };
/** What is shorter than this may stand anywhere: its context has to fit, or its words do. */
export const FRAGMENT = 40;
const LEAST_ALONE = 0.85;
/** Without a context, up to so many characters are too few to be told apart from others by most of them. */
const PHRASE = 32;
/** So many characters around a quotation tell where it is. */
const LEAST_CONTEXT = 8;
/** What inflection adds to a word: foxes, trained. */
const MOST_ENDING = 3;
const MOST_ACRONYM = 6;

/** A quotation that could be anywhere: it must be found as the very words that it is. */
export function isBare({ exact, prefix, suffix }: Quote): boolean {
  return exact.length < SHORT && !hasContext({ prefix, suffix });
}

export function isEnough({ score }: Pick<Candidate, 'score'>, quote: Quote): boolean {
  const { length } = quote.exact;
  if (length < PHRASE && length >= SHORT && !hasContext(quote)) return score >= LEAST_ALONE;
  return score >= (length < SHORT ? LEAST.short : LEAST.long);
}

function hasContext({ prefix, suffix }: Pick<Quote, 'prefix' | 'suffix'>): boolean {
  return prefix.trim().length + suffix.trim().length >= LEAST_CONTEXT;
}

/** Whether characters that are the same are also the same words: `art` is not in smart, and `US` is not us. */
export function isTheWords(target: Target, words: string, { start, end }: Pick<Candidate, 'start' | 'end'>): boolean {
  const { text, hyphens } = target;
  if (isInside(text, start, hyphens)) return false;
  const isOne = !text.slice(start, end).includes(' ');
  const [, after] = wordAround(text, end, hyphens);
  if (isOne && after > end) return false;
  return (
    after - end <= MOST_ENDING &&
    (!isOne || hasSameCase(words, target.source.slice(target.starts[start], target.ends[end - 1])))
  );
}

/** The first letter is large where a sentence begins; other letters are large in names, and in titles of longer words. */
function hasSameCase(a: string, b: string): boolean {
  const [first, second] = [a, b].map((word) => word.normalize('NFKD').replace(/[^\p{Lu}\p{Ll}]/gu, ''));
  return (
    first!.length > MOST_ACRONYM ||
    first!.slice(1) === second!.slice(1) ||
    first!.toLowerCase() !== second!.toLowerCase()
  );
}
