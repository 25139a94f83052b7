/**
 * The query language: `diffusion -survey author:levine topic:rl is:unseen`. Words beside each other all have to be there;
 * `OR`, `NOT` or `-`, parentheses and `"phrases"` do what they do elsewhere; fields are listed in `query/fields.ts`.
 */
import { FIELDS } from './query/fields';
import type { Queryable, Test } from './query/queryable';
import { parse, type Node } from './query/parse';

export type { Queryable } from './query/queryable';
export { QueryError } from './query/query-error';

export interface Query {
  /** For `query/terms.ts`, `query/print.ts` and the like. */
  readonly tree: Node;
  readonly isEmpty: boolean;
  matches(item: Queryable): boolean;
}

/**
 * Understands a query. `7d` counts from the moment of this call.
 * @throws QueryError with the place of the error.
 */
export function parseQuery(text: string): Query {
  const tree = parse(text);
  return {
    tree,
    isEmpty: tree.kind === 'and' && !tree.nodes[0],
    matches: compile(tree),
  };
}

function compile(node: Node): Test {
  if (node.kind === 'term') return FIELDS[node.field](node.value, node.quoted) ?? (() => false);
  if (node.kind === 'not') {
    const test = compile(node.node);
    return (item) => !test(item);
  }
  const tests = node.nodes.map(compile);
  const combine = node.kind === 'and' ? 'every' : 'some';
  return (item) => tests[combine]((test) => test(item));
}
