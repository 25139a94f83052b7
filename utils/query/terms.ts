import { fold } from './fold';
import type { Node } from './parse';

/** Words and phrases, folded, that a match may have in its texts: what to mark in them. */
export function termsOf(tree: Node): readonly string[] {
  return [...new Set(positive(tree))];
}

function positive(node: Node): readonly string[] {
  if (node.kind === 'not') return [];
  if (node.kind !== 'term') return node.nodes.flatMap(positive);
  return ['', 'title', 'abstract'].includes(node.field) ? [fold(node.value).trim()] : [];
}
