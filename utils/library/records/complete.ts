/** What a mention of a paper adds to what is known of it. */
import { arxivMonth } from '../../model/arxiv-month';
import { ID_SCHEMES, type IdScheme, type PaperId } from '../../model/identifiers';
import { FACTS, FACT_NAMES, type FactName, type Paper } from '../../model/paper';
import type { Field } from '../../model/record';
import { RANK, type Source } from '../../model/source';
import { withPeopleOf } from '../../identity/people';
import { canBe, type Named } from '../../identity/same-paper';
import { authorsOf, ID } from './read-records';
import { rankOf, same, textOf, type Json, type Register, type Registers } from './register';

export interface Addition {
  readonly field: string;
  readonly value: Json;
  readonly rank: typeof RANK.other | typeof RANK.owner;
  /** It takes the place of something that was known. */
  readonly replaces: boolean;
}

/**
 * What a mention fills in or betters. Gaps are filled by anyone: what is missing, the whole of a shortened list of authors,
 * a more exact date, the rest of a cut abstract; while no author is known the title is provisional too (it may be a link's).
 * To a file a list of authors is a gap only if it says that it is shortened, and a date is none.
 * Only the site that owns the identifier betters what came from elsewhere, with a date no less exact, and a list of authors only by one that holds
 * the same people.
 */
export function additions(id: PaperId, known: Registers, paper: Paper, source: Source): Addition[] {
  const found: Addition[] = [];
  for (const scheme of ID_SCHEMES) {
    const value = paper.ids[scheme];
    if (value && !textOf(known, ID + scheme))
      found.push({ field: ID + scheme, value, rank: RANK.other, replaces: false });
  }
  const isBare = (authorsOf(known)?.list.length ?? 0) === 0;
  for (const name of FACT_NAMES) {
    const value = toldBy(paper, name, known);
    if (value === undefined) continue;
    const old = Object.hasOwn(known, name) ? known[name] : undefined;
    const isGuess = name === 'published' && paper.ids.arxiv !== undefined && value === arxivMonth(paper.ids.arxiv);
    const rank = isGuess ? RANK.other : rankFor(id, known, name, source);
    const isProvisional = name === 'title' && isBare && paper.authors.length > 0;
    const better = old?.v != null && FACTS[name].fill === 'same-people' ? samePeople(old, value, rank) : value;
    if (source.isFile && !isGap(name, old, isProvisional)) continue;
    if (better !== undefined && mayReplace(name, old, better, rank, isProvisional))
      found.push({ field: name, value: better, rank, replaces: old?.v != null });
  }
  return found;
}

/** A fact as a mention tells it, in the form of its register. */
function toldBy(paper: Paper, name: FactName, known: Registers): Json | undefined {
  if (name === 'authors') {
    const count = paper.authorCount ?? authorsOf(known)?.count;
    if (paper.authors.length === 0 && !paper.authorCount) return undefined;
    const isWhole = count === undefined || (paper.authorCount === undefined && count <= paper.authors.length);
    return plain({ list: paper.authors, ...(!isWhole && { count }) });
  }
  const value = paper[name];
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? undefined : plain(value);
}

/** Owner: of the scheme that names the record, or for what only a publisher knows, of its DOI. */
function rankFor(id: PaperId, known: Registers, name: FactName, { owns }: Source): Addition['rank'] {
  const fact: Field = FACTS[name] as Field;
  const scheme: IdScheme | undefined =
    fact.owner === 'doi' && textOf(known, `${ID}doi`) !== undefined
      ? 'doi'
      : fact.owner && (id.slice(0, id.indexOf(':')) as IdScheme);
  return scheme !== undefined && owns.includes(scheme) ? RANK.owner : RANK.other;
}

/** Whether a fact is missing, or shows that a part of it is. */
function isGap(name: FactName, old: Register | undefined, isProvisional: boolean): boolean {
  if (old?.v == null || isProvisional || name === 'abstract') return true;
  if (name !== 'authors') return false;
  const { list, count = list.length } = old.v as unknown as AuthorList;
  return count > list.length || list.length === 0;
}

function mayReplace(
  name: FactName,
  old: Register | undefined,
  value: Json,
  rank: number,
  isProvisional: boolean,
): boolean {
  if (!old) return true;
  const before = rankOf(old);
  if (old.v === null) return before < RANK.person;
  if (rank < before) return false;
  if (same(old.v, value)) return rank > before;
  if (isProvisional) return true;
  const { fill } = FACTS[name];
  if (fill === 'same-people') return true;
  if (fill === 'fuller') {
    if (isFuller(String(old.v), String(value))) return true;
    if (isFuller(String(value), String(old.v)) || isCoarser(String(old.v), String(value))) return false;
  }
  return rank === RANK.owner;
}

/** Whether a date says less than the one that is known, though it be another: a month never takes the place of a day. */
function isCoarser(old: string, value: string): boolean {
  return DATE.test(old) && DATE.test(value) && value.length < old.length;
}

const DATE = /^\d{4}(?:-\d\d){0,2}$/;

/** Whether a text is the whole of one that was cut, or a date the more exact one. */
function isFuller(old: string, value: string): boolean {
  if (value.length <= old.length) return false;
  if (/^\d{4}(?:-\d\d)?$/.test(old)) return value.startsWith(old);
  const start = withoutEllipsis(old);
  return start !== old && value.startsWith(start.slice(0, 200));
}

/** How much of an abstract's end is looked at for the mark of a cut, in UTF-16 units. */
const TAIL = 40;

/** A text without the mark that it was cut (`… More`); the same text where there is none. */
function withoutEllipsis(text: string): string {
  const from = Math.max(0, text.length - TAIL);
  const tail = text.slice(from);
  const dots = Math.max(tail.lastIndexOf('…'), tail.lastIndexOf('...'));
  if (dots < 0) return text;
  const rest = tail
    .slice(dots)
    .replace(/^(?:…|\.\.\.)/, '')
    .trim();
  return rest.length > 6 || rest.includes(' ') ? text : text.slice(0, from + dots).trimEnd();
}

interface AuthorList {
  readonly list: Paper['authors'];
  readonly count?: number;
}

/**
 * A list of authors as it may take the place of another one: it holds the same people, each by the fuller name, and more of them (or, as the
 * owner's list, as many). Undefined when it may not.
 */
function samePeople(old: Register, value: Json, rank: number): Json | undefined {
  const [was, is] = [old.v, value] as unknown as [AuthorList, AuthorList];
  if (was.list.length === 0 || same(old.v, value)) return value;
  const list = withPeopleOf(was.list, is.list);
  if (!list || (list.length === was.list.length && rank !== RANK.owner)) return undefined;
  return plain({ ...is, list });
}

function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** Whether a mention can be of a known paper: alike in title, or by the same people under a similar one. */
export function isPlausible(known: Registers, mention: Named): boolean {
  return canBe(namedOf(known), mention);
}

/** A paper's title and people, as far as its record has them. */
export function namedOf(registers: Registers): Named {
  return { title: textOf(registers, 'title') ?? '', authors: authorsOf(registers)?.list ?? [] };
}
