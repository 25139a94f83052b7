import { withoutEnd } from '../model/doi';
import { ID_SCHEMES, identify, idsFromUrl, normalizeIds, type PaperId } from '../model/identifiers';
import { FIELDS, type FieldName } from './fields';
import { fold } from './fold';
import { fail, type QueryError, type Span } from './query-error';
import { readSigns } from './value-signs';

/** What is looked for, and in which field; the empty field is all texts. */
export interface Term {
  readonly kind: 'term';
  readonly field: FieldName;
  /** As it was typed, without signs that change nothing. */
  readonly value: string;
  readonly quoted: boolean;
  /** Long words may be one edit away. */
  readonly fuzzy?: true;
}

export interface Token extends Span {
  /** `undefined` at the end. */
  readonly kind: '(' | ')' | 'AND' | 'OR' | 'NOT' | 'term' | undefined;
  readonly negated?: boolean;
  readonly term?: Term;
  /** Of a parenthesis: the prefix that all in the group have. */
  readonly field?: string;
}

const OPERATOR = /^\s*(?:AND|OR|NOT)$/;
const TOKEN = /\s*(-*)(?:(\))|(?:([a-z]+):)?(?:(\()|=?"([^"]*)("?)|([^\s()"]*)))/giy;
/** An address or a DOI may hold brackets, which group everything else. */
const PASTED = /\s*(-*)((?:https?:\/\/|doi:|10\.\d{4,9}\/)[^\s"]*)/iy;

/**
 * The next token of a text. `group` is the prefix of what has none of its own. What is wrong from `typed` on is its end.
 * @throws QueryError
 */
export function tokenAt(text: string, from: number, typed: number, group = ''): Token {
  for (let at = from; at < text.length; at = TOKEN.lastIndex) {
    try {
      const token = pastedAt(text, at) ?? readToken(text, at, group);
      if (token) return token;
    } catch (error) {
      if (!((error as QueryError).start >= typed)) throw error;
      break;
    }
  }
  return endOf(text);
}

export function endOf({ length }: string): Token {
  return { kind: undefined, start: length, end: length };
}

/** Undefined for what has no word in it, such as the dash in a pasted title. */
function readToken(text: string, at: number, group: string): Token | undefined {
  TOKEN.lastIndex = at;
  const [whole, dashes, close, prefix = '', open, phrase, closed, bare = ''] = TOKEN.exec(text) as RegExpExecArray;
  const end = TOKEN.lastIndex;
  const span = { start: end - whole.trimStart().length, end, negated: !!dashes };
  if (close) return { kind: ')', ...span };
  if (open) return { kind: '(', ...span, field: groupField(prefix, span) };
  if (phrase !== undefined && !closed) fail('open_quote', span);
  if (OPERATOR.test(whole)) return { kind: bare as 'AND', ...span };
  const value = phrase ?? bare;
  const term = toTerm(prefix || (fold(value).trim() ? group : ''), value, phrase !== undefined, span);
  TOKEN.lastIndex = end;
  return term && { kind: 'term', term, ...span };
}

function toTerm(prefix: string, value: string, quoted: boolean, span: Span): Term | undefined {
  let field = prefix.toLowerCase();
  const pasted = quoted ? undefined : pastedId(field, value);
  if (pasted) [field, value] = ['id', pasted];
  else if ((ID_SCHEMES as readonly string[]).includes(field)) [field, value] = ['id', `${field}:${value}`];
  if (!Object.hasOwn(FIELDS, field)) {
    if (value) return fail('unknown_field', span);
    // `Mamba:` is a word, and so is `OR:`.
    [field, value, quoted] = ['', prefix, quoted || OPERATOR.test(prefix)];
  }
  const name = field as FieldName;
  if (!fold(value).trim()) return name ? fail('no_value', span) : undefined;
  const read = readSigns(name, value, quoted);
  return FIELDS[name](read.value, read.quoted) ? { kind: 'term', field: name, ...read } : fail('bad_value', span, name);
}

/** The prefix of a group, which has to be one: it could not be a word. */
function groupField(prefix: string, span: Span): string {
  const field = prefix.toLowerCase();
  const isKnown = Object.hasOwn(FIELDS, field) || (ID_SCHEMES as readonly string[]).includes(field);
  return isKnown ? field : fail('unknown_field', span);
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
  const term: Term = { kind: 'term', field: 'id', value, quoted: /[()]/.test(value) };
  return { kind: 'term', term, start, end: start + dashes.length + name.length, negated: !!dashes };
}

/** The paper that is meant by an address, an arXiv identifier or a DOI that stands for itself. */
function pastedId(prefix: string, value: string): PaperId | undefined {
  if (prefix === 'http' || prefix === 'https') return identify(idsFromUrl(`${prefix}:${value}`));
  return prefix ? undefined : identify(normalizeIds({ arxiv: value, doi: value }));
}
