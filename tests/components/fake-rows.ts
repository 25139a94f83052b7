import type { Meant, Search, SimilarPaper } from '../../utils/library';
import type { LibraryRow } from '../../utils/model/library-row';
import { authorName } from '../../utils/model/authors';
import { aliases } from '../../utils/model/identifiers';
import type { Queryable } from '../../utils/query';

/** How the library in memory sorts its rows, and what a query may ask of them. */
export function sortKey({ paper, bookmark }: LibraryRow, sort: NonNullable<Search['sort']>): string {
  if (sort === 'saved') return bookmark.savedAt;
  if (sort === 'status') return bookmark.status;
  if (sort === 'title') return paper.title;
  return sort === 'published' ? (paper.published ?? '') : (paper.authors.map(authorName)[0] ?? '');
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function queryable(
  { paper, bookmark, topics, highlights }: LibraryRow,
  names: ReadonlyMap<string, string>,
): Queryable {
  return {
    ...paper,
    ...bookmark,
    authors: paper.authors.map(authorName),
    ids: aliases(paper.ids),
    topics: topics.flatMap(({ id }) => [id, names.get(id) ?? '']),
    saved: true,
    highlights: highlights.length,
    highlightedAt: highlights.map(({ created }) => created),
  };
}

/** The papers whose titles share words of five letters and more with what is meant. */
export function closestOf(rows: readonly LibraryRow[], meant: Meant, limit: number): readonly SimilarPaper[] {
  const asked = 'ids' in meant ? meant.ids : (meant.except ?? []);
  const isAsked = ({ paper: { id } }: LibraryRow): boolean => asked.includes(id);
  const text =
    'text' in meant
      ? meant.text
      : rows
          .filter(isAsked)
          .map(({ paper }) => paper.title)
          .join(' ');
  const words = (of: string): readonly string[] => of.toLowerCase().match(/[a-z]{5,}/g) ?? [];
  return rows
    .filter((row) => !isAsked(row))
    .map(({ paper: { id, title, url } }) => {
      return { id, title, url, words: words(title).filter((word) => words(text).includes(word)) };
    })
    .filter((one) => one.words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length)
    .slice(0, limit);
}
