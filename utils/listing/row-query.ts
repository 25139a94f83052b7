import type { Topic } from '../model/topic';
import { parseQuery } from '../query';
import { toQueryable } from './queryable';
import type { Row } from './rows';

/** A query about rows of a listing. */
export interface RowQuery {
  /** `topics` is the catalogue. */
  matches(row: Row, topics: ReadonlyMap<string, Topic>): boolean;
}

/** A query as the state of a listing holds it. */
export interface UnderstoodQuery {
  /** None where nothing is asked for, or it cannot be read. */
  readonly parsed: RowQuery | undefined;
  /** Why it cannot be read: a `QueryError` with the place. */
  readonly queryError: unknown;
}

/** Understands a query, or says why it cannot be read. */
export function understandQuery(text: string): UnderstoodQuery {
  try {
    const query = parseQuery(text);
    const matches: RowQuery['matches'] = (row, topics) => query.matches(toQueryable(row, topics));
    return { parsed: query.isEmpty ? undefined : { matches }, queryError: undefined };
  } catch (error) {
    return { parsed: undefined, queryError: error };
  }
}
