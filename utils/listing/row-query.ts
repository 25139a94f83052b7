import type { Topic } from '../model/topic';
import { parseQuery } from '../query';
import { toQueryable } from './queryable';
import type { Row } from './rows';

/** A query about rows of a listing. */
export interface RowQuery {
  readonly isEmpty: boolean;
  /** `topics` is the catalogue. */
  matches(row: Row, topics: ReadonlyMap<string, Topic>): boolean;
}

/**
 * Understands a query.
 * @throws QueryError with the place of the error.
 */
export function readRowQuery(text: string): RowQuery {
  const query = parseQuery(text);
  return { isEmpty: query.isEmpty, matches: (row, topics) => query.matches(toQueryable(row, topics)) };
}
