import { parseQuery, QueryError } from '../../utils/query';

/** What is wrong with a query, or undefined when nothing is. */
export function queryProblem(query: string): QueryError | undefined {
  try {
    parseQuery(query);
    return undefined;
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
}
