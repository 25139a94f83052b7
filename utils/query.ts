/**
 * The query language: `diffusion -survey author:levine topic:rl is:unseen`. Words beside each other all have to be there;
 * `OR`, `NOT` or `-`, parentheses and `"phrases"` do what they do elsewhere; `not` and `or` are words, as they stand in titles.
 * Fields are listed in `query/fields.ts`, and all that can be said in `query/syntax.ts`.
 */
import { testOf } from './query/fields';
import type { Queryable, Test } from './query/queryable';
import { parse, parseTyped, type Node, type Typed } from './query/parse';

export type { Queryable } from './query/queryable';
export { QueryError } from './query/query-error';

export interface Query {
  /** For `query/terms.ts`, `query/print.ts` and the like. */
  readonly tree: Node;
  readonly isEmpty: boolean;
  matches(item: Queryable): boolean;
}

/** A query as far as it can be understood. */
export type TypedQuery = Query & Typed;

/**
 * Understands a query. `7d` counts from the moment of this call.
 * @throws QueryError with the place of the error.
 */
export function parseQuery(text: string): Query {
  return queryOf(parse(text));
}

/** Understands a query that is being typed, half a word at its end too. It never throws. */
export function parseTypedQuery(text: string): TypedQuery {
  const typed = parseTyped(text);
  return { ...typed, ...queryOf(typed.tree) };
}

function queryOf(tree: Node): Query {
  return {
    tree,
    isEmpty: tree.kind === 'and' && !tree.nodes[0],
    matches: compile(tree),
  };
}

function compile(node: Node): Test {
  if (node.kind === 'term') return testOf(node.field, node.value, node.quoted, node.fuzzy);
  if (node.kind === 'not') {
    const test = compile(node.node);
    return (item) => !test(item);
  }
  const tests = node.nodes.map(compile);
  const combine = node.kind === 'and' ? 'every' : 'some';
  return (item) => tests[combine]((test) => test(item));
}
