import type { Bookmark } from '../model/bookmark';
import { authorName } from '../model/authors';
import type { Highlight } from '../model/highlight';
import { aliases } from '../model/identifiers';
import type { Paper } from '../model/paper';
import type { Queryable } from './queryable';

/** What a query may ask of a paper of the library; `more` adds or overrides. */
export function queryableOf(paper: Paper, bookmark: Bookmark | undefined, more: Partial<Queryable>): Queryable {
  return {
    title: paper.title,
    abstract: paper.abstract,
    authors: paper.authors.map(authorName),
    categories: paper.categories,
    venue: paper.venue,
    // A record may go by a name that the page which was read last does not tell.
    ids: [...new Set([paper.id, ...aliases(paper.ids)])],
    published: paper.published,
    pdf: paper.pdf,
    code: paper.code,
    version: paper.version,
    ...bookmark,
    saved: bookmark !== undefined,
    ...more,
  };
}

/** What a query may ask of a paper's highlights. */
export function queryableMarks(highlights: readonly Highlight[]): Pick<Queryable, 'highlights' | 'highlightedAt'> {
  return { highlights: highlights.length, highlightedAt: highlights.map(({ created }) => created) };
}
