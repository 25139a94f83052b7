import type { Place } from './fields';
import { fail, type QueryError, type QueryProblem } from './query-error';
import { endOf, tokenAt, type Term, type Token } from './tokens';

/** A query's tree. */
export type Node =
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly Node[] }
  | { readonly kind: 'not'; readonly node: Node }
  | Term;

const NOTHING: Node = { kind: 'and', nodes: [] };
const DEEPEST = 50;

/**
 * The tree of a query. OR binds more loosely than standing side by side.
 * @throws QueryError
 */
export function parse(query: string): Node {
  return read(plain(query).trimEnd(), Infinity);
}

/** A query that is being typed. */
export interface Typed {
  /** Of what can be understood. */
  readonly tree: Node;
  /** Why `parse` refuses it, if it does. */
  readonly problem: QueryError | undefined;
  /** That is only because its end is not written yet. Of a query that is wrong before its last word, nothing is understood. */
  readonly isUnfinished: boolean;
}

/**
 * The tree of a query whose last word may be half a word, whose phrases and groups may be open, and where an operator may wait for
 * what comes next.
 */
export function parseTyped(query: string): Typed {
  try {
    return { tree: parse(query), problem: undefined, isUnfinished: false };
  } catch (problem) {
    try {
      return { tree: readTyped(plain(query)), problem: problem as QueryError, isUnfinished: true };
    } catch (error) {
      return { tree: NOTHING, problem: error as QueryError, isUnfinished: false };
    }
  }
}

/** What is being typed begins after the last space outside of a phrase that is open, and such a phrase goes on. */
function readTyped(text: string): Node {
  const isPhraseOpen = text.split('"').length % 2 === 0;
  const typed = text.lastIndexOf(' ', isPhraseOpen ? text.lastIndexOf('"') : Infinity) + 1;
  return read(isPhraseOpen ? `${text}*"` : text, typed);
}

/** With straight quotation marks, as those that are typed on a phone come out curly, and one kind of spaces. */
function plain(query: string): string {
  return query.replace(/[“”]/g, '"');
}

/** Reads a query. What is wrong from `typed` on is left out with all that follows. */
function read(text: string, typed: number): Node {
  /** The prefixes of the groups that are open: `title:(a OR b)` is `title:a OR title:b`. */
  const groups: string[] = [];
  let token = tokenAt(text, 0, typed);

  function take(): Token {
    const taken = token;
    if (taken.kind === '(') groups.push(taken.field || (groups.at(-1) ?? ''));
    if (taken.kind === ')') groups.pop();
    token = tokenAt(text, taken.end, typed, groups.at(-1));
    return taken;
  }

  function leaveOut(problem: QueryProblem, at: Token): undefined {
    if (at.start < typed) fail(problem, at);
    token = endOf(text);
  }

  /** Undefined only where something is left out. */
  function any(): Node | undefined {
    const nodes = [all()];
    while (token.kind === 'OR' && take()) nodes.push(all());
    return join('or', nodes);
  }

  function all(): Node | undefined {
    const nodes: (Node | undefined)[] = [];
    do {
      if (token.kind === 'AND' && nodes[0]) take();
      nodes.push(one());
    } while (token.kind && token.kind !== ')' && token.kind !== 'OR');
    const node = join('and', nodes);
    const places = new Set(nodes.filter(isPlace).map(({ value }) => value.toLowerCase() as Place));
    if (!node || places.size === 0) return node;
    const words: Term[] = [];
    const placed = lookIn(node, places, words);
    if (!words[0]) leaveOut('no_words', token);
    return placed;
  }

  function one(): Node | undefined {
    let negated = false;
    while (token.kind === 'NOT' && take()) negated = !negated;
    const first = take();
    let node: Node | undefined = first.term;
    if (first.kind === '(') {
      if (groups.length > DEEPEST) fail('too_deep', first);
      node = any();
      if (!take().kind && typed === Infinity) fail('open_group', first);
    } else if (!node) return leaveOut('no_operand', first);
    if (!node || negated === !!first.negated) return node;
    return isPlace(node) ? leaveOut('no_words', first) : negate(node);
  }

  const root = token.kind && any();
  if (token.kind) leaveOut('stray_close', token);
  return root || NOTHING;
}

function isPlace(node: Node | undefined): node is Term {
  return node?.kind === 'term' && node.field === 'in';
}

function join(kind: 'and' | 'or', parts: readonly (Node | undefined)[]): Node | undefined {
  const nodes = parts.filter((node) => node !== undefined);
  return nodes[1] ? { kind, nodes } : nodes[0];
}

function negate(node: Node): Node {
  return node.kind === 'not' ? node.node : { kind: 'not', node };
}

/** The same with its words looked for in these places alone; they are added to `words`. Undefined for a place. */
function lookIn(node: Node, places: ReadonlySet<Place>, words: Term[]): Node | undefined {
  if (node.kind === 'not') return negate(lookIn(node.node, places, words) ?? node);
  if (node.kind !== 'term')
    return join(
      node.kind,
      node.nodes.map((one) => lookIn(one, places, words)),
    );
  if (node.field === 'in') return undefined;
  if (node.field) return node;
  words.push(node);
  return join(
    'or',
    [...places].map((field): Term => ({ ...node, field })),
  );
}
