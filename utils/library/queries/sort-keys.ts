import type { Paper } from '../../model/paper';
import { fold } from '../../query/fold';

/** So many digits are compared as a number. */
const DIGITS = 9;
/** After every name. */
const LAST = '\uffff';

/** A text as it is put in order, by plain comparison: folded, and with numbers by their size. */
function sortKey(text: string): string {
  return fold(text)
    .trim()
    .replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));
}

export function titleKey({ title }: Pick<Paper, 'title'>): string {
  return sortKey(title);
}

/** By the family name of the first author; papers without one come last. */
export function authorKey({ authors: [author] }: Pick<Paper, 'authors'>): string {
  if (!author) return LAST;
  return sortKey('literal' in author ? author.literal : `${author.family} ${author.given ?? ''}`);
}
