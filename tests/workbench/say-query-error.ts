import type { QueryError } from '../../utils/query';
import { badValueOf } from '../../utils/query/bad-value';
import { english } from '../english';

/** The sentence that the interface has for a query that cannot be read, with its place; characters are counted from 1. */
export function sayQueryError(error: QueryError): string {
  const { problem, start, end } = error;
  const bad = badValueOf(error, '');
  const sentence = english(`query_${problem}`, bad ? ['…', bad.field, bad.allowed.join(', ')] : [], '…');
  const place = end > start + 1 ? `characters ${start + 1} to ${end}` : `character ${start + 1}`;
  return `Bad query, ${place}: ${sentence}`;
}
