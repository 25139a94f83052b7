import type { Node } from './parse';

/** A tree as the text that is parsed to it. */
export function print(node: Node): string {
  if (node.kind === 'term') {
    const value = node.quoted ? `"${node.value}"` : `${node.value}${node.fuzzy ? '~' : ''}`;
    return node.field ? `${node.field}:${value}` : value;
  }
  if (node.kind === 'not') return `-${group(node.node)}`;
  return node.nodes.map(group).join(node.kind === 'or' ? ' OR ' : ' ');
}

function group(node: Node): string {
  return node.kind === 'term' || node.kind === 'not' ? print(node) : `(${print(node)})`;
}
