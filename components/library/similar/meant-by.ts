import { LONGEST_MEANT } from '../../../utils/library';
import { parseTypedQuery } from '../../../utils/query';
import type { Node } from '../../../utils/query/parse';

/** A search that finds as many has found what was looked for. */
const FEW = 5;
/** Where anything was found, fewer words are no description. */
const DESCRIPTION = 3;

/**
 * The words of a query that nothing but words are in: what it means besides what it finds, which are so many papers. Undefined where it says
 * more (a filter is not passed over), or has found enough.
 */
export function meantBy(query: string, found: number): string | undefined {
  if (found >= FEW) return undefined;
  const words = plainWords(parseTypedQuery(query).tree);
  const isDescription = found === 0 || (words?.length ?? 0) >= DESCRIPTION;
  return words && words.length > 0 && isDescription ? words.join(' ').slice(0, LONGEST_MEANT) : undefined;
}

function plainWords(node: Node): readonly string[] | undefined {
  if (node.kind === 'term') return node.field === '' ? node.value.split(/\s+/).filter(Boolean) : undefined;
  if (node.kind === 'not') return undefined;
  const parts = node.nodes.map(plainWords);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}
