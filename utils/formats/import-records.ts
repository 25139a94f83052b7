import type { LibraryRow } from '../model/library-row';
import type { Status } from '../model/bookmark';
import type { Highlight } from '../model/highlight';
import { isNobody, type Author } from '../model/authors';
import { normalizeArxivId } from '../model/arxiv-id';
import { parseDate } from '../model/dates';
import { aliases, identify, normalizeIds, type IdScheme, type PaperId, type PaperIds } from '../model/identifiers';
import type { Paper } from '../model/paper';
import type { PublicationType } from '../model/publication-type';
import { foldSpace } from '../model/text';
import { addressIds } from '../sites/address-ids';
import { isOwnKey } from './citation-key';
import { findAddress, findDoi, findPmid } from './find-address';
import { findArxivId, isMention, namesArxiv } from './find-arxiv';
import type { Problem, ReadOptions, ReadResult } from './format';
import { addressOf, typeOf } from './kind';
import { RowGroups } from './join-rows';
import { localKey } from './local-key';
import { cutText, fitAddress, fitAuthors, fitExtra, fitIds } from './measure';

/** What a foreign record tells of a paper, before anything is made of it. Empty texts count as missing. */
export interface ImportedRecord {
  readonly title?: string | undefined;
  readonly authors?: readonly Author[] | undefined;
  readonly authorCount?: number | undefined;
  readonly abstract?: string | undefined;
  readonly published?: string | undefined;
  readonly type?: PublicationType | undefined;
  readonly venue?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly publisher?: string | undefined;
  readonly isbn?: string | undefined;
  readonly issn?: string | undefined;
  readonly editors?: readonly Author[] | undefined;
  readonly language?: string | undefined;
  readonly citationKey?: string | undefined;
  readonly version?: number | undefined;
  /** What no field holds, by the file's names for it. */
  readonly extra?: Readonly<Record<string, string | undefined>> | undefined;
  readonly ids?: Readonly<Partial<Record<IdScheme, string | undefined>>> | undefined;
  readonly url?: string | undefined;
  readonly pdf?: string | undefined;
  readonly code?: string | undefined;
  /** Where else an arXiv identifier may stand that is the paper's: journal, howpublished … */
  readonly mentions?: readonly (string | undefined)[] | undefined;
  /** What it lies in or was published by: where that is arXiv, an identifier of arXiv's may stand alone for a number. */
  readonly archives?: readonly (string | undefined)[] | undefined;
  readonly numbers?: readonly (string | undefined)[] | undefined;
  /** Where an identifier or an address may stand that is the paper's if nothing else says which it is: howpublished, notes … */
  readonly passages?: readonly (string | undefined)[] | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly status?: Status | undefined;
  readonly starred?: boolean | undefined;
  readonly savedAt?: string | undefined;
  readonly highlights?: readonly Omit<Highlight, 'paper'>[] | undefined;
  /** Names of the record's fields that Ibid has no place for. */
  readonly unkept?: readonly string[] | undefined;
  /** For reports, where there is no title. */
  readonly about?: string | undefined;
  readonly line?: number | undefined;
}

/** Makes rows of foreign records: names each paper by the strongest identifier it can find, and puts together what is about the same one. */
export function importRecords(
  records: Iterable<ImportedRecord | Problem>,
  { now = new Date().toISOString() }: ReadOptions = {},
): ReadResult {
  const groups = new RowGroups();
  const problems: Problem[] = [];
  const unkept = new Map<string, number>();

  for (const record of records) {
    const made = 'reason' in record ? record : toOwnRow(record, now, groups);
    if ('reason' in made) {
      problems.push({ ...made, about: cutText(made.about, 200) });
      continue;
    }
    for (const field of made.left) unkept.set(field, (unkept.get(field) ?? 0) + 1);
    const isRepeated = groups.add(made.row);
    const reasons = [made.isContested && 'contested', isRepeated && 'repeated'] as const;
    const place = {
      about: cutText(made.row.paper.title, 200),
      ...('line' in record && record.line && { line: record.line }),
    };
    for (const reason of reasons) if (reason) problems.push({ reason, ...place });
  }
  return { rows: groups.joined(), problems, ...(unkept.size > 0 && { unkept }) };
}

