import { FIELDS, WORDS, type FieldName } from './fields';
import { fold } from './fold';
import { NOW_WORDS } from './range';

export interface KnownValue {
  readonly value: string;
  /** How many papers have it. */
  readonly count?: number;
}

/** Values that there are, by the fields that ask for them, in the order in which they are offered. */
export type KnownValues = Readonly<Partial<Record<FieldName, readonly KnownValue[]>>>;

/** How a query could go on where the caret stands. */
export interface Completion extends KnownValue {
  /** Whether it is the name of a field. */
  readonly isField: boolean;
  /** The whole query with it, and where the caret is then. */
  readonly query: string;
  readonly caret: number;
}

const MOST = 8;
/** A single letter begins too many words. */
const LEAST_LETTERS = 2;
/** Fields of which much is asked from now on back. */
const DATES: readonly string[] = ['year', 'date', 'published', 'added', 'saved', 'read'] satisfies FieldName[];
const NAMES = Object.keys(FIELDS).filter(Boolean);
/** A phrase, which may be open, a parenthesis, a word, or what parts them. */
const PIECE = /"[^"]*"?|[()]|[^\s()"]+|\s+/g;

/** Fields and values that begin as what is being typed does. What is written in full is not offered. */
export function completions(query: string, caret: number, known: KnownValues): readonly Completion[] {
  const word = wordAt(query.replace(/[“”]/g, '"'), caret);
  if (!word) return [];
  const { field, typed } = word;
  const found = field === undefined ? namesLike(typed) : valuesLike(valuesOf(field, known), typed);
  return found.slice(0, MOST).map((value) => complete(query, word, value));
}

/** A part of a query that can be completed. */
interface Word {
  readonly start: number;
  readonly end: number;
  /** Whose value it is; undefined of what may become the name of a field. */
  readonly field: string | undefined;
  readonly typed: string;
  readonly isQuoted: boolean;
}

function wordAt(query: string, caret: number): Word | undefined {
  /** The fields of the groups that are open. */
  const groups: string[] = [];
  let [before, last, start] = ['', '', 0];
  for (const { 0: piece, index } of query.slice(0, caret).matchAll(PIECE)) {
    if (piece === '(') groups.push(fieldIn(last) ?? groups.at(-1) ?? '');
    if (piece === ')') groups.pop();
    [before, last, start] = [last, piece, index];
  }
  const rest = query.slice(caret);
  const group = groups.at(-1) || undefined;
  if (last.startsWith('"')) return phraseAt(last, start, rest, fieldIn(before) ?? group);
  if (last === ')') return undefined;
  const bare = last === '(' ? '' : last.trim();
  const [head = '', named] = /^-*(?:([a-z]+):=?)?/i.exec(bare) ?? [];
  const field = named ?? group;
  const typed = bare.slice(head.length);
  const [more = ''] = (field === undefined ? /^[a-z]*:?/i : /^[^\s()"]*/).exec(rest) ?? [];
  // Between words nothing is being typed, and right before one neither.
  if (!typed && (field === undefined || more)) return undefined;
  const place = { start: caret - typed.length, end: caret + more.length };
  return { ...place, field: field?.toLowerCase(), typed, isQuoted: false };
}

/** A phrase that is open before the caret: the value of a field. */
function phraseAt(phrase: string, start: number, rest: string, field: string | undefined): Word | undefined {
  if (field === undefined || (phrase.length > 1 && phrase.endsWith('"'))) return undefined;
  const end = start + phrase.length + rest.indexOf('"') + 1;
  return { start, end, field: field.toLowerCase(), typed: phrase.slice(1), isQuoted: true };
}

/** The field that a piece names for what stands right behind it: `tag` of `-tag:`. */
function fieldIn(piece: string): string | undefined {
  return /^-*([a-z]+):=?$/i.exec(piece)?.[1];
}

function namesLike(typed: string): readonly KnownValue[] {
  const begun = typed.toLowerCase();
  if (begun.length < LEAST_LETTERS) return [];
  return NAMES.filter((name) => name.startsWith(begun)).map((value) => ({ value }));
}

function valuesOf(field: string, known: KnownValues): readonly KnownValue[] {
  if (DATES.includes(field)) return NOW_WORDS.map((value) => ({ value }));
  if (Object.hasOwn(WORDS, field)) return Object.keys(WORDS[field] ?? {}).map((value) => ({ value }));
  return (Object.hasOwn(known, field) && known[field as FieldName]) || [];
}

/** First those that begin so, then those with a further word that does: `ch` finds `thesis/ch1`. */
function valuesLike(values: readonly KnownValue[], typed: string): readonly KnownValue[] {
  const wanted = fold(typed).trimEnd();
  const found = values.flatMap((known) => {
    const place = known.value === typed ? -1 : fold(known.value).indexOf(wanted);
    return place < 0 ? [] : { known, isFirst: place === 0 };
  });
  return [...found.filter(({ isFirst }) => isFirst), ...found.filter(({ isFirst }) => !isFirst)].map(
    ({ known }) => known,
  );
}

function complete(query: string, { start, end, field, isQuoted }: Word, known: KnownValue): Completion {
  const isField = field === undefined;
  const rest = query.slice(end);
  const written = isField ? `${known.value}:` : asValue(known.value, isQuoted);
  const before = query.slice(0, start) + written + (isField || /^[\s)]/.test(rest) ? '' : ' ');
  return { ...known, isField, query: before + rest, caret: before.length };
}

/** In quotation marks where it would be read as something else without. */
function asValue(value: string, isQuoted: boolean): string {
  const isPlain = /^[\p{L}\p{N}_#@][^\s()"“”:]*$/u.test(value) && !/[*~]$|^(?:AND|OR|NOT)$/.test(value);
  return isPlain && !isQuoted ? value : `"${value.replace(/["“”]/g, ' ')}"`;
}
