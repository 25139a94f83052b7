import { IbidError } from '../errors';
import type { LibraryRow } from '../model/library-row';
import type { Bookmark, Status } from '../model/bookmark';
import type { Colour, Field, Highlight } from '../model/highlight';
import { normalizeIds, type IdScheme, type PaperId } from '../model/identifiers';
import { fits } from '../model/check';
import { cutToFit } from '../model/cut';
import { AUTHORS, FACTS, FACT_NAMES, type Paper } from '../model/paper';
import { instant, type Value } from '../model/value';
import type { Presence } from '../model/presence';
import { strongest } from '../model/paper-id';
import type { Problem, ReadResult } from './format';
import { asText, isObject, parseJson, type JsonObject } from './json';

const FORMAT = 3;

/** When the reader last changed something, as a field of its own. */
const EDITED = ' edited';

/** The fields' values alone, without their stamps; what was deleted is missing. */
type Values = Readonly<Record<string, unknown>>;

/**
 * The saved papers of a backup with their highlights. What else it holds (seen papers, topics, deletions) is for
 * `library.restore`.
 * @throws IbidError `newer-data` for a backup that a newer Ibid made.
 */
export function readBackup(text: string): ReadResult {
  const papers = new Map<string, Values>();
  const highlights = new Map<string, Values>();
  const problems: Problem[] = [];
  const unkept = new Map<string, number>();
  const held: Presence[] = [];
  let expected: number | undefined;
  let count = 0;

  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const json = parseJson(line);
    if (!isObject(json)) {
      problems.push({ reason: 'syntax', line: index + 1, about: line.slice(0, 80) });
      continue;
    }
    if (typeof json.format === 'number' && json.format > FORMAT)
      throw new IbidError('newer-data', `The backup is of format ${json.format}, this Ibid reads up to ${FORMAT}`);
    if (typeof json.end === 'number') expected = json.end;
    const id = asText(json.id);
    if (!id || !isObject(json.registers)) continue;
    count++;
    held.push(...presenceOf(json.in, id, json.registers));
    if (json.in === 'papers') add(papers, id, valuesOf(json.registers));
    if (json.in === 'seen' || json.in === 'topics') unkept.set(json.in, (unkept.get(json.in) ?? 0) + 1);
    if (json.in === 'highlights') add(highlights, id, valuesOf(json.registers));
  }
  if (expected !== count) problems.push({ reason: 'syntax', about: 'the backup breaks off' });

  const home = homesIn(papers);
  const byPaper = new Map<string, (readonly [id: string, values: Values])[]>();
  for (const highlight of highlights) {
    const at = home(asText(highlight[1].paper) ?? '');
    byPaper.set(at, [...(byPaper.get(at) ?? []), highlight]);
  }
  const rows = [...papers].flatMap(([id, values]) =>
    home(id) === id ? toRow(id as PaperId, values, byPaper.get(id) ?? []) : [],
  );
  const bare = papers.size - rows.length;
  if (bare > 0) unkept.set('papers that are not saved', bare);
  return { rows, problems, held, ...(unkept.size > 0 && { unkept }) };
}

/** Since when a record is there, where the line says that it is. */
function presenceOf(entity: unknown, id: string, { saved, into, deleted }: JsonObject): Presence[] {
  const isPaper = entity === 'papers';
  const register = isPaper ? saved : entity === 'highlights' && deleted;
  if (!isObject(register) || (isPaper && isObject(into) && into.v !== null)) return [];
  const t = asText(register.t);
  const isThere = isPaper ? asText(register.v) !== undefined : register.v === false;
  return t && isThere ? [{ in: isPaper ? 'papers' : 'highlights', id: id as PaperId, t }] : [];
}

/** Where records that were made one with others lead. Where they lead in a circle, the strongest of it is the paper, as a restore makes it. */
function homesIn(papers: ReadonlyMap<string, Values>): (id: string) => string {
  return (id) => {
    const way: string[] = [];
    for (let at = id; ; at = asText(papers.get(at)?.into) ?? '') {
      if (way.includes(at)) return strongest(way.slice(way.indexOf(at)) as PaperId[]);
      way.push(at);
      if (!asText(papers.get(at)?.into)) return at;
    }
  };
}

function valuesOf(registers: JsonObject): Values {
  const values: Record<string, unknown> = {};
  let edited = 0;
  for (const [field, register] of Object.entries(registers)) {
    if (!isObject(register) || register.v === null) continue;
    values[field] = register.v;
    if (field !== 'paper' && field !== 'deleted') edited = Math.max(edited, timeOf(register.t));
  }
  values[EDITED] = edited;
  if (isDamagedTime(registers.saved)) values.saved = timeIn(registers);
  return values;
}

/** Whether a register should say since when, and says neither that nor "not any more". */
function isDamagedTime(register: unknown): boolean {
  if (register === undefined) return false;
  return !isObject(register) || (register.v !== null && !fits(instant, register.v));
}

/** A paper that was saved stays saved, though it is not known any more since when: since its earliest edit, as a restore takes it. */
function timeIn(registers: JsonObject): string {
  const own = isObject(registers.saved) ? timeOf(registers.saved.t) : 0;
  const times = Object.values(registers).map((register) => (isObject(register) ? timeOf(register.t) : 0));
  const earliest = times.filter((time) => time > 0).sort((a, b) => a - b)[0];
  return new Date(own || earliest || Date.now()).toISOString();
}

/** A large record takes several lines. */
function add(records: Map<string, Values>, id: string, values: Values): void {
  const before = records.get(id);
  const edited = Math.max(Number(before?.[EDITED] ?? 0), Number(values[EDITED]));
  records.set(id, { ...before, ...values, [EDITED]: edited });
}

/** Milliseconds since 1970; a stamp begins with them in base 36. */
function timeOf(stamp: unknown): number {
  const ms = Number.parseInt(asText(stamp)?.split('.')[0] ?? '', 36);
  return ms < 8.64e15 ? ms : 0;
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
  const authors = isObject(values.authors) ? values.authors : {};
  const facts = FACT_NAMES.flatMap((name) => {
    const value = name === 'authors' ? undefined : cutToFit(FACTS[name].of as Value<unknown>, values[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    title: '',
    url: '',
    categories: [],
    ...(Object.fromEntries(facts) as Partial<Paper>),
    id,
    ids,
    authors: cutToFit(AUTHORS, authors.list) ?? [],
    ...(typeof authors.count === 'number' && { authorCount: authors.count }),
  };
}

function toHighlight(id: string, paper: PaperId, values: Values): Highlight[] {
  const { anchor, made } = values;
  if (
    values.deleted === true ||
    values.deleted === undefined ||
    !isObject(anchor) ||
    !isObject(made) ||
    !isObject(anchor.selector)
  )
    return [];
  const { exact, prefix, suffix, start, end } = anchor.selector;
  const created = asText(made.created) ?? '';
  return [
    {
      id,
      paper,
      field: (asText(anchor.field) as Field | undefined) ?? 'abstract',
      selector: {
        exact: asText(exact) ?? '',
        prefix: asText(prefix) ?? '',
        suffix: asText(suffix) ?? '',
        ...(typeof start === 'number' && { start }),
        ...(typeof end === 'number' && { end }),
      },
      colour: (asText(values.colour) as Colour | undefined) ?? 'yellow',
      note: asText(values.note) ?? '',
      tags: tagsOf(values),
      created,
      modified: later(created, new Date(Number(values[EDITED])).toISOString()),
      url: asText(made.url) ?? '',
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
