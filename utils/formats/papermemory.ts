import { parseAuthor } from '../model/authors';
import type { IdScheme } from '../model/identifiers';
import type { Format, Problem, ReadOptions, ReadResult } from './format';
import { importRecords, type ImportedRecord } from './import-records';
import { asList, asText, asTexts, isObject, parseJson, type JsonObject } from './json';

/** PaperMemory's "full memory export": an object of papers by id. Its version keys and the like begin with `__`. */
export const papermemory = {
  id: 'papermemory',
  name: 'PaperMemory',
  extension: 'json',
  mime: 'application/json',
  carries: ['venue', 'pdf', 'code', 'tags', 'note', 'starred', 'savedAt'],
  detect: (text) =>
    /^\s*\{/.test(text) &&
    (/"__dataVersion"\s*:/.test(text) || (/"pdfLink"\s*:/.test(text) && /"addDate"\s*:/.test(text))),
  read: readPaperMemory,
} as const satisfies Format;

function readPaperMemory(text: string, options?: ReadOptions): ReadResult {
  const json = parseJson(text);
  if (!isObject(json)) return { rows: [], problems: [{ reason: 'syntax', about: text.trim().slice(0, 80) }] };
  const papers = Object.entries(json).filter(([key]) => !key.startsWith('__'));
  return importRecords(
    papers.map(([key, paper]): ImportedRecord | Problem =>
      isObject(paper) ? toFacts(key, paper) : { reason: 'syntax', about: key },
    ),
    options,
  );
}

/** What stands in the facts below, or is made of it. */
const KEPT = new Set(
  'id title author year pdfLink source bibtex bibtext key tags note venue conf doi codeLink code favorite addDate md extra extras'.split(
    ' ',
  ),
);

/** Written by PaperMemory itself when it finds where a paper was published; everything else is the reader's note. */
const ACCEPTED = /^(?:accepted|published)\s+@\s+/i;

function toFacts(key: string, paper: JsonObject): ImportedRecord {
  const id = asText(paper.id) ?? key;
  const note = asText(paper.note);
  const [accepted] = ACCEPTED.test(note ?? '') ? (note?.replace(ACCEPTED, '').split(/\s+--\s+/) ?? []) : [];
  const extra = [paper.extra, paper.extras].find(isObject);
  const code = isObject(paper.code) ? asText(paper.code.url) : undefined;
  return {
    about: key,
    unkept: Object.keys(paper).filter((name) => !KEPT.has(name)),
    title: asText(paper.title),
    authors: (asText(paper.author) ?? '')
      .split(/\s+and\s+/)
      .filter((name) => name.trim() && name.trim() !== 'Anonymous')
      .map(parseAuthor),
    published: asText(paper.year),
    venue: asText(paper.venue) ?? asText(paper.conf) ?? accepted,
    ids: { ...idsOf(id), doi: asText(paper.doi) },
    url: asText(extra?.url) ?? asText(paper.pdfLink),
    pdf: paper.source === 'website' ? undefined : asText(paper.pdfLink)?.replace(/^http:/, 'https:'),
    code: asText(paper.codeLink) ?? code,
    mentions: [asText(paper.doi), asText(paper.pdfLink)],
    tags: asTexts(asList(paper.tags)),
    note: accepted === undefined ? note : undefined,
    starred: paper.favorite === true,
    savedAt: asText(paper.addDate),
  };
}

/** `Arxiv-1703.10593`, with `/` written `_`, before version 0.2.8 bare; `OR-ICLR-2022_FORUM`, `ACL-ACL-2020_ID`, `PMC-2020_ID`. Other ids are lossy hashes. */
function idsOf(id: string): Partial<Record<IdScheme, string>> {
  const [, source = '', rest = ''] = /^([A-Za-z]+)-(.+)$/.exec(id) ?? [];
  const own = rest.slice(rest.indexOf('_') + 1);
  if (source === 'Arxiv') return { arxiv: rest.replace('_', '/') };
  if (source === 'OR') return { openreview: own };
  if (source === 'ACL') return { acl: own };
  if (source === 'PMC') return { pmcid: own };
  return /^\d{4}\.\d{4,5}$/.test(id) ? { arxiv: id } : {};
}
