import { parseTypedQuery, type QueryError } from '../query';
import { print } from './print';

/** What a line for queries makes of what is typed into it. */
export interface ReadQuery {
  /** What is wrong, or undefined when nothing is. */
  readonly problem: QueryError | undefined;
  /** Only the end is wrong, which may be being typed. */
  readonly isUnfinished: boolean;
  /** What can be asked of it, which anybody understands; undefined where it is wrong before its end. */
  readonly asked: string | undefined;
}

/** What is wrong with a query, and what of it can be asked. */
export function readQuery(query: string): ReadQuery {
  const { tree, problem, isUnfinished } = parseTypedQuery(query);
  return { problem, isUnfinished, asked: isUnfinished ? print(tree) : problem ? undefined : query };
}
