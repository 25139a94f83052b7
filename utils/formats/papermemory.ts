import { areTwo } from '../identity/same-paper';
import { parseDate } from '../model/dates';
import type { IdScheme } from '../model/identifiers';
import { plainText } from '../model/plain-text';
import { foldSpace } from '../model/text';
import { readBibNames } from './bib-names';
import { readBibEntry } from './bibtex-reader';
import type { Format, Problem, ReadOptions, ReadResult } from './format';
import { importRecords, type ImportedRecord } from './import-records';
import { withScheme } from './measure';
import { asText, asTexts, isObject, otherFields, parseJson, type JsonObject } from './json';

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

function toFacts(key: string, paper: JsonObject): ImportedRecord {
  const note = readNote(asText(paper.note) ?? '', paper);
  const extra = [paper.extra, paper.extras].find(isObject);
  const code = isObject(paper.code) ? asText(paper.code.url) : undefined;
  const pdf = asText(paper.pdfLink);
  const own: ImportedRecord = {
    about: key,
    title: plainText(asText(paper.title) ?? '') || undefined,
    ...authorsOf(plainText(asText(paper.author) ?? asTexts(paper.author).join(' and '))),
    published: asText(paper.year),
    venue: asText(paper.venue) ?? asText(paper.conf) ?? note.venue,
    url: asText(extra?.url) ?? pdf,
    pdf: paper.source === 'website' ? undefined : pdf?.replace(/^http:/, 'https:'),
    code: withScheme(asText(paper.codeLink)) ?? code,
    citationKey: asText(paper.key),
  };
  const cited = citedIn(paper, own);
  return {
    ...cited,
    ...withoutUndefined(own),
    published: parseDate(own.published, cited.published),
    citationKey: cited.citationKey || own.citationKey,
    extra: { ...cited.extra, ...otherFields(paper, KEPT) },
    ids: {
      ...cited.ids,
      ...withoutUndefined({ ...idsOf(key), ...idsOf(asText(paper.id) ?? ''), doi: asText(paper.doi) }),
    },
    mentions: [asText(paper.doi), pdf],
    tags: typeof paper.tags === 'string' ? paper.tags.split(/[,;]/) : asTexts(paper.tags),
    note: note.words,
    starred: paper.favorite === true,
    savedAt: asText(paper.addDate),
  };
}

/** What the entry beside a record says of the same paper: where it was published, and what PaperMemory has no field for. */
function citedIn(paper: JsonObject, own: ImportedRecord): ImportedRecord {
  const entry = readBibEntry(asText(paper.bibtex) ?? asText(paper.bibtext) ?? '');
  const { title = '', authors = [] } = entry ?? {};
  if (!entry || areTwo({ title: own.title ?? '', authors: own.authors ?? [] }, { title, authors })) return {};
  const { line: _, authorCount, unkept: __, extra = {}, ...facts } = entry;
  const { entrytype: ___, ...rest } = extra;
  return { ...facts, ...(!own.authors && { authorCount }), extra: rest };
}

/** `Ann Doe and Bob Roe and others`, as in BibTeX. */
function authorsOf(text: string): Pick<ImportedRecord, 'authors' | 'authorCount'> {
  const { names, more } = readBibNames(text);
  const authors = names.filter((name) => !('literal' in name) || !/^anonymous$/i.test(name.literal));
  if (authors.length === 0) return {};
  return { authors, ...(more > 0 && { authorCount: authors.length + more }) };
}

/** What PaperMemory writes between the notes of two devices. */
const MERGED = '--[Sync Merge]--';

/** PaperMemory's own line where it found out where a paper was published. */
const ACCEPTED = /^(?:accepted|published) @(?: (.*))?$/i;
/** The service that said so, behind it. */
const SERVICE = /(?:^| )-- ?\[[\w-]{1,50}(?:\.[\w-]{1,50}){1,4}\]/;

interface Note {
  readonly venue?: string | undefined;
  readonly words: string;
}

/** The one note that PaperMemory has: where it begins with a line of its own that is the venue, the rest is the reader's. */
function readNote(note: string, { venue: known, year }: JsonObject): Note {
  const parts = note.split(MERGED).map((part): Note => {
    const [first = '', ...rest] = part.trim().split(/\r\n?|\n/);
    const line = foldSpace(first);
    const accepted = ACCEPTED.exec(line);
    const words = rest.join('\n').trim();
    if (accepted) {
      const { venue, behind } = splitVenue(accepted[1] ?? '');
      return { venue, words: [behind, words].filter(Boolean).join('\n') };
    }
    // Of some publishers it says so in these words.
    return { words: line === `Published in ${String(known)} (${String(year)})` ? words : part.trim() };
  });
  const words = new Set(parts.map((part) => part.words).filter(Boolean));
  return { venue: parts.find((part) => part.venue)?.venue, words: [...words].join('\n\n') };
}

/** `VENUE -- [service] the reader’s words`, `VENUE -- the reader’s words`. */
function splitVenue(text: string): { readonly venue: string; readonly behind: string } {
  const mark = SERVICE.exec(text) ?? /(?:^| )--(?: |$)/.exec(text);
  if (!mark) return { venue: text.trim(), behind: '' };
  const behind = text.slice(mark.index + mark[0].length).replace(/^(?: --(?= |$))? ?/, '');
  return { venue: text.slice(0, mark.index).trim(), behind: behind.trim() };
}

/** `Arxiv-1703.10593`, with `/` written `_`, before version 0.2.8 bare; `OR-ICLR-2022_FORUM`, `ACL-ACL-2020_ID`, `PMC-2020_ID`, `PubMed-2020_ID`. Other ids are lossy hashes. */
function idsOf(id: string): Partial<Record<IdScheme, string>> {
  const [, source = '', rest = ''] = /^([A-Za-z]+)-(.+)$/.exec(id) ?? [];
  const own = rest.slice(rest.indexOf('_') + 1);
  if (source === 'Arxiv') return { arxiv: rest.replace('_', '/') };
  if (source === 'OR') return { openreview: own };
  if (source === 'ACL') return { acl: own };
  if (source === 'PMC') return { pmcid: own };
  if (source === 'PubMed') return { pmid: own };
  return /^\d{4}\.\d{4,5}$/.test(id) ? { arxiv: id } : {};
}

function withoutUndefined<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}
