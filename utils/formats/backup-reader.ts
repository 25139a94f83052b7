import { IbidError } from '../errors';
import type { LibraryRow } from '../model/library-row';
import type { Bookmark, Status } from '../model/bookmark';
import type { Colour, Field, Highlight, QuoteSelector } from '../model/highlight';
import { normalizeIds, type IdScheme, type PaperId } from '../model/identifiers';
import type { Author } from '../model/authors';
import { fits } from '../model/check';
import { FACT_NAMES, type Paper } from '../model/paper';
import type { Presence } from '../model/presence';
import { readRegisters, type KeptRegister } from '../model/read-registers';
import { ENTITIES, tableOf, type Entity } from '../model/records';
import { makeStamp, readStamp, type Stamp } from '../model/stamp';
import { strongest } from '../model/paper-id';
import type { Problem, ReadResult } from './format';
import { asText, isObject, parseJson } from './json';

const FORMAT = 3;

/** When the reader last changed something, as a field of its own. */
const EDITED = ' edited';

/** The fields' values alone, without their stamps; what was deleted is missing. */
type Values = Readonly<Record<string, unknown>>;
type Registers = Readonly<Record<string, KeptRegister>>;

/** What a line holds of a record. */
interface Line {
  readonly entity: Entity;
  readonly id: string;
  readonly registers: Registers;
}

/**
 * The saved papers of a backup with their highlights, as a restore will store them, and what of the lines cannot be kept. What else it holds
 * (seen papers, topics, deletions) is for `library.restore`.
 * @throws IbidError `newer-data` for a backup that a newer Ibid made.
 */
export function readBackup(text: string): ReadResult {
  const papers = new Map<string, Values>();
  const highlights = new Map<string, Values>();
  const unkept = new Map<string, number>();
  const held: Presence[] = [];
  const { lines, problems } = linesOf(text);
  for (const { entity, id, registers } of lines) {
    held.push(...presenceOf(entity, id, registers));
    if (entity === 'papers') add(papers, id, valuesOf(registers));
    if (entity === 'seen' || entity === 'topics') unkept.set(entity, (unkept.get(entity) ?? 0) + 1);
    if (entity === 'highlights') add(highlights, id, valuesOf(registers));
  }

  const home = homesIn(papers);
  const byPaper = new Map<string, (readonly [id: string, values: Values])[]>();
  for (const highlight of highlights) {
    const at = home(asText(highlight[1].paper) ?? '');
    const others = byPaper.get(at);
    if (others) others.push(highlight);
    else byPaper.set(at, [highlight]);
  }
  const rows = [...papers].flatMap(([id, values]) =>
    home(id) === id ? toRow(id as PaperId, values, byPaper.get(id) ?? []) : [],
  );
  const bare = papers.size - rows.length;
  if (bare > 0) unkept.set('papers that are not saved', bare);
  return { rows, problems, held, ...(unkept.size > 0 && { unkept }) };
}

/** Reads each line as a restore does, and says what is wrong with it. */
function linesOf(text: string): { readonly lines: readonly Line[]; readonly problems: Problem[] } {
  const now = makeStamp(Date.now(), 0, 'imported');
  const lines: Line[] = [];
  const problems: Problem[] = [];
  let expected: number | undefined;
  let count = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const json = parseJson(line);
    if (isObject(json)) {
      if (typeof json.format === 'number' && json.format > FORMAT)
        throw new IbidError('newer-data', `The backup is of format ${json.format}, this Ibid reads up to ${FORMAT}`);
      if (typeof json.end === 'number') expected = json.end;
      if ('ibid' in json || 'end' in json || 'settings' in json || 'learnSince' in json) continue;
    }
    count++;
    const { read, flaws, about } = readLine(json, now);
    if (read) lines.push(read);
    else problems.push({ reason: 'syntax', line: index + 1, about: about ?? line.slice(0, 80) });
    for (const flaw of flaws) problems.push({ reason: 'damaged', line: index + 1, about: `${about} · ${flaw}` });
  }
  if (expected !== count) problems.push({ reason: 'syntax', about: 'the backup breaks off' });
  return { lines, problems };
}

function readLine(
  json: unknown,
  now: Stamp,
): { readonly read?: Line; readonly flaws: readonly string[]; readonly about?: string } {
  const id = isObject(json) ? asText(json.id) : undefined;
  const entity = isObject(json) ? ENTITIES.find((name) => name === json.in) : undefined;
  if (!isObject(json) || !isObject(json.registers) || id === undefined || !entity) return { flaws: [] };
  const table = tableOf(entity);
  const about = id.slice(0, 80);
  if (!fits(table.key, id)) return { flaws: [], about };
  const { kept, flaws } = readRegisters(table, json.registers, now);
  return { read: { entity, id, registers: kept }, flaws, about };
}

