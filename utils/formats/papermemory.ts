import type { IdScheme } from '../model/identifiers';
import { readBibNames } from './bib-names';
import type { Format, Problem, ReadOptions, ReadResult } from './format';
import { importRecords, type ImportedRecord } from './import-records';
import { foldSpace } from '../model/text';
import { asList, asText, asTexts, isObject, otherFields, parseJson, type JsonObject } from './json';

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
  const id = asText(paper.id) ?? key;
  const note = readNote(asText(paper.note) ?? '');
  const extra = [paper.extra, paper.extras].find(isObject);
  const code = isObject(paper.code) ? asText(paper.code.url) : undefined;
  return {
    about: key,
    extra: otherFields(paper, KEPT),
    title: asText(paper.title),
    ...authorsOf(asText(paper.author) ?? ''),
    published: asText(paper.year),
    venue: asText(paper.venue) ?? asText(paper.conf) ?? note.venue,
    ids: { ...idsOf(id), doi: asText(paper.doi) },
    url: asText(extra?.url) ?? asText(paper.pdfLink),
    pdf: paper.source === 'website' ? undefined : asText(paper.pdfLink)?.replace(/^http:/, 'https:'),
    code: asText(paper.codeLink) ?? code,
    mentions: [asText(paper.doi), asText(paper.pdfLink)],
    tags: asTexts(asList(paper.tags)),
    note: note.words,
    starred: paper.favorite === true,
    savedAt: asText(paper.addDate),
  };
}

/** `Ann Doe and Bob Roe and others`, as in BibTeX. */
function authorsOf(text: string): Pick<ImportedRecord, 'authors' | 'authorCount'> {
  const { names, more } = readBibNames(text);
  const authors = names.filter((name) => !('literal' in name) || name.literal !== 'Anonymous');
  return { authors, ...(more && authors.length > 0 && { authorCount: authors.length + 1 }) };
}

/** What PaperMemory writes between the notes of two devices. */
const MERGED = '--[Sync Merge]--';

/** PaperMemory's own line where it found out where a paper was published, with the service that said so. */
const ACCEPTED = /^(?:accepted|published) @(?: (.*))?$/i;
const SERVICE = /^\[[^[\]]{1,100}\]/;

/** The one note that PaperMemory has: where it begins with a line of its own that is the venue, the rest is the reader's. */
function readNote(note: string): { readonly venue?: string | undefined; readonly words: string } {
  const parts = note.split(MERGED).map((part) => {
    const [first = '', ...rest] = part.trim().split(/\r\n?|\n/);
    const accepted = ACCEPTED.exec(foldSpace(first));
    if (!accepted) return { words: part.trim() };
    const [venue = '', ...behind] = (accepted[1] ?? '').split(/(?:^| )--(?: |$)/);
    const own = behind.join(' -- ').replace(SERVICE, '');
    return { venue: venue.trim(), words: [own.trim(), rest.join('\n').trim()].filter(Boolean).join('\n') };
  });
  const words = new Set(parts.map((part) => part.words).filter(Boolean));
  return { venue: parts.find((part) => part.venue)?.venue, words: [...words].join('\n\n') };
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
