/** A listing's filter as a query, by which it is saved under a name, and back: what chips and states can say becomes chips and states again. */
import type { Topic } from '../model/topic';
import { parseTypedQuery } from '../query';
import type { Node } from '../query/parse';
import { print } from '../query/print';
import { STATES, type State } from '../settings';
import type { ReaderFilter, TopicMark } from './filter';

type Topics = ReadonlyMap<string, Topic>;
type Filter = Pick<ReaderFilter, 'state' | 'query' | 'marks' | 'match'>;

/** The query that finds what the filter shows. What cannot be read is left out, as it hides nothing; an area becomes all that is of it. */
export function filterToQuery(
  { state, query, marks, match, area }: Filter & Partial<Pick<ReaderFilter, 'area'>>,
  topics: Topics,
): string {
  const nameOf = (id: string): string => `topic:"${topics.get(id)?.name ?? id}"`;
  const named = (mark: TopicMark): readonly string[] =>
    [...marks].filter(([, its]) => its === mark).map(([id]) => nameOf(id));
  const only = named('only');
  const words = conjunctsOf(query).map(printPart);
  return [
    ...(only.length > 1 && match === 'any' ? [`(${only.join(' OR ')})`] : only),
    ...named('not').map((topic) => `-${topic}`),
    state === 'all' ? '' : `is:${state}`,
    area && topics.has(area) ? nameOf(area) : '',
    ...words,
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * The filter that a query says. What is neither a topic that is on nor a state stays in words, and so does a query that cannot be read: it
 * may come from a newer Ibid.
 */
export function queryToFilter(text: string, topics: Topics): Filter {
  if (parseTypedQuery(text).problem) return { state: 'all', query: text, marks: new Map(), match: 'any' };
  const wanted: (readonly string[])[] = [];
  const unwanted: string[] = [];
  const words: string[] = [];
  let state: State = 'all';
  for (const node of conjunctsOf(text)) {
    const only = topicsIn(node, topics);
    const [not] = node.kind === 'not' ? topicsIn(node.node, topics) : [];
    const its: State | undefined = state === 'all' ? stateOf(node) : undefined;
    if (canJoin(wanted, only)) wanted.push(only);
    else if (not) unwanted.push(not);
    else if (its) state = its;
    else words.push(printPart(node));
  }
  const marks = new Map<string, TopicMark>();
  for (const id of wanted.flat()) marks.set(id, 'only');
  for (const id of unwanted) marks.set(id, 'not');
  return { state, query: words.join(' '), marks, match: wanted.length > 1 ? 'all' : 'any' };
}

/** Chips say any of several topics, or all of several, and not both. */
function canJoin(wanted: readonly (readonly string[])[], more: readonly string[]): boolean {
  return more.length > 0 && (wanted.length === 0 || [...wanted, more].every((topics) => topics.length === 1));
}

/** What all has to hold, as far as it can be read. */
function conjunctsOf(text: string): readonly Node[] {
  const { tree } = parseTypedQuery(text);
  return tree.kind === 'and' ? tree.nodes : [tree];
}

/** One of several that stand side by side. */
function printPart(node: Node): string {
  return node.kind === 'or' ? `(${print(node)})` : print(node);
}

/** The topics of which a node asks for any; none if it asks for something else too. An area means all that is of it, and no chip says that. */
function topicsIn(node: Node, topics: Topics): readonly string[] {
  const nodes = node.kind === 'or' ? node.nodes : [node];
  const ids = nodes.map((one) =>
    one.kind === 'term' && one.field === 'topic' ? topicNamed(one.value, topics) : undefined,
  );
  const known = ids.filter((id) => id !== undefined);
  return known.length === nodes.length ? known : [];
}

function topicNamed(name: string, topics: Topics): string | undefined {
  const isNamed = (topic: Topic): boolean =>
    topic.name.toLowerCase() === name.toLowerCase() && topic.enabled && topic.area !== topic.id;
  return [...topics.values()].find(isNamed)?.id;
}

function stateOf(node: Node): State | undefined {
  if (node.kind !== 'term' || node.field !== 'is') return undefined;
  return STATES.find((state) => state !== 'all' && state === node.value.toLowerCase());
}
