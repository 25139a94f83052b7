import { foldSpace } from '../model/text';
import { languageTag } from './bib-languages';
import { readDate } from './csl-date';
import { KNOWN_VARIABLES, typeOfCsl } from './csl-fields';
import { readNames } from './csl-name-reader';
import { readNoteFields, type NoteFields } from './csl-note';
import { findArxivId, isMention } from './find-arxiv';
import type { Problem, ReadOptions, ReadResult } from './format';
import { plainText } from './html-text';
import { importRecords, type ImportedRecord } from './import-records';
import { asText, briefly, isObject, otherFields, parseJson, type JsonObject } from './json';
import { withScheme } from './measure';

/** Crossref's `items` are in its `message`. */
const DEEPEST = 2;

/** Items as Zotero, Pandoc, Mendeley and Crossref export them: a list, one in an object, objects by their keys, or one alone. */
export function readCslJson(text: string, options?: ReadOptions): ReadResult {
  const json = parseJson(text);
  if (json === undefined) return { rows: [], problems: [{ reason: 'syntax', about: text.trim().slice(0, 80) }] };
  return importRecords(
    itemsIn(json).map((item): ImportedRecord | Problem =>
      isObject(item) ? toFacts(item) : { reason: 'syntax', about: briefly(item) },
    ),
    options,
  );
}

function itemsIn(json: unknown, depth = 0): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return [];
  const inner = [json.items, json.references, json.message].find(
    (value) => typeof value === 'object' && value !== null,
  );
  if (inner && depth < DEEPEST) return itemsIn(inner, depth + 1);
  const values = Object.entries(json);
  const isByKey =
    values.length > 0 && values.every(([, value]) => isObject(value) && ('title' in value || 'DOI' in value));
  return isByKey ? values.map(([id, value]) => ({ id, ...(value as JsonObject) })) : [json];
}

function toFacts(item: JsonObject): ImportedRecord {
  const note = readNoteFields(asText(item.note) ?? '');
  const own = (name: string, variable: unknown): string | undefined => textOf(variable) ?? note.fields[name];
  const authors = readNames(item.author);
  const venue = textOf(item['container-title']) ?? textOf(item['event-title']);
  const type = asText(item.type);
  const arxiv = arxivOf(item);
  const ids = idsOf(item, note, arxiv);
  return {
    about: asText(item.id),
    title: titleOf(item),
    type: typeOfCsl(type),
    authors: authors.names,
    authorCount: authors.isShortened && authors.names.length > 0 ? authors.names.length + 1 : undefined,
    editors: readNames(item.editor).names,
    abstract: markedText(item.abstract),
    published: publishedOf(item),
    venue,
    volume: own('volume', item.volume),
    issue: own('issue', item.issue),
    pages: own('page', item.page) ?? note.fields.pages,
    publisher: isMention(textOf(item.publisher)) ? undefined : textOf(item.publisher),
    isbn: own('isbn', item.ISBN),
    issn: own('issn', item.ISSN),
    language: languageTag(own('language', item.language)),
    citationKey: keyOf(item, note),
    version: versionOf(own('version', item.version)),
    ids,
    url: withScheme(asText(item.URL)),
    archives: [item.archive, item.publisher, item.source].map(asText),
    numbers: [item.number, item.archive_location, item.archive_id, item.note].map(asText),
    passages: [note.words],
    mentions: [
      ...[asText(item.number), arxiv, venue, asText(item.URL)],
      note.fields.arxiv && `arXiv:${note.fields.arxiv}`,
    ],
    categories: note.category ? [note.category] : [],
    tags: tagsOf(item.keyword),
    note: note.words,
    status: note.status,
    savedAt: readDate(item.accessed),
    extra: extraOf(item, note, type),
  };
}

/** Crossref gives lists where CSL has texts. */
function first(value: unknown): string | undefined {
  return asText(Array.isArray(value) ? value[0] : value);
}

function textOf(value: unknown): string | undefined {
  const text = markedText(value);
  return text && foldSpace(text);
}

function markedText(value: unknown): string | undefined {
  const text = first(value);
  return text && plainText(text);
}

/** Crossref has the subtitle by itself. */
function titleOf(item: JsonObject): string | undefined {
  const title = textOf(item.title);
  const subtitle = Array.isArray(item.subtitle) ? textOf(item.subtitle) : undefined;
  return title && subtitle && !title.includes(subtitle) ? `${title}: ${subtitle}` : title;
}

function publishedOf(item: JsonObject): string | undefined {
  const dates = ['issued', 'published', 'published-print', 'published-online', 'posted'];
  return dates.map((name) => readDate(item[name])).find(Boolean);
}

function versionOf(text: string | undefined): number | undefined {
  const number = /^v?(\d{1,4})$/i.exec(text ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}

/** arXiv's identifier where archives are named. */
function arxivOf(item: JsonObject): string | undefined {
  const isArxiv = /^arxiv$/i.test(asText(item.archive)?.trim() ?? '');
  const places = [item.archive_location, item.archive_id].flatMap((place) => asText(place) ?? []);
  return places.find((place) => findArxivId([isArxiv ? `arXiv:${place}` : place])) ?? undefined;
}

function idsOf(
  item: JsonObject,
  { fields }: NoteFields,
  arxiv: string | undefined,
): NonNullable<ImportedRecord['ids']> {
  const pmid = asText(item.PMID) ?? fields.pmid;
  const pmcid = asText(item.PMCID) ?? fields.pmcid;
  return {
    arxiv: arxiv && findArxivId([`arXiv:${arxiv}`, arxiv]),
    doi: asText(item.DOI) ?? fields.doi,
    pmid,
    pmcid: pmcid && /^\d+$/.test(pmcid) ? `PMC${pmcid}` : pmcid,
  };
}

/** What the reader cites it by; other programs number their items, or give their addresses. */
function keyOf(item: JsonObject, { fields }: NoteFields): string | undefined {
  const key = asText(item['citation-key']) ?? fields.citationkey;
  const id = asText(item.id)?.trim() ?? '';
  return key ?? (/^\p{L}[^\s{},%#~\\"'/@]{1,199}$/u.test(id) && !/^ITEM-\d+$/.test(id) ? id : undefined);
}

function tagsOf(keyword: unknown): readonly string[] {
  const texts = Array.isArray(keyword) ? keyword.flatMap((one) => asText(one) ?? []) : [asText(keyword) ?? ''];
  return texts.flatMap((text) => plainText(text).split(/[,;]/));
}

/** What has no field, and what an earlier export of Ibid's had none for. */
function extraOf(item: JsonObject, { fields }: NoteFields, type: string | undefined): Readonly<Record<string, string>> {
  const { number, ...others } = item;
  const custom = isObject(item.custom) ? otherFields(item.custom, new Set()) : {};
  const numbers = asText(number) && !isMention(asText(number)) ? { number } : {};
  const stated = {
    'original-date': fields.originaldate,
    'event-date': fields.eventdate,
    'ADS Bibcode': fields.adsbibcode,
  };
  return {
    ...otherFields({ ...stated, ...others, ...numbers }, KNOWN_VARIABLES),
    ...(type && !typeOfCsl(type) && { type }),
    ...custom,
  };
}
