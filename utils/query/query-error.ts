import { IbidError } from '../errors';

/** What can be wrong with a query; the interface has a sentence for each (`query_<problem>` in `_locales`). */
export type QueryProblem =
  | 'unknown_field'
  | 'no_value'
  | 'bad_value'
  | 'no_words'
  | 'open_quote'
  | 'open_group'
  | 'stray_close'
  | 'no_operand'
  | 'too_deep';

/** A part of a query's text, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A query that cannot be understood, with the place in its text (UTF-16 offsets, `end` exclusive). */
export class QueryError extends IbidError {
  constructor(
    readonly problem: QueryProblem,
    readonly start: number,
    readonly end: number,
    /** Of a value that is wrong: in a group, its field stands elsewhere. */
    readonly field?: string,
  ) {
    super('bad-query', `${problem} at ${start}`);
  }
}

/** @throws QueryError */
export function fail(problem: QueryProblem, { start, end }: Span, field?: string): never {
  throw new QueryError(problem, start, end, field);
}
