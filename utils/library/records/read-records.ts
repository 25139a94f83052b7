/** Records as the rest of Ibid knows them: registers read into papers, bookmarks, highlights. Pure. */
import { STATUSES, type Bookmark } from '../../model/bookmark';
import { COLOURS, type Field, type Highlight, type QuoteSelector } from '../../model/highlight';
import type { Seen } from '../../model/seen';
import type { Instant } from '../../model/time';
import type { Author } from '../../model/authors';
import { aliases, ID_SCHEMES, type IdScheme, type PaperId, type PaperIds } from '../../model/identifiers';
import { FACT_NAMES, type FactName, type Paper } from '../../model/paper';
import { RANK } from '../../model/source';
import { isBeginning, readStamp } from '../../model/stamp';
import { editedAt, flagOf, rankOf, setUnder, textOf, valueOf, type Register, type Registers } from './register';
import type { HighlightRecord, PaperRecord, SeenRecord } from '../database/schema';

export const TAG = 'tag.';
export const ID = 'id.';
/** Followed by another paper's name: the user said that the two are different. */
export const APART = 'apart.';
/** Followed by another saved paper's name: a page said that it is this one. */
export const ALIKE = 'alike.';
/** Followed by a highlight's or a heading's id: its place in an outline. */
export const ENTRY = 'entry.';

interface AuthorsValue {
  readonly list: readonly Author[];
  readonly count?: number;
}

/** All identifiers ever learned, an address too. */
export function allIds(registers: Registers): PaperIds {
  const ids: Partial<Record<IdScheme, string>> = {};
  for (const scheme of ID_SCHEMES) {
    const value = textOf(registers, ID + scheme);
    if (value) ids[scheme] = value;
  }
  return ids;
}

export function authorsOf(registers: Registers): AuthorsValue | undefined {
  return valueOf(registers, 'authors') as AuthorsValue | undefined;
}

