import { WORDS } from './fields';
import type { QueryError } from './query-error';
import { nearestWord } from './nearest-word';

/** A value that its field cannot have, and those that it can. */
export interface BadValue {
  readonly value: string;
  readonly field: string;
  /** As they are written in a query; of numbers and dates examples. */
  readonly allowed: readonly string[];
  /** The one that was meant, by its spelling. */
  readonly nearest: string | undefined;
}

const DATES = ['2024', '2023..2025', '>=2024-03', '7d', 'this-month'];
const COUNTS = ['5', '>10', '5..20'];
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  upvotes: COUNTS,
  comments: COUNTS,
  highlights: COUNTS,
  rating: ['6', '>6.5', '6..8'],
};

/** What is wrong with a value, where that is what is wrong. */
export function badValueOf({ problem, start, end, field = '' }: QueryError, query: string): BadValue | undefined {
  if (problem !== 'bad_value') return undefined;
  const text = query.slice(start, end).replace(/^-+/, '');
  const hasField = text.toLowerCase().startsWith(`${field}:`);
  const value = text.slice(hasField ? field.length + 1 : 0).replace(/["“”]/g, '');
  const words = Object.keys(WORDS[field] ?? {});
  return { value, field, allowed: words[0] ? words : (EXAMPLES[field] ?? DATES), nearest: nearestWord(value, words) };
}
