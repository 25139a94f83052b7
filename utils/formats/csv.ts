import type { LibraryRow } from '../model/library-row';
import type { Author } from '../model/authors';
import type { PublicationType } from '../model/publication-type';
import { cleanLine } from './clean';
import { PUBLICATION, type Format, type WriteOptions } from './format';
import { addressOf, primaryClass, typeOf, yearOf } from './kind';

/** Zotero's names of types. */
const TYPES: Readonly<Record<PublicationType, string>> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  book: 'book',
  chapter: 'bookSection',
  dataset: 'dataset',
  'entry-encyclopedia': 'encyclopediaArticle',
  manuscript: 'manuscript',
  'paper-conference': 'conferencePaper',
  patent: 'patent',
  'post-weblog': 'blogPost',
  report: 'report',
  review: 'journalArticle',
  software: 'computerProgram',
  speech: 'presentation',
  standard: 'standard',
  thesis: 'thesis',
  webpage: 'webpage',
};

/** Zotero's column names where it has one, then Ibid's own. */
const COLUMNS: Readonly<Record<string, (row: LibraryRow, options: WriteOptions) => string | undefined>> = {
  Key: ({ paper }) => paper.id,
  'Item Type': ({ paper }) => TYPES[typeOf(paper)],
  'Publication Year': ({ paper }) => yearOf(paper),
  Author: ({ paper }) => paper.authors.map(lastFirst).join('; '),
  Title: ({ paper }) => paper.title,
  'Publication Title': ({ paper }) => paper.venue,
  ISBN: ({ paper }) => paper.isbn,
  ISSN: ({ paper }) => paper.issn,
  DOI: ({ paper }) => paper.ids.doi,
  Url: ({ paper }) => addressOf(paper),
  'Abstract Note': ({ paper }) => paper.abstract,
  Date: ({ paper }) => paper.published,
  'Date Added': ({ bookmark }) => bookmark.savedAt.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ''),
  Pages: ({ paper }) => paper.pages,
  Issue: ({ paper }) => paper.issue,
  Volume: ({ paper }) => paper.volume,
  Publisher: ({ paper }) => paper.publisher,
  Language: ({ paper }) => paper.language,
  Editor: ({ paper }) => paper.editors?.map(lastFirst).join('; '),
  Version: ({ paper }) => paper.version?.toString(),
  'Citation Key': ({ paper }) => paper.citationKey,
  Extra: ({ paper }) => {
    const category = primaryClass(paper);
    const arxiv = paper.ids.arxiv && `arXiv:${paper.ids.arxiv}${category ? ` [${category}]` : ''}`;
    const others = Object.entries(paper.extra ?? {}).map(([name, value]) => `${name}: ${value}`);
    return [...(arxiv ? [arxiv] : []), ...others].join('; ');
  },
  Notes: ({ bookmark }) => bookmark.note,
  'Link Attachments': ({ paper }) => paper.pdf,
  'Manual Tags': ({ bookmark }) => bookmark.tags.join('; '),
  Status: ({ bookmark }) => bookmark.status,
  Starred: ({ bookmark }) => (bookmark.starred ? 'yes' : ''),
  Categories: ({ paper }) => paper.categories.join('; '),
  Topics: ({ topics }, { topicName }) => topics.map(({ id }) => topicName?.(id) ?? id).join('; '),
  Code: ({ paper }) => paper.code,
  Highlights: ({ highlights }) =>
    highlights.map(({ selector, note }) => `“${selector.exact}”${note && ` (${note})`}`).join('; '),
};

/** For spreadsheets; Zotero writes such files but reads none. */
export const csv = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  mime: 'text/csv',
  carries: [
    ...PUBLICATION,
    'abstract',
    'extra',
    'categories',
    'pdf',
    'code',
    'tags',
    'note',
    'status',
    'starred',
    'savedAt',
    'highlights',
  ],
  ids: ['arxiv', 'doi'],
  blurs: ['authorCount', 'lines'],
  *write(rows, options) {
    yield `\ufeff${line(Object.keys(COLUMNS))}`;
    for (const row of rows) yield line(Object.values(COLUMNS).map((column) => column(row, options) ?? ''));
  },
} as const satisfies Format;

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** Always quoted; a spreadsheet would run what begins like a formula (also in full width, in East Asian ones). */
function cell(text: string): string {
  const guarded = cleanLine(text).replace(/^[=+\-@＝＋－＠]/, "'$&");
  return `"${guarded.replaceAll('"', '""')}"`;
}

function lastFirst(author: Author): string {
  if ('literal' in author) return author.literal;
  return [author.family, author.suffix, author.given].filter(Boolean).join(', ');
}
