import type { QueryError } from '../../utils/query';
import { sayQueryError } from '../shared/query-error';

export interface QueryProblemLineProps {
  readonly query: string;
  readonly problem: QueryError;
}

/** How much of the query is shown around the place of the error, in UTF-16 units. */
const AROUND = 24;

/** What is wrong with a query, with the place underlined. */
export function QueryProblemLine({ query, problem }: QueryProblemLineProps) {
  const { start, end } = problem;
  const before = query.slice(Math.max(0, start - AROUND), start);
  const wrong = query.slice(start, end) || ' ';
  return (
    <p class="query-problem small">
      {sayQueryError(problem, query)}{' '}
      <code dir="auto">
        {start > AROUND && '…'}
        {before}
        <em>{wrong}</em>
        {query.slice(end, end + AROUND)}
      </code>
    </p>
  );
}
