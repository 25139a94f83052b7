import type { Author } from '../model/authors';
import type { ReadOptions, ReadResult } from './format';
import { isMention } from './find-arxiv';
import { importRecords, type ImportedRecord } from './import-records';
import { asList, asObjects, asText, isObject, parseJson, type JsonObject } from './json';

/** What stands in the facts below, or says nothing of the paper. */
const KEPT = new Set(
  'id type title author abstract issued container-title event-title DOI PMID PMCID URL archive_location keyword note accessed citation-key system_id'.split(
    ' ',
  ),
);

/** A list of items as Zotero, Pandoc and Mendeley export it, or `{"items": […]}`. */
export function readCslJson(text: string, options?: ReadOptions): ReadResult {
  const json = parseJson(text);
  if (json === undefined) return { rows: [], problems: [{ reason: 'syntax', about: text.trim().slice(0, 80) }] };
  return importRecords(asObjects(isObject(json) && json.items ? json.items : json).map(toFacts), options);
}

function toFacts(item: JsonObject): ImportedRecord {
  const note = asText(item.note);
  return {
    about: asText(item.id),
    unkept: Object.entries(item).flatMap(([name, value]) => (KEPT.has(name) || isEmpty(value) ? [] : name)),
    // Titles may hold a little HTML.
    title: first(item.title)?.replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]*)?>/gi, ''),
    authors: asObjects(item.author).flatMap(toAuthor),
    abstract: first(item.abstract)
      ?.replace(/<jats:title>.*?<\/jats:title>|<\/?jats:[^<>]*>/g, ' ')
      .replace(/ +(?=[.,;:)\s]|$)/g, ''),
    published: toDate(item.issued),
    venue: first(item['container-title']) ?? first(item['event-title']),
    ids: { doi: asText(item.DOI), pmid: asText(item.PMID), pmcid: asText(item.PMCID) },
    url: asText(item.URL),
    mentions: [
      asText(item.number),
      asText(item.archive_location),
      first(item['container-title']),
      note,
      asText(item.URL),
    ],
    categories: [/\[([a-z]+(?:-[a-z]+)*(?:\.[A-Za-z-]+)?)\]/.exec(note ?? '')?.[1] ?? ''].filter(Boolean),
    tags: asText(item.keyword)?.split(/\s*[,;]\s*/),
    note: note
      ?.split('\n')
      .filter((line) => !/^\s*(?:arXiv:\S+(?:\s*\[[^\]]*\])?|Citation Key:.*|ADS Bibcode:.*)\s*$/i.test(line))
      .join('\n'),
    savedAt: toDate(item.accessed),
  };
}

/** Crossref gives lists where CSL has texts. */
function first(value: unknown): string | undefined {
  return asText(Array.isArray(value) ? value[0] : value);
}

function toAuthor(name: JsonObject): Author[] {
  const family = [name['non-dropping-particle'], name['dropping-particle'], name.family].flatMap(
    (part) => asText(part) ?? [],
  );
  const [given, suffix] = [asText(name.given), asText(name.suffix)];
  const literal = asText(name.literal) ?? (given ? undefined : family.join(' '));
  if (literal) return [{ literal }];
  if (family.length === 0) return given ? [{ literal: given }] : [];
  return [{ family: family.join(' '), ...(given && { given }), ...(suffix && { suffix }) }];
}

function toDate(date: unknown): string | undefined {
  if (!isObject(date)) return undefined;
  const [parts] = asList(date['date-parts']);
  const [year, ...rest] = asList(parts).flatMap((part) => asText(part) ?? []);
  if (!year) return asText(date.raw) ?? asText(date.literal);
  return [year, ...rest.slice(0, 2).map((part) => part.padStart(2, '0'))].join('-');
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && isMention(value));
}
