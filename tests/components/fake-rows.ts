import type { Search } from '../../utils/library';
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
