import { ID_SCHEMES, identify, idsFromUrl, normalizeIds, type PaperId } from '../model/identifiers';
import { FIELDS, type FieldName } from './fields';
import { fold } from './fold';
import { QueryError, type QueryProblem } from './query-error';

/** A query's tree. `value` is as it was typed. */
export type Node =
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly Node[] }
  | { readonly kind: 'not'; readonly node: Node }
  | { readonly kind: 'term'; readonly field: FieldName; readonly value: string; readonly quoted: boolean };

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Token extends Place {
  /** `undefined` at the end. */
  readonly kind: '(' | ')' | 'AND' | 'OR' | 'NOT' | 'term' | undefined;
  readonly negated?: boolean;
  readonly term?: Node;
}

const DEEPEST = 50;
const TOKEN = /\s*(-*)(?:([()])|(?:([a-z]+):)?(?:"([^"]*)("?)|([^\s()"]*)))/giy;

/**
 * The tree of a query. OR binds more loosely than standing side by side.
 * @throws QueryError
 */
export function parse(query: string): Node {
  // Typed on a phone, quotation marks come out curly.
  const text = query.replace(/[“”]/g, '"').trimEnd();
  let at = 0;
  let depth = 0;
  let token = read();

  function read(): Token {
    while (at < text.length) {
      TOKEN.lastIndex = at;
      const [whole, dashes, bracket, field = '', phrase, closed, bare = ''] = TOKEN.exec(text) as RegExpExecArray;
      at = TOKEN.lastIndex;
      const place = { start: at - whole.trimStart().length, end: at, negated: !!dashes };
      if (bracket) return { kind: bracket as '(', ...place };
      if (phrase !== undefined && !closed) fail('open_quote', place);
      if (/^\s*(?:AND|OR|NOT)$/.test(whole)) return { kind: bare as 'AND', ...place };
      const term = toTerm(field, phrase ?? bare, phrase !== undefined, place);
      if (term) return { kind: 'term', term, ...place };
    }
    return { kind: undefined, start: at, end: at };
  }

  function take(): Token {
    const taken = token;
    token = read();
    return taken;
  }

  function any(): Node {
    const nodes: [Node, ...Node[]] = [all()];
    while (token.kind === 'OR') {
      take();
      nodes.push(all());
    }
    return join('or', nodes);
  }

  function all(): Node {
    const nodes: [Node, ...Node[]] = [one()];
    while (token.kind && token.kind !== ')' && token.kind !== 'OR') {
      if (token.kind === 'AND') take();
      nodes.push(one());
    }
    return join('and', nodes);
  }

  function one(): Node {
    let negated = false;
    while (token.kind === 'NOT') {
      negated = !negated;
      take();
    }
    const first = take();
    let node = first.term;
    if (first.kind === '(') {
      if (++depth > DEEPEST) fail('too_deep', first);
      node = any();
      depth--;
      if (token.kind !== ')') fail('open_group', first);
      take();
    }
    if (!node) return fail('no_operand', first);
    return negated !== !!first.negated ? negate(node) : node;
  }

  if (!token.kind) return { kind: 'and', nodes: [] };
  const root = any();
  return token.kind ? fail('stray_close', token) : root;
}

function join(kind: 'and' | 'or', nodes: readonly [Node, ...Node[]]): Node {
  return nodes[1] ? { kind, nodes } : nodes[0];
}

function negate(node: Node): Node {
  return node.kind === 'not' ? node.node : { kind: 'not', node };
}

/** Undefined for what has no word in it, such as the dash in a pasted title. */
function toTerm(prefix: string, value: string, quoted: boolean, place: Place): Node | undefined {
  let field = prefix.toLowerCase();
  const pasted = quoted ? undefined : pastedId(field, value);
  if (pasted) [field, value] = ['id', pasted];
  else if ((ID_SCHEMES as readonly string[]).includes(field)) [field, value] = ['id', `${field}:${value}`];
  if (!Object.hasOwn(FIELDS, field)) {
    if (value) return fail('unknown_field', place);
    [field, value] = ['', prefix];
  }
  const name = field as FieldName;
  if (!fold(value).trim()) return name ? fail('no_value', place) : undefined;
  return FIELDS[name](value) ? { kind: 'term', field: name, value, quoted } : fail('bad_value', place);
}

/** The paper that is meant by an address, an arXiv identifier or a DOI that stands for itself. */
function pastedId(prefix: string, value: string): PaperId | undefined {
  if (prefix === 'http' || prefix === 'https') return identify(idsFromUrl(`${prefix}:${value}`));
  return prefix ? undefined : identify(normalizeIds({ arxiv: value, doi: value }));
}

function fail(problem: QueryProblem, { start, end }: Place): never {
  throw new QueryError(problem, start, end);
}
