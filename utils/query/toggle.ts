import { parse, type Node } from './parse';
import { print } from './print';

/**
 * The query with a term such as `topic:rl` added at its end, or taken out if it asks for it already. The term's opposite
 * goes in either case.
 * @throws QueryError if either cannot be understood.
 */
export function toggle(query: string, term: string): string {
  const asked = parse(term);
  const nodes = conjuncts(parse(query));
  const rest = nodes.filter((node) => !isSame(node, asked) && !isSame(opposite(node), asked));
  const isAsked = nodes.some((node) => isSame(node, asked));
  return print({ kind: 'and', nodes: isAsked ? rest : [...rest, asked] });
}

/** Whether a query, taken as a whole, asks for a term: for drawing a chip as pressed. */
export function asksFor(query: string, term: string): boolean {
  const asked = parse(term);
  return conjuncts(parse(query)).some((node) => isSame(node, asked));
}

function conjuncts(node: Node): readonly Node[] {
  return node.kind === 'and' ? node.nodes : [node];
}

function opposite(node: Node): Node {
  return node.kind === 'not' ? node.node : { kind: 'not', node };
}

function isSame(a: Node, b: Node): boolean {
  return print(a) === print(b);
}