export function paperOf(id: PaperId, registers: Registers): Paper {
  const { url, ...strong } = allIds(registers);
  const ids: PaperIds = Object.keys(strong).length === 0 && url ? { url } : strong;
  const authors = authorsOf(registers);
  const facts = FACT_NAMES.flatMap((name) => {
    const value = name === 'authors' ? undefined : valueOf(registers, name);
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return {
    title: '',
    url: '',
    categories: [],
    ...(Object.fromEntries(facts) as Partial<Paper>),
    id,
    ids,
    authors: authors?.list ?? [],
    ...(authors?.count !== undefined && { authorCount: authors.count }),
  };
}

/** Where the facts of a paper come from, as far as it was noted; the reader's own words have no source. */
export function sourcesOf(registers: Registers): Readonly<Partial<Record<FactName, string>>> {
  const found = FACT_NAMES.flatMap((name) => {
    const source = registers[name]?.s;
    return !source || registers[name]?.v == null ? [] : [[name, source] as const];
  });
  return Object.fromEntries(found);
}

/** The facts that the reader wrote. What an old import told ranks as such, and is not meant. */
export function editedFacts(registers: Registers): FactName[] {
  return FACT_NAMES.filter((name) => {
    const register = registers[name];
    return register && register.v !== null && rankOf(register) === RANK.person && !isBeginning(register.t);
  });
}

/** The paper's bookmark, or undefined while it is not in the library. */
export function bookmarkOf(registers: Registers): Bookmark | undefined {
  const savedAt = textOf(registers, 'saved');
  if (savedAt === undefined || textOf(registers, 'into')) return undefined;
  const status = STATUSES.find((one) => one === registers['status']?.v) ?? 'to read';
  const savedVersion = registers['savedVersion']?.v;
  const readAt = status === 'read' ? whenEdited(registers['status']) : undefined;
  return {
    status,
    starred: flagOf(registers, 'starred'),
    tags: setUnder(registers, TAG).sort(),
    note: textOf(registers, 'note') ?? '',
    savedAt,
    ...(readAt && { readAt }),
    ...(typeof savedVersion === 'number' && { savedVersion }),
  };
}

/** When a field was given its value; unknown of what bears no time. */
function whenEdited(register: Register | undefined): Instant | undefined {
  const { ms } = readStamp(editedAt(register));
  return ms > 0 ? new Date(ms).toISOString() : undefined;
}

export function paperRecord(
  id: PaperId,
  registers: Registers,
  tagging: PaperRecord['tagging'],
  seen: SeenColumns,
): PaperRecord {
  const bookmark = bookmarkOf(registers);
  return {
    id,
    registers,
    ...(bookmark && { savedAt: bookmark.savedAt, tags: bookmark.tags, ...alikeOf(registers), ...seen }),
    ...(tagging && { tagging }),
  };
}

function alikeOf(registers: Registers): Pick<PaperRecord, 'alike'> {
  const alike = Object.keys(registers)
    .filter((field) => field.startsWith(ALIKE) && registers[field]?.v != null)
    .map((field) => field.slice(ALIKE.length) as PaperId);
  return alike.length > 0 ? { alike } : {};
}

/** Every name the record goes by; its id is one of them. */
export function namesOf(id: PaperId, registers: Registers): PaperId[] {
  return [...new Set([id, ...aliases(allIds(registers))])];
}

export function highlightRecord(id: string, registers: Registers): HighlightRecord {
  return { id, registers, paper: (textOf(registers, 'paper') ?? '') as PaperId };
}

/** The highlight, or undefined when it was deleted. */
export function highlightOf({ id, registers }: HighlightRecord): Highlight | undefined {
  if (registers['deleted']?.v !== false) return undefined;
  const anchor = valueOf(registers, 'anchor') as { field: Field; selector: QuoteSelector } | undefined;
  const made = valueOf(registers, 'made') as { created: string; url: string } | undefined;
  if (!anchor || !made) return undefined;
  return {
    id,
    paper: (textOf(registers, 'paper') ?? '') as PaperId,
    ...anchor,
    colour: COLOURS.find((colour) => colour === registers['colour']?.v) ?? 'yellow',
    note: textOf(registers, 'note') ?? '',
    tags: setUnder(registers, TAG).sort(),
    created: made.created,
    modified: modified(registers, made.created),
    url: made.url,
  };
}

/** Made of the stamps: the latest edit of what the reader sees. What was taken back counts as never done. */
function modified(registers: Registers, created: string): string {
  const stamps = Object.keys(registers)
    .filter((field) => field !== 'paper' && field !== 'deleted' && field !== 'made')
    .map((field) => editedAt(registers[field]))
    .sort();
  const latest = new Date(readStamp(stamps.at(-1) ?? '').ms || 0).toISOString();
  return latest > created ? latest : created;
}

/** Highlights of one field after another, in reading order. */
export function inReadingOrder(highlights: readonly Highlight[]): Highlight[] {
  const order: readonly Field[] = ['title', 'abstract', 'fulltext'];
  return [...highlights].sort(
    (a, b) =>
      order.indexOf(a.field) - order.indexOf(b.field) ||
      (a.selector.start ?? 0) - (b.selector.start ?? 0) ||
      (a.created < b.created ? -1 : 1),
  );
}

export function seenOf(record: SeenRecord | undefined): Seen | undefined {
  if (!record) return undefined;
  const first = textOf(record.registers, 'first');
  const last = valueOf(record.registers, 'last') as { at: string; site: string } | undefined;
  return first && last ? { first, last: last.at, site: last.site } : undefined;
}

/** The record with its index columns: most of a ledger of years is never read but through them. */
export function seenRecord(id: PaperId, registers: Registers): SeenRecord {
  const record = { id, registers };
  const hidden = registers['hidden'];
  if (hidden?.v === true) return { ...record, hiddenAt: new Date(readStamp(hidden.t).ms).toISOString() };
  const last = valueOf(registers, 'last') as { at: string } | undefined;
  return last ? { ...record, passedAt: last.at } : record;
}

/** What a saved paper's record says of the ledger's: a query over the library need not look there. */
export type SeenColumns = Pick<PaperRecord, 'seen' | 'hidden'>;

export function seenColumns(id: PaperId, ledger: Registers): SeenColumns {
  const record = { id, registers: ledger };
  return { ...(seenOf(record) && { seen: true }), ...(isHidden(record) && { hidden: true }) };
}

export function isHidden(record: SeenRecord | undefined): boolean {
  return record !== undefined && flagOf(record.registers, 'hidden');
}
