import { IbidError } from '../errors';
import type { LibraryRow } from '../model/library-row';
import type { Bookmark, Status } from '../model/bookmark';
import type { Colour, Field, Highlight } from '../model/highlight';
import { identify, normalizeIds, type IdScheme, type PaperId } from '../model/identifiers';
import { cutToFit } from '../model/cut';
import { AUTHORS, FACTS, FACT_NAMES, type Paper } from '../model/paper';
import type { Value } from '../model/value';
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
  const highlights: (readonly [id: string, values: Values])[] = [];
  const problems: Problem[] = [];
  const unkept = new Map<string, number>();
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
    if (json.in === 'papers') papers.set(id, valuesOf(json.registers));
    if (json.in === 'seen' || json.in === 'topics') unkept.set(json.in, (unkept.get(json.in) ?? 0) + 1);
    if (json.in === 'highlights') highlights.push([id, valuesOf(json.registers)]);
  }
  if (expected !== count) problems.push({ reason: 'syntax', about: 'the backup breaks off' });

  const home = (id: string): string => {
    let at = id;
    // As many steps as there are papers: records that claim to be each other end the walk.
    for (let step = 0; step < papers.size && asText(papers.get(at)?.into); step++)
      at = asText(papers.get(at)?.into) ?? at;
    return at;
  };
  const byPaper = new Map<string, (readonly [id: string, values: Values])[]>();
  for (const highlight of highlights) {
    const at = home(asText(highlight[1].paper) ?? '');
    byPaper.set(at, [...(byPaper.get(at) ?? []), highlight]);
  }
  const rows = [...papers].flatMap(([id, values]) => toRow(id as PaperId, values, byPaper.get(id) ?? []));
  const bare = papers.size - rows.length;
  if (bare > 0) unkept.set('papers that are not saved', bare);
  return { rows, problems, ...(unkept.size > 0 && { unkept }) };
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
  return values;
}

/** Milliseconds since 1970; a stamp begins with them in base 36. */
function timeOf(stamp: unknown): number {
  const ms = Number.parseInt(asText(stamp)?.split('.')[0] ?? '', 36);
  return ms < 8.64e15 ? ms : 0;
}

function toRow(id: PaperId, values: Values, highlights: readonly (readonly [string, Values])[]): LibraryRow[] {
  const savedAt = asText(values.saved);
  if (!savedAt || values.into) return [];
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
  const ids = normalizeIds(Object.fromEntries(known));
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
    id: identify(ids) ?? id,
    ids,
    authors: cutToFit(AUTHORS, authors.list) ?? [],
    ...(typeof authors.count === 'number' && { authorCount: authors.count }),
  };
}

function toHighlight(id: string, paper: PaperId, values: Values): Highlight[] {
  const { anchor, made } = values;
  if (values.deleted !== false || !isObject(anchor) || !isObject(made) || !isObject(anchor.selector)) return [];
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
