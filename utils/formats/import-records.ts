import type { LibraryRow } from '../library';
import type { Status } from '../model/bookmark';
import type { Highlight } from '../model/highlight';
import type { Author } from '../model/authors';
import type { PublicationType } from '../model/publication-type';
import { aliases, identify, idsFromUrl, normalizeIds, type IdScheme, type PaperIds } from '../model/identifiers';
import type { Paper } from '../model/paper';
import { foldSpace } from '../model/text';
import { isOwnKey } from './citation-key';
import { cslType } from './csl-type';
import { findArxivId } from './find-arxiv';
import type { Problem, ReadOptions, ReadResult } from './format';
import { addressOf } from './kind';

/** What a foreign record tells of a paper, before anything is made of it. Empty texts count as missing. */
export interface ImportedRecord {
  readonly title?: string | undefined;
  readonly authors?: readonly Author[] | undefined;
  readonly authorCount?: number | undefined;
  readonly abstract?: string | undefined;
  readonly published?: string | undefined;
  readonly venue?: string | undefined;
  readonly type?: PublicationType | undefined;
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
  /** What no field holds: verbatim, by the file's name for it. */
  readonly extra?: Readonly<Record<string, string>> | undefined;
  readonly ids?: Readonly<Partial<Record<IdScheme, string | undefined>>> | undefined;
  readonly url?: string | undefined;
  readonly pdf?: string | undefined;
  readonly code?: string | undefined;
  /** Where else an arXiv identifier may stand: journal, note, howpublished … */
  readonly mentions?: readonly (string | undefined)[] | undefined;
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
  const rows: LibraryRow[] = [];
  const places = new Map<string, number>();
  const problems: Problem[] = [];
  const unkept = new Map<string, number>();

  for (const record of records) {
    const made = 'reason' in record ? record : toRow(record, now);
    if ('reason' in made) {
      problems.push(made);
      continue;
    }
    if ('unkept' in record) for (const field of record.unkept ?? []) unkept.set(field, (unkept.get(field) ?? 0) + 1);
    const names = aliases(made.paper.ids);
    const place = names.map((name) => places.get(name)).find((known) => known !== undefined);
    const known = place === undefined ? undefined : rows[place];
    if (place === undefined || !known) {
      for (const name of names) places.set(name, rows.length);
      rows.push(made);
      continue;
    }
    const joined = join(known, made);
    rows[place] = joined;
    for (const name of aliases(joined.paper.ids)) places.set(name, place);
    problems.push({
      reason: 'repeated',
      about: made.paper.title,
      ...('line' in record && record.line && { line: record.line }),
    });
  }
  return { rows, problems, ...(unkept.size > 0 && { unkept }) };
}

function toRow(facts: ImportedRecord, now: string): LibraryRow | Problem {
  const title = foldSpace(facts.title ?? '');
  const about = title || facts.about || facts.url || '';
  const place = facts.line === undefined ? {} : { line: facts.line };
  if (!title) return { reason: 'no-title', about, ...place };

  const ids = idsOf(facts);
  const id = identify(ids);
  if (!id) return { reason: 'no-identifier', about, ...place };

  const { authors = [], authorCount = 0 } = facts;
  const paper: Paper = {
    id,
    ids,
    title,
    authors,
    ...(authorCount > authors.length && { authorCount }),
    ...optionalFacts(facts),
    url: toWeb(facts.url) ?? addressOf({ url: '', ids }) ?? '',
    categories: [...new Set(facts.categories)],
  };
  const { type, citationKey = '' } = facts;
  // A type that venue and identifiers say anyway would not follow them when they become better known.
  const isNewType = type && type !== cslType(paper);
  const isNewKey = citationKey.trim() && !isOwnKey(citationKey.trim(), paper);
  return {
    paper: { ...paper, ...(isNewType && { type }), ...(isNewKey && { citationKey: citationKey.trim() }) },
    bookmark: {
      status: facts.status ?? 'to read',
      starred: facts.starred ?? false,
      tags: [...new Set(facts.tags?.map(foldSpace).filter(Boolean))],
      note: facts.note?.trim() ?? '',
      savedAt: toInstant(facts.savedAt) ?? now,
    },
    topics: [],
    highlights: facts.highlights?.map((highlight) => ({ ...highlight, paper: id })) ?? [],
  };
}

/** What a paper may have and need not, less what is empty. */
function optionalFacts(facts: ImportedRecord): Partial<Paper> {
  const { abstract, volume, issue, pages, publisher, isbn, issn, language } = facts;
  const texts = {
    abstract,
    published: toDate(facts.published),
    venue: toVenue(facts.venue),
    ...{ volume, issue, pages, publisher, isbn, issn, language },
    pdf: toWeb(facts.pdf),
    code: toWeb(facts.code),
  };
  const { version, editors = [], extra = {} } = facts;
  return {
    ...Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : []))),
    ...(version !== undefined && { version }),
    ...(editors.length > 0 && { editors }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}

function idsOf({ ids, url, pdf, venue, mentions = [] }: ImportedRecord): PaperIds {
  const fromUrl = idsFromUrl(url ?? '');
  const fromPdf = idsFromUrl(pdf ?? '');
  const arxiv = ids?.arxiv ?? findArxivId([...mentions, venue]);
  return normalizeIds({ ...fromPdf, url: fromUrl.url ?? fromPdf.url, ...fromUrl, ...withoutEmpty({ ...ids, arxiv }) });
}

function withoutEmpty(ids: Readonly<Partial<Record<IdScheme, string | undefined>>>): PaperIds {
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id));
}

/** A row that knows what both know; where they differ, what came first stays. */
function join(first: LibraryRow, second: LibraryRow): LibraryRow {
  const ids = normalizeIds({ ...second.paper.ids, ...first.paper.ids });
  const id = identify(ids) ?? first.paper.id;
  const note = [first.bookmark.note, second.bookmark.note].filter(Boolean);
  const highlights = [...first.highlights, ...second.highlights].map((highlight) => ({ ...highlight, paper: id }));
  return {
    paper: { ...second.paper, ...first.paper, id, ids },
    bookmark: {
      ...first.bookmark,
      starred: first.bookmark.starred || second.bookmark.starred,
      tags: [...new Set([...first.bookmark.tags, ...second.bookmark.tags])],
      note: [...new Set(note)].join('\n\n'),
    },
    topics: first.topics,
    highlights: [...new Map(highlights.map((highlight) => [highlight.id, highlight])).values()],
  };
}

function toDate(text: string | undefined): string | undefined {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/.exec(text?.trim() ?? '')?.[0];
}

function toInstant(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** `arXiv preprint arXiv:…` and `CoRR` say where a preprint lies, not where a paper appeared. */
function toVenue(text: string | undefined): string | undefined {
  return text && /^(?:arxiv\b|corr\b|abs\/|preprint$)/i.test(text.trim()) ? undefined : text && foldSpace(text);
}

function toWeb(text: string | undefined): string | undefined {
  return text && /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim()) ? text.trim() : undefined;
}
