/** What another program read of a file, held against the records that were written. */
import { authorName } from '../../utils/model/authors';
import type { LibraryRow } from '../../utils/model/library-row';
import { doiOf } from '../../utils/formats/kind';
import type { Loss } from '../../utils/formats/format';
import { isRespelled } from '../../utils/formats/tex-ascii';
import { keyOf, ROWS, toldOf } from './exports';

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
}

/** What programs make of a record, as far as it is compared. */
export interface CslItem {
  readonly id?: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly (number | string)[])[] };
  readonly DOI?: string;
  readonly URL?: string;
  readonly 'container-title'?: string;
  readonly volume?: number | string;
  readonly page?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly note?: string;
}

export type Field = 'title' | 'authors' | 'date' | 'doi' | 'url' | 'venue' | 'volume' | 'pages' | 'abstract' | 'tags';

const WANTED: Readonly<Record<Field, (row: LibraryRow) => string>> = {
  title: ({ paper }) => paper.title,
  authors: ({ paper }) => paper.authors.map(authorName).map(inAnyOrder).join('; '),
  date: ({ paper }) => paper.published ?? '',
  doi: ({ paper }) => doiOf(paper)?.toLowerCase() ?? '',
  url: ({ paper }) => paper.url,
  venue: ({ paper }) => paper.venue ?? '',
  volume: ({ paper }) => paper.volume ?? '',
  pages: ({ paper }) => paper.pages ?? '',
  abstract: ({ paper }) => paper.abstract ?? '',
  tags: ({ bookmark }) => bookmark.tags.join(', '),
};

const FOUND: Readonly<Record<Field, (item: CslItem) => string>> = {
  title: ({ title = '' }) => title,
  // `and others` ends a list that was shortened.
  authors: ({ author = [] }) =>
    author
      .map(nameOf)
      .filter((name, at) => name !== 'others' || at < author.length - 1)
      .map(inAnyOrder)
      .join('; '),
  date: ({ issued }) => (issued?.['date-parts']?.[0] ?? []).map((part) => String(part).padStart(2, '0')).join('-'),
  doi: ({ DOI = '' }) => DOI.toLowerCase(),
  url: ({ URL = '' }) => URL.replace(/%[37][b-e]/gi, decodeURIComponent),
  venue: (item) => item['container-title'] ?? '',
  volume: ({ volume = '' }) => String(volume),
  pages: ({ page = '' }) => page,
  abstract: ({ abstract = '' }) => abstract,
  tags: ({ keyword = '' }) => keyword,
};

export type Known = Partial<Record<Field, (wanted: string, row: LibraryRow) => boolean>>;

/**
 * What a program did not get of the records, a line each; `KEY field: what was written ≠ what was read`.
 * @param known Per field, what the program itself cannot read, so that it says nothing of the file.
 */
export function lostOf(format: string, items: readonly CslItem[], known: Known = {}): readonly string[] {
  const byKey = new Map(items.map((item) => [item.id, item]));
  return ROWS.flatMap((row, at) => {
    const item = byKey.get(keyOf(row)) ?? (isKeyed(format) ? undefined : items[at]);
    if (!item) return [`${keyOf(row)}: not there at all`];
    const told = toldOf(format, row);
    return (Object.keys(WANTED) as Field[]).flatMap((field) => {
      const [wanted, found] = [WANTED[field](row), FOUND[field](item)];
      if (!wanted || told.has(field as Loss['part']) || (told.has('letters') && isRespelled(wanted))) return [];
      if (known[field]?.(wanted, row)) return [];
      const isSame = [found, withoutMarkup(found)].some((text) => fold(text) === fold(wanted));
      return isSame ? [] : [`${keyOf(row)} ${field}: ${fold(wanted)} ≠ ${fold(found)}`];
    });
  });
}

/** RIS says a key only where the reader chose it. */
function isKeyed(format: string): boolean {
  return format !== 'ris';
}

/** Without the markup that is CSL's own. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?(?:span|b|i|sup|sub)\b[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function nameOf(name: CslName): string {
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return name.literal ?? [name.given, ...particles, name.family, name.suffix].filter(Boolean).join(' ');
}

/** A name whose parts stand in another order is the same one. */
function inAnyOrder(name: string): string {
  return name
    .split(/[\s,]+/)
    .toSorted()
    .join(' ');
}

/** Signs that programs draw in their own way: quotation marks, dashes between numbers, raised letters, markup and spaces. */
function fold(text: string): string {
  return text
    .replace(/ı(?=\p{M})/gu, 'i')
    .normalize('NFKC')
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff$]/gu, ' ')
    .replace(/['"`‘’“”„]/g, '')
    .replace(/(?<=\d)[–-]+(?=\d)/g, '-')
    .replace(/\s+/g, '')
    .toLowerCase();
}
