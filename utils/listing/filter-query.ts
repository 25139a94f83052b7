/** A listing's filter as a query, by which it is saved under a name, and back: what chips and states can say becomes chips and states again. */
import type { Topic } from '../model/topic';
import { parseQuery } from '../query';
import type { Node } from '../query/parse';
import { print } from '../query/print';
import { STATES, type State } from '../settings';
import type { ReaderFilter, TopicMark } from './filter';

type Topics = ReadonlyMap<string, Topic>;
type Filter = Pick<ReaderFilter, 'state' | 'query' | 'marks'>;

/** The query that finds what the filter shows. One that cannot be read is left out, as it hides nothing. */
export function filterToQuery({ state, query, marks }: Filter, topics: Topics): string {
  const named = (mark: TopicMark): readonly string[] =>
    [...marks].filter(([, its]) => its === mark).map(([id]) => `topic:"${topics.get(id)?.name ?? id}"`);
  const only = named('only');
  const words = conjunctsOf(query).map(printPart);
  return [
    only.length > 1 ? `(${only.join(' OR ')})` : (only[0] ?? ''),
    ...named('not').map((topic) => `-${topic}`),
    state === 'all' ? '' : `is:${state}`,
    ...words,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The filter that a query says. What is neither a topic nor a state stays in words. */
export function queryToFilter(text: string, topics: Topics): Filter {
  const byName = new Map([...topics.values()].map(({ id, name }) => [name.toLowerCase(), id]));
  const marks = new Map<string, TopicMark>();
  const words: string[] = [];
  let state: State = 'all';
  let hasOnly = false;
  for (const node of conjunctsOf(text)) {
    const only: readonly string[] = hasOnly ? [] : topicsIn(node, byName);
    const [not] = node.kind === 'not' ? topicsIn(node.node, byName) : [];
    const its: State | undefined = state === 'all' ? stateOf(node) : undefined;
    if (only.length > 0) hasOnly = true;
    for (const id of only) marks.set(id, 'only');
    if (not) marks.set(not, 'not');
    if (its) state = its;
    if (only.length === 0 && !not && !its) words.push(printPart(node));
  }
  return { state, query: words.join(' '), marks };
}

/** What all has to hold. */
function conjunctsOf(text: string): readonly Node[] {
  try {
    const { tree } = parseQuery(text);
    return tree.kind === 'and' ? tree.nodes : [tree];
  } catch {
    return [];
  }
}

/** One of several that stand side by side. */
function printPart(node: Node): string {
  return node.kind === 'or' ? `(${print(node)})` : print(node);
}

/** The topics of which a node asks for any; none if it asks for something else too. */
function topicsIn(node: Node, byName: ReadonlyMap<string, string>): readonly string[] {
  const nodes = node.kind === 'or' ? node.nodes : [node];
  const ids = nodes.map((one) =>
    one.kind === 'term' && one.field === 'topic' ? byName.get(one.value.toLowerCase()) : undefined,
  );
  const known = ids.filter((id) => id !== undefined);
  return known.length === nodes.length ? known : [];
}

function stateOf(node: Node): State | undefined {
  if (node.kind !== 'term' || node.field !== 'is') return undefined;
  return STATES.find((state) => state !== 'all' && state === node.value.toLowerCase());
}
