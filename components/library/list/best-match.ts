import type { Search } from '../../../utils/library';
import { parseTypedQuery } from '../../../utils/query';
import { soughtWords, type SoughtWords } from '../../../utils/query/word-marks';

/** What a list of papers is asked for. */
export type Asked = Required<Pick<Search, 'query' | 'sort' | 'descending'>>;

/** The order of a list when it is first shown: of words that are looked for the best answers come first. */
export function firstAsked(query: string): Asked {
  return { query, sort: hasSoughtWords(query) ? 'match' : 'saved', descending: true };
}

/** Whether there is anything that papers answer to better or worse. */
export function hasSoughtWords(query: string): boolean {
  return soughtIn(query).length > 0;
}

/** The words that a query looks for in titles, abstracts and notes. */
export function soughtIn(query: string): readonly SoughtWords[] {
  return soughtWords(parseTypedQuery(query).tree);
}

/** While words are looked for the best answers come first, unless another order has been chosen. */
export function withBestMatch(before: Asked, change: Partial<Asked>): Asked {
  const asked = { ...before, ...change };
  const hasWords = hasSoughtWords(asked.query);
  if (!hasWords && asked.sort === 'match') return { ...asked, sort: 'saved', descending: true };
  const isNew = hasWords && !hasSoughtWords(before.query) && change.sort === undefined;
  return isNew && asked.sort === 'saved' && asked.descending ? { ...asked, sort: 'match' } : asked;
}
