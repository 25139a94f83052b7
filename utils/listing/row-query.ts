import type { Topic } from '../model/topic';
import { parseTypedQuery } from '../query';
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
  /** Only its end is wrong, which may be being typed; what stands before it is `parsed`. */
  readonly isUnfinished: boolean;
}

/** Understands a query as far as it goes, and says why it cannot be read. */
export function understandQuery(text: string): UnderstoodQuery {
  const { matches, isEmpty, problem, isUnfinished } = parseTypedQuery(text);
  const parsed: RowQuery = { matches: (row, topics) => matches(toQueryable(row, topics)) };
  return { parsed: isEmpty ? undefined : parsed, queryError: problem, isUnfinished };
}
