import { withoutEnd } from '../model/doi';
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
  /** Of a parenthesis: the prefix that all in the group have. */
  readonly field?: string;
}

const DEEPEST = 50;
const TOKEN = /\s*(-*)(?:(\))|(?:([a-z]+):)?(?:(\()|"([^"]*)("?)|([^\s()"]*)))/giy;
/** An address or a DOI may hold brackets, which group everything else. */
const PASTED = /\s*(-*)((?:https?:\/\/|doi:|10\.\d{4,9}\/)[^\s"]*)/iy;

/**
 * The tree of a query. OR binds more loosely than standing side by side.
 * @throws QueryError
 */
export function parse(query: string): Node {
  // Typed on a phone, quotation marks come out curly.
  const text = query.replace(/[“”]/g, '"').trimEnd();
  let depth = 0;
  /** The prefixes of the groups that are open: `title:(a OR b)` is `title:a OR title:b`. */
  const groups: string[] = [];
  let token = tokenAt(text, 0);

  function take(): Token {
    const taken = token;
    if (taken.kind === '(') groups.push(taken.field || (groups.at(-1) ?? ''));
    if (taken.kind === ')') groups.pop();
    token = tokenAt(text, taken.end, groups.at(-1));
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
  return FIELDS[name](value, quoted) ? { kind: 'term', field: name, value, quoted } : fail('bad_value', place, name);
}

/** `group` is the prefix of what has none of its own. */
function tokenAt(text: string, from: number, group = ''): Token {
  for (let at = from; at < text.length; at = TOKEN.lastIndex) {
    const pasted = pastedAt(text, at);
    if (pasted) return pasted;
    TOKEN.lastIndex = at;
    const [whole, dashes, close, field = '', open, phrase, closed, bare = ''] = TOKEN.exec(text) as RegExpExecArray;
    const end = TOKEN.lastIndex;
    const place = { start: end - whole.trimStart().length, end, negated: !!dashes };
    if (close) return { kind: ')', ...place };
    if (open) return { kind: '(', ...place, field: groupField(field, place) };
    if (phrase !== undefined && !closed) fail('open_quote', place);
    if (/^\s*(?:AND|OR|NOT)$/.test(whole)) return { kind: bare as 'AND', ...place };
    const value = phrase ?? bare;
    const term = toTerm(field || (fold(value).trim() ? group : ''), value, phrase !== undefined, place);
    if (term) return { kind: 'term', term, ...place };
    TOKEN.lastIndex = end;
  }
  return { kind: undefined, start: text.length, end: text.length };
}

/** The prefix of a group, which has to be one: it could not be a word. */
function groupField(prefix: string, place: Place): string {
  const field = prefix.toLowerCase();
  const isKnown = Object.hasOwn(FIELDS, field) || (ID_SCHEMES as readonly string[]).includes(field);
  return isKnown ? field : fail('unknown_field', place);
}

/** An address or a DOI with brackets in it, where one begins. */
function pastedAt(text: string, at: number): Token | undefined {
  PASTED.lastIndex = at;
  const [whole = '', dashes = '', word = ''] = PASTED.exec(text) ?? [];
  if (!/[()]/.test(word)) return undefined;
  // A bracket that was opened before it closes a group.
  const name = withoutEnd(word);
  const value = identify(/^https?:/i.test(name) ? idsFromUrl(name) : normalizeIds({ doi: name }));
  if (!value) return undefined;
  const start = at + whole.length - dashes.length - word.length;
  const term: Node = { kind: 'term', field: 'id', value, quoted: /[()]/.test(value) };
  return { kind: 'term', term, start, end: start + dashes.length + name.length, negated: !!dashes };
}

/** The paper that is meant by an address, an arXiv identifier or a DOI that stands for itself. */
function pastedId(prefix: string, value: string): PaperId | undefined {
  if (prefix === 'http' || prefix === 'https') return identify(idsFromUrl(`${prefix}:${value}`));
  return prefix ? undefined : identify(normalizeIds({ arxiv: value, doi: value }));
}

function fail(problem: QueryProblem, { start, end }: Place, field?: FieldName): never {
  throw new QueryError(problem, start, end, field);
}
