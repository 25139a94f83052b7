import type { QueryError } from '../../utils/query';
import { english } from '../english';

/** The sentence that the interface has for a query that cannot be read, with its place; characters are counted from 1. */
export function sayQueryError({ problem, start, end }: QueryError): string {
  const sentence = english(`query_${problem}`, [], '…');
  const place = end > start + 1 ? `characters ${start + 1} to ${end}` : `character ${start + 1}`;
  return `Bad query, ${place}: ${sentence}`;
}
