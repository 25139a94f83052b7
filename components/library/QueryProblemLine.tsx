import { t } from '../../utils/i18n';
import type { QueryError } from '../../utils/query';
import { fieldOf } from '../../utils/query/field-of';

export interface QueryProblemLineProps {
  readonly query: string;
  readonly problem: QueryError;
}

/** How much of the query is shown around the place of the error, in UTF-16 units. */
const AROUND = 24;

/** What is wrong with a query, with the place underlined. */
export function QueryProblemLine({ query, problem: { problem, start, end } }: QueryProblemLineProps) {
  const before = query.slice(Math.max(0, start - AROUND), start);
  const wrong = query.slice(start, end) || ' ';
  return (
    <p class="query-problem small">
      {t(`query_${problem}`, fieldOf(query, { start, end }))}{' '}
      <code dir="auto">
        {start > AROUND && '…'}
        {before}
        <em>{wrong}</em>
        {query.slice(end, end + AROUND)}
      </code>
    </p>
  );
}
