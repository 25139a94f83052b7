import { STATUSES } from '../../../model/bookmark';
import { aliases } from '../../../model/identifiers';
import { queryableOf } from '../../../query/paper-queryable';
import type { PaperRecord } from '../../database/schema';
import { authorKey, titleKey } from '../../queries/sort-keys';
import { bookmarkOf, paperOf } from '../../records/read-records';
import { FLAGS, type IndexRow } from './row';
import { tokensOf, type Tokens } from '../words/tokens';

/** The row of a record; undefined for one that is not in the library. */
export function indexRowOf(record: PaperRecord): IndexRow | undefined {
  const bookmark = bookmarkOf(record.registers);
  if (!bookmark) return undefined;
  const paper = paperOf(record.id, record.registers);
  const has: Readonly<Record<Exclude<keyof typeof FLAGS, 'alive'>, boolean>> = {
    starred: bookmark.starred,
    abstract: Boolean(paper.abstract),
    pdf: Boolean(paper.pdf),
    code: Boolean(paper.code),
    note: bookmark.note !== '',
    seen: record.seen === true,
    hidden: record.hidden === true,
    newVersion: (paper.version ?? 0) > (bookmark.savedVersion ?? Infinity),
  };
  const flags = (Object.keys(has) as (keyof typeof has)[]).reduce(
    (bits, name) => (has[name] ? bits | FLAGS[name] : bits),
    0,
  );
  return {
    id: record.id,
    savedAt: bookmark.savedAt,
    readAt: bookmark.readAt ?? '',
    published: paper.published ? [paper.published] : [],
    titleKey: titleKey(paper),
    authorKey: authorKey(paper),
    names: [...new Set([paper.id, ...aliases(paper.ids)])].join('\n'),
    tags: bookmark.tags,
    categories: paper.categories,
    topics: record.tagging?.hits.filter(({ shown }) => shown).map(({ id }) => id) ?? [],
    status: STATUSES.indexOf(bookmark.status),
    flags,
    highlights: record.marks ?? 0,
  };
}

/** The words of a record. */
export function tokensOfRecord(record: PaperRecord): Tokens {
  return tokensOf(queryableOf(paperOf(record.id, record.registers), bookmarkOf(record.registers), {}));
}