/** A row of a record, without the identifiers that the file has given to another paper. */
function toOwnRow(
  record: ImportedRecord,
  now: string,
  groups: RowGroups,
): (Made & { readonly isContested: boolean }) | Problem {
  const doubtful = new Set<PaperId>();
  for (;;) {
    const made = toRow(record, now, doubtful);
    if ('reason' in made) return made;
    const found = groups.contested(made.row.paper).filter((name) => !doubtful.has(name));
    if (found.length === 0) return { ...made, isContested: doubtful.size > 0 };
    for (const name of found) doubtful.add(name);
  }
}

interface Made {
  readonly row: LibraryRow;
  /** Names of the record's fields that are not kept. */
  readonly left: readonly string[];
}

/** As long as the library takes texts; what is longer is cut. */
const LENGTHS = {
  abstract: 100_000,
  venue: 1_000,
  volume: 100,
  issue: 100,
  pages: 200,
  publisher: 500,
  isbn: 100,
  issn: 100,
  language: 100,
} as const;

function toRow(told: ImportedRecord, now: string, doubtful: ReadonlySet<PaperId>): Made | Problem {
  const record = doubtful.size > 0 ? withoutAddresses(told, doubtful) : told;
  const title = cutText(foldSpace(record.title ?? ''), 5_000);
  const about = title || record.about || record.url || '';
  const place = record.line === undefined ? {} : { line: record.line };
  if (!title) return { reason: 'no-title', about, ...place };

  const ids = idsOf(told, title, doubtful);
  const id = identify(ids);
  if (!id) return { reason: 'no-identifier', about, ...place };

  const { extra, left } = fitExtra(record.extra ?? {});
  const savedAt = toInstant(record.savedAt) ?? now;
  const row: LibraryRow = {
    paper: withReadersKey(toPaper(record, { id, ids, title, extra }), record.citationKey),
    bookmark: {
      status: record.status ?? 'to read',
      starred: record.starred ?? false,
      tags: toTags(record.tags),
      note: cutText(toNote(record.note), 100_000),
      savedAt,
    },
    topics: [],
    highlights:
      record.highlights?.map((each) => ({ ...each, paper: id, note: toNote(each.note), tags: toTags(each.tags) })) ??
      [],
  };
  return { row, left: [...(record.unkept ?? []), ...left] };
}

function toPaper(record: ImportedRecord, known: Pick<Paper, 'id' | 'ids' | 'title'> & Pick<Paper, 'extra'>): Paper {
  const { id, ids, title, extra = {} } = known;
  const named = (record.authors ?? []).filter(isSomebody);
  const authors = fitAuthors(named);
  const authorCount = Math.max(record.authorCount ?? 0, named.length);
  const editors = fitAuthors(record.editors ?? []).slice(0, 1_000);
  const isArxivs = (text = ''): boolean =>
    ids.arxiv !== undefined && (normalizeArxivId(text) ?? findArxivId([text])) === ids.arxiv;
  const [volume, issue, pages] = [record.volume, record.issue, record.pages].map((text) =>
    isArxivs(text) ? '' : text,
  );
  const texts = { ...record, volume, issue, pages, venue: toVenue(record.venue) };
  const cut = Object.entries(LENGTHS).flatMap(([name, most]) => {
    const text = texts[name as keyof typeof LENGTHS]?.trim();
    return text ? [[name, cutText(name === 'abstract' ? text : foldSpace(text), most)]] : [];
  });
  const [published, pdf, code] = [parseDate(record.published), fitAddress(record.pdf), fitAddress(record.code)];
  const paper: Paper = {
    id,
    ids,
    title,
    authors,
    ...(Number.isSafeInteger(authorCount) && authorCount > authors.length && { authorCount }),
    ...Object.fromEntries(cut),
    ...(published && { published }),
    ...(pdf && { pdf }),
    ...(code && { code }),
    ...(editors.length > 0 && { editors }),
    ...(record.version && record.version > 0 && { version: record.version }),
    ...(Object.keys(extra).length > 0 && { extra }),
    url: fitAddress(record.url) ?? addressOf({ url: '', ids }) ?? '',
    categories: [...new Set(record.categories?.map((category) => cutText(category, 100)))].slice(0, 100),
  };
  const type = toType(record.type, paper);
  return type ? { ...paper, type } : paper;
}

