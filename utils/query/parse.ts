import { ID_SCHEMES } from '../paper';
import { FIELDS, type FieldName } from './fields';
import { fold } from './fold';
import { QueryError, type QueryProblem } from './query-error';

/** A query's tree. `value` is as it was typed. */
export type Node =
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly Node[] }
  | { readonly kind: 'not'; readonly node: Node }
  | { readonly kind: 'term'; readonly field: FieldName; readonly value: string; readonly quoted: boolean };

interface Token {
  readonly kind: '(' | ')' | 'AND' | 'OR' | 'NOT' | 'term' | 'end';
  readonly negated?: boolean;
  readonly term?: Node;
  readonly start: number;
  readonly end: number;
}

const DEEPEST = 50;
const TOKEN = /\s*(?:(\))|(-*)(?:(\()|(?:([a-z]+):)?(?:"([^"]*)("?)|([^\s()"]*))))/giy;

/**
 * The tree of a query. OR binds more loosely than standing side by side.
 * @throws QueryError
 */
export function parse(query: string): Node {
  const tokens = [...tokenize(query)];
  let next = 0;
  let depth = 0;

  const take = (): Token => tokens[next++] as Token;
  const isNext = (...kinds: readonly Token['kind'][]): boolean => kinds.includes((tokens[next] as Token).kind);

  function any(): Node {
    const nodes = [all()];
    while (isNext('OR')) {
      take();
      nodes.push(all());
    }
    return join('or', nodes);
  }

  function all(): Node {
    const nodes = [one()];
    while (!isNext('end', ')', 'OR')) {
      if (isNext('AND')) take();
      nodes.push(one());
    }
    return join('and', nodes);
  }

  function one(): Node {
    let negated = false;
    let token = take();
    while (token.kind === 'NOT') {
      negated = !negated;
      token = take();
    }
    let node = token.term;
    if (token.kind === '(') {
      if (++depth > DEEPEST) fail('too_deep', token);
      node = any();
      depth--;
      if (!isNext(')')) fail('open_group', token);
      take();
    }
    if (!node) return fail('no_operand', token);
    return negated !== !!token.negated ? { kind: 'not', node } : node;
  }

  if (isNext('end')) return { kind: 'and', nodes: [] };
  const root = any();
  if (!isNext('end')) fail('stray_close', take());
  return root;
}

function join(kind: 'and' | 'or', nodes: readonly Node[]): Node {
  return nodes.length === 1 && nodes[0] ? nodes[0] : { kind, nodes };
}

function* tokenize(query: string): Generator<Token> {
  // Typed on a phone, quotation marks come out curly.
  const text = query.replace(/[“”„]/g, '"').trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const [whole, close, dashes, open, field = '', phrase, closed, bare = ''] = TOKEN.exec(text) as RegExpExecArray;
    const end = TOKEN.lastIndex;
    const place = { start: end - whole.trimStart().length, end };
    const negated = !!dashes;
    if (close) yield { kind: ')', ...place };
    else if (open) yield { kind: '(', negated, ...place };
    else if (phrase !== undefined && !closed) fail('open_quote', place);
    else if (/^(?:AND|OR|NOT)$/.test(whole.trim())) yield { kind: bare as 'AND', ...place };
    else {
      const term = toTerm(field, phrase ?? bare, phrase !== undefined, place);
      if (term) yield { kind: 'term', negated, term, ...place };
    }
    TOKEN.lastIndex = end;
  }
  yield { kind: 'end', start: text.length, end: text.length };
}

/** Undefined for what has no word in it, such as the dash in a pasted title. */
function toTerm(prefix: string, value: string, quoted: boolean, place: Pick<Token, 'start' | 'end'>): Node | undefined {
  let field = prefix.toLowerCase();
  if (ID_SCHEMES.some((scheme) => scheme === field)) [field, value] = ['id', `${field}:${value}`];
  if (!Object.hasOwn(FIELDS, field)) {
    if (value) return fail('unknown_field', place);
    [field, value] = ['', prefix];
  }
  const name = field as FieldName;
  if (!fold(value).trim()) return name ? fail('no_value', place) : undefined;
  return FIELDS[name](value) ? { kind: 'term', field: name, value, quoted } : fail('bad_value', place);
}

function fail(problem: QueryProblem, { start, end }: Pick<Token, 'start' | 'end'>): never {
  throw new QueryError(problem, start, end);
}