/** Since when a record is there, where the line says that it is. */
function presenceOf(entity: Entity, id: string, { saved, into, deleted }: Registers): Presence[] {
  if (entity !== 'papers' && entity !== 'highlights') return [];
  const register = entity === 'papers' ? saved : deleted;
  if (!register || (entity === 'papers' && into && into.v !== null)) return [];
  const isThere = entity === 'papers' ? asText(register.v) !== undefined : register.v === false;
  return isThere ? [{ in: entity, id: id as PaperId, t: register.t }] : [];
}

/** Where records that were made one with others lead. Where they lead in a circle, the strongest of it is the paper, as a restore makes it. */
function homesIn(papers: ReadonlyMap<string, Values>): (id: string) => string {
  const homes = new Map<string, string>();
  return (id) => {
    const way = new Set<string>();
    let home: string | undefined;
    for (let at = id; home === undefined;) {
      const into = asText(papers.get(at)?.into);
      if (way.has(at)) home = strongest([...way].slice([...way].indexOf(at)) as PaperId[]);
      else home = homes.get(at) ?? (into ? undefined : at);
      way.add(at);
      if (into) at = into;
    }
    for (const passed of way) homes.set(passed, home);
    return home;
  };
}

function valuesOf(registers: Registers): Values {
  const values: Record<string, unknown> = {};
  let edited = 0;
  for (const [field, { v, t }] of Object.entries(registers)) {
    if (v === null) continue;
    values[field] = v;
    if (field !== 'paper' && field !== 'deleted') edited = Math.max(edited, readStamp(t).ms);
  }
  values[EDITED] = edited;
  return values;
}

/** A large record takes several lines. */
function add(records: Map<string, Values>, id: string, values: Values): void {
  const before = records.get(id);
  const edited = Math.max(Number(before?.[EDITED] ?? 0), Number(values[EDITED]));
  records.set(id, { ...before, ...values, [EDITED]: edited });
}

function toRow(id: PaperId, values: Values, highlights: readonly (readonly [string, Values])[]): LibraryRow[] {
  const savedAt = asText(values.saved);
  if (!savedAt) return [];
  const bookmark: Bookmark = {
    status: (asText(values.status) as Status | undefined) ?? 'to read',
    starred: values.starred === true,
    tags: tagsOf(values),
    note: asText(values.note) ?? '',
    savedAt,
  };
  const made = highlights.flatMap(([key, each]) => toHighlight(key, id, each));
  return [{ paper: toPaper(id, values), bookmark, topics: [], highlights: made }];
}

function toPaper(id: PaperId, values: Values): Paper {
  const known = Object.entries(values).flatMap(([field, value]) =>
    field.startsWith('id.') ? [[field.slice(3) as IdScheme, asText(value)] as const] : [],
  );
  // As a restore does: a record whose identifiers are damaged goes by its own name still.
  const colon = id.indexOf(':');
  const ids = normalizeIds({ ...Object.fromEntries(known), [id.slice(0, colon)]: id.slice(colon + 1) });
  const { list = [], count } = (values.authors ?? {}) as { readonly list?: readonly Author[]; readonly count?: number };
  const facts = FACT_NAMES.flatMap((name) => {
    const value = name === 'authors' ? undefined : values[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return {
    title: '',
    url: '',
    categories: [],
    ...(Object.fromEntries(facts) as Partial<Paper>),
    id,
    ids,
    authors: list,
    ...(count !== undefined && { authorCount: count }),
  };
}

function toHighlight(id: string, paper: PaperId, values: Values): Highlight[] {
  const anchor = values.anchor as { readonly field: Field; readonly selector: QuoteSelector } | undefined;
  const made = values.made as { readonly created: string; readonly url: string } | undefined;
  if (values.deleted !== false || !anchor || !made) return [];
  return [
    {
      id,
      paper,
      ...anchor,
      colour: (asText(values.colour) as Colour | undefined) ?? 'yellow',
      note: asText(values.note) ?? '',
      tags: tagsOf(values),
      created: made.created,
      modified: later(made.created, new Date(Number(values[EDITED])).toISOString()),
      url: made.url,
    },
  ];
}

function tagsOf(values: Values): string[] {
  return Object.keys(values)
    .filter((field) => field.startsWith('tag.') && values[field] === true)
    .map((field) => field.slice(4))
    .sort();
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