/** Where nothing but ASCII may be written, question marks stand for a name. */
function isSomebody(author: Author): boolean {
  return !('literal' in author) || author.literal.includes('?') || !isNobody(author.literal);
}

/** A type that tells more than venue and identifiers do. An article of no journal that is a preprint is a preprint. */
function toType(type: PublicationType | undefined, paper: Paper): PublicationType | undefined {
  const told = typeOf(paper);
  const isWeaker = type === 'webpage' || (type === 'article-journal' && !paper.venue);
  return type === told || (told === 'article' && isWeaker) ? undefined : type;
}

/** A key that Ibid would make by itself, as in its own exports, is not the reader's. */
function withReadersKey(paper: Paper, key: string | undefined): Paper {
  const citationKey = cutText(key?.trim() ?? '', 200);
  return citationKey && !isOwnKey(citationKey, paper) ? { ...paper, citationKey } : paper;
}

function toNote(text = ''): string {
  return text.trim().replace(/\r\n?/g, '\n');
}

function toTags(tags: readonly string[] = []): string[] {
  const told = tags.map((tag) => cutText(foldSpace(tag.normalize()), 200).trim());
  return [...new Set(told.filter(Boolean))].slice(0, 1_000);
}

function idsOf(record: ImportedRecord, title: string, doubtful: ReadonlySet<PaperId>): PaperIds {
  const { ids, url, pdf, venue, mentions = [], passages = [] } = record;
  const fromUrl = addressIds(fitAddress(url) ?? '');
  const fromPdf = addressIds(fitAddress(pdf) ?? '');
  const arxiv = ids?.arxiv ?? findArxivId([...mentions, venue]) ?? arxivNumber(record);
  const stated = fitIds(withoutEmpty({ ...ids, arxiv }));
  const all = normalizeIds({ ...fromPdf, url: fromUrl.url ?? fromPdf.url, ...fromUrl, ...stated });
  const known = without(fitIds(all), doubtful);
  if (identify(known)) return known;
  const said = normalizeIds({
    arxiv: findArxivId(passages),
    doi: findDoi(passages),
    pmid: findPmid(passages),
    ...addressIds(findAddress(passages) ?? ''),
  });
  const found = without(fitIds(said), doubtful);
  if (identify(found)) return found;
  const local = localKey(title, record);
  return local ? { local } : {};
}

/** An identifier that stands where a volume or a page would, of what lies on arXiv. */
function arxivNumber({
  venue,
  publisher,
  volume,
  issue,
  pages,
  archives = [],
  numbers = [],
}: ImportedRecord): string | undefined {
  if (![venue, publisher, ...archives].some(namesArxiv)) return undefined;
  return [volume, issue, pages, ...numbers]
    .map((text) => normalizeArxivId(text?.replace(/^abs\//, '') ?? ''))
    .find(Boolean);
}

function without(ids: PaperIds, doubtful: ReadonlySet<PaperId>): PaperIds {
  return Object.fromEntries(Object.entries(ids).filter(([scheme, id]) => !doubtful.has(`${scheme as IdScheme}:${id}`)));
}

/** An address may be a doubtful identifier's too. */
function withoutAddresses({ url, pdf, ...record }: ImportedRecord, doubtful: ReadonlySet<PaperId>): ImportedRecord {
  const isFree = (address = ''): boolean =>
    !aliases(addressIds(fitAddress(address) ?? '')).some((name) => doubtful.has(name));
  return { ...record, ...(isFree(url) && { url }), ...(isFree(pdf) && { pdf }) };
}

function withoutEmpty(ids: Readonly<Partial<Record<IdScheme, string | undefined>>>): PaperIds {
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id));
}

function toInstant(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '');
  const isReal = time >= 0 && time < Date.UTC(10_000, 0);
  return isReal ? new Date(time).toISOString() : undefined;
}

/** `arXiv preprint arXiv:…` and `CoRR` say where a preprint lies, not where a paper appeared. */
function toVenue(text: string | undefined): string | undefined {
  const isServer = namesArxiv(text) || /^(?:abs\/|preprint$)/i.test(text?.trim() ?? '') || (text && isMention(text));
  return isServer ? undefined : text;
}
