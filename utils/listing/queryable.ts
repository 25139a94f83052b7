import type { Topic } from '../model/topic';
import { authorName } from '../model/authors';
import { aliases } from '../model/identifiers';
import type { Queryable } from '../query';
import { queryableMarks } from '../query/paper-queryable';
import { topicNames } from '../query/topic-names';
import type { Row } from './rows';

const made = new WeakMap<
  Row,
  { readonly entry: Row['entry']; readonly facts: Row['facts']; readonly item: Queryable }
>();

/** What a query may ask of a row, the same object until something about the row changes: queries fold its texts once. `topics` is the catalogue. */
export function toQueryable(row: Row, topics: ReadonlyMap<string, Topic>): Queryable {
  const known = made.get(row);
  if (known && known.entry === row.entry && known.facts === row.facts) return known.item;
  const item = make(row, topics);
  made.set(row, { entry: row.entry, facts: row.facts, item });
  return item;
}

function make(row: Row, topics: ReadonlyMap<string, Topic>): Queryable {
  const { paper, announcement, upvotes, comments, rating, decision } = row.entry;
  const bookmark = row.facts?.bookmark;
  return {
    ...paper,
    ...bookmark,
    authors: paper.authors.map(authorName),
    ids: aliases(paper.ids),
    topics: topicNames(
      (row.facts?.topics ?? []).map(({ id }) => id),
      topics,
    ),
    saved: bookmark !== undefined,
    hidden: row.facts?.hidden ?? false,
    seen: row.before !== undefined,
    followed: row.facts?.followed !== undefined,
    announcement,
    upvotes,
    comments,
    rating,
    decision,
    ...queryableMarks(row.facts?.highlights ?? []),
  };
}
