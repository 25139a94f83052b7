import { parseTypedQuery } from '../query';
import { LEAST_LETTERS } from './nearest-word';
import type { Node } from './parse';
import { print } from './print';

/** Where words stand in texts. A tag or a name has its own spelling. */
const OF_TEXTS: readonly string[] = ['', 'title', 'abstract', 'note'];

/**
 * The query in which each word that is looked for in texts may have one slip; undefined where none of them is long enough, or each may already.
 * What it leaves out and what it asks of names and dates stays as it is.
 */
export function withSlips(query: string): string | undefined {
  const { tree } = parseTypedQuery(query);
  const text = print(loosen(tree));
  return text === print(tree) ? undefined : text;
}

function loosen(node: Node): Node {
  if (node.kind === 'not') return node;
  if (node.kind !== 'term') return { ...node, nodes: node.nodes.map(loosen) };
  const isLong = node.value.length >= LEAST_LETTERS && !/\s/.test(node.value);
  return OF_TEXTS.includes(node.field) && isLong && !node.quoted ? { ...node, fuzzy: true } : node;
}
