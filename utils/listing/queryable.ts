import { authorName, aliases } from '../paper';
import type { Queryable } from '../query';
import type { Row } from './rows';

/** What a query may ask of a row. `names` gives a topic's name for its id. */
export function toQueryable(row: Row, names: ReadonlyMap<string, string>): Queryable {
  const { paper } = row.entry;
  const bookmark = row.facts?.bookmark;
  return {
    ...paper,
    authors: paper.authors.map(authorName),
    ids: aliases(paper.ids),
    topics: (row.facts?.topics ?? []).flatMap(({ id }) => [id, names.get(id) ?? id]),
    tags: bookmark?.tags ?? [],
    note: bookmark?.note ?? '',
    status: bookmark?.status,
    starred: bookmark?.starred ?? false,
    saved: bookmark !== undefined,
    savedAt: bookmark?.savedAt,
    hidden: row.facts?.hidden ?? false,
    seen: row.before !== undefined,
    announcement: row.entry.announcement,
    upvotes: row.entry.upvotes,
    comments: row.entry.comments,
    highlights: row.facts?.highlights.length ?? 0,
  };
}
