import type { Highlight } from '../model/highlight';
import { parseAuthor, type Author } from '../model/authors';
import { ID_SCHEMES, normalizeIds, type IdScheme, type PaperIds } from '../model/identifiers';
import {
  gatherAnnotations,
  ownership,
  paperAt,
  pastInstant,
  stableId,
  webAddress,
  type Annotation,
} from './annotation';
import type { Problem, ReadOptions, ReadResult } from './format';
import { asList, asText, briefly, isObject, parseJson, type JsonObject } from './json';
import { readPublication } from './jsonld-publication';
import { anchorOf, colourOf, DEEPEST, idOf, makerOf, placeOf, selectorsIn, typesOf, wordsOf } from './jsonld-shapes';

const OWN = 'urn:x-ibid:';

/** What an address stands for, as far as the file itself says. */
type Sources = ReadonlyMap<string, Annotation>;

/**
 * Web annotations: a collection, a page, a list or a single one, Ibid's or any other tool's. Nothing is fetched: a page
 * that is only pointed at is reported.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function readJsonld(text: string, options?: ReadOptions): ReadResult {
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null)
    return { rows: [], problems: [{ reason: 'syntax', about: text.trim().slice(0, 80) }] };
  const items = [...annotationsIn(json)];
  const papers = new Map<string, Annotation>();
  const rest: (JsonObject | Problem)[] = [];
  for (const item of items) {
    const paper = 'reason' in item ? undefined : ownPaper(item, options);
    if (paper) papers.set(paper.source, paper.annotation);
    else rest.push(item);
  }
  const isOwn = ownership(rest.map(makerOf), isObject(json) ? makerOf(json) : undefined);
  const found = rest.flatMap((item): (Annotation | Problem)[] => {
    if ('reason' in item) return [item as Problem];
    if (!isOwn(makerOf(item))) return [{ reason: 'not-own', about: wordsOf(item).note || (idOf(item) ?? '') }];
    return toAnnotations(item, papers, options);
  });
  return gatherAnnotations([...papers.values(), ...found], options);
}

function* annotationsIn(value: unknown, depth = 0): Generator<JsonObject | Problem> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const one of value) yield* annotationsIn(one, depth + 1);
  else if (!isObject(value)) yield { reason: 'syntax', about: briefly(value) };
  else if (typesOf(value).includes('Annotation')) yield value;
  else {
    const inner = [value.items, value['@graph'], value.first].filter((part) => part !== undefined);
    for (const part of inner)
      if (typeof part === 'string') yield { reason: 'elsewhere', about: part };
      else yield* annotationsIn(part, depth + 1);
    if (isObject(value.first) && typeof value.first.next === 'string')
      yield { reason: 'elsewhere', about: value.first.next };
    if (inner.length === 0) yield { reason: 'unplaced', about: asText(value.id) ?? typesOf(value).join(' ') };
  }
}

/** A bookmark that Ibid wrote: the paper with its identifiers, title, tags and note. */
function ownPaper(item: JsonObject, options?: ReadOptions): { source: string; annotation: Annotation } | undefined {
  const { target } = item;
  if (!idOf(item)?.startsWith(`${OWN}paper:`) || !isObject(target)) return undefined;
  const source = idOf(target) ?? '';
  const names = [...asList(target['dc:identifier']), decode(idOf(item)?.slice(`${OWN}paper:`.length) ?? '')];
  const ids = idsOf(names.flatMap((name) => asText(name) ?? []));
  const title = asText(target['dc:title']);
  const annotation: Annotation = {
    ...readPublication(target),
    ids,
    title,
    about: title ?? source,
    authors: asList(target['dc:creator']).flatMap((creator) => authorOf(creator) ?? []),
    editors: asList(target['schema:editor']).flatMap((editor) => authorOf(editor) ?? []),
    published: asText(target['dc:date']),
    url: webAddress(source),
    savedAt: pastInstant(item.created, options?.now ?? new Date().toISOString(), options?.now),
    ...wordsOf(item),
  };
  return { source, annotation };
}

function authorOf(creator: unknown): Author | undefined {
  const text = asText(creator);
  if (text || !isObject(creator)) return text ? parseAuthor(text) : undefined;
  const name = asText(creator.name);
  const family = asText(creator['foaf:familyName']);
  if (!family) return name ? { literal: name } : undefined;
  const given = asText(creator['foaf:givenName']);
  const suffix = asText(creator['schema:honorificSuffix']);
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}

function idsOf(names: readonly string[]): PaperIds {
  const pairs = names.map((name) => [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)] as const);
  return normalizeIds(Object.fromEntries(pairs.filter(([scheme]) => ID_SCHEMES.includes(scheme as IdScheme))));
}

/** One for each target that quotes something. */
function toAnnotations(item: JsonObject, papers: Sources, options?: ReadOptions): (Annotation | Problem)[] {
  const targets = [item.target].flat().filter((target) => typeof target === 'string' || isObject(target));
  const words = wordsOf(item);
  const about = words.note || (idOf(item) ?? '');
  if ([item.motivation].flat().includes('replying')) return [{ reason: 'reply', about }];
  if (targets.length === 0) return [{ reason: 'no-paper', about }];
  return targets.map((target, index) => {
    const { source, title, scope } = placeOf(target);
    const selectors = isObject(target) ? [...selectorsIn(target.selector)] : [];
    const quote = selectors.find(
      (selector) => typesOf(selector).includes('TextQuoteSelector') && asText(selector.exact),
    );
    const exact = asText(quote?.exact);
    const named = exact ?? about;
    const known = papers.get(source);
    const ids = known?.ids ?? paperAt(source, options) ?? paperAt(scope, options);
    if (!ids) return { reason: 'no-paper', about: named, ...(source && { url: source }) };
    const created = pastInstant(
      item.created,
      known?.savedAt ?? options?.now ?? '1970-01-01T00:00:00.000Z',
      options?.now,
    );
    const facts = {
      about: named,
      ids,
      title: known?.title ?? title,
      url: known?.url ?? webAddress(source),
      savedAt: created,
    };
    if (!quote || !exact)
      return selectors.length === 0 && (words.note || words.tags.length > 0)
        ? { ...facts, ...words }
        : { reason: 'no-quote', about: named };
    const id = highlightId(item);
    const where = webAddress(scope ?? (known ? '' : source));
    const highlight: Omit<Highlight, 'paper'> = {
      id: stableId(id && index > 0 ? `${id}#${index + 1}` : id, created, source, exact),
      ...anchorOf(selectors, quote, exact, facts.title, where || source),
      colour: colourOf(target),
      ...words,
      created,
      modified: pastInstant(item.modified, created, options?.now),
      url: where,
    };
    return { ...facts, highlights: [highlight] };
  });
}

/** Ibid's own names as they were; another tool's name for an annotation is kept, so that it is known again. */
function highlightId(item: JsonObject): string | undefined {
  const id = idOf(item);
  if (id?.startsWith(`${OWN}highlight:`)) return decode(id.slice(`${OWN}highlight:`.length));
  return id?.startsWith('urn:uuid:') ? id.slice('urn:uuid:'.length) : id;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
