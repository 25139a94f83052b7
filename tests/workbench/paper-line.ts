import type { Status } from '../../utils/model/bookmark';
import { authorName, type Author } from '../../utils/model/authors';
import { aliases, idsFromUrl } from '../../utils/model/identifiers';
import type { Queryable } from '../../utils/query';
import type { Announcement } from '../../utils/sites/site';
import type { Document } from '../../utils/topics/document';

type Json = Readonly<Record<string, unknown>>;

/** A paper line as `extract`, `tag` or a backup writes it, for queries. What is missing or of another type is unknown. */
export function toQueryable(line: Json): Queryable {
  const paper = isObject(line.paper) ? line.paper : line;
  const bookmark = isObject(line.bookmark) ? line.bookmark : line;
  const ids = isObject(paper.ids) ? Object.entries(paper.ids) : [];
  const highlights = line.highlights;
  return {
    title: text(paper.title) ?? '',
    abstract: text(paper.abstract),
    authors: list(paper.authors).map(name),
    categories: list(paper.categories).flatMap(strings),
    topics: list(line.topics).filter(isShown).flatMap(strings),
    tags: list(bookmark.tags).flatMap(strings),
    note: text(bookmark.note),
    venue: text(paper.venue),
    ids: [
      ...strings(paper.id),
      ...ids.map(([scheme, id]) => `${scheme}:${String(id)}`),
      ...aliases(idsFromUrl(text(paper.url) ?? '')),
    ],
    site: text(line.site),
    published: text(paper.published),
    savedAt: text(bookmark.savedAt),
    readAt: text(bookmark.readAt),
    status: text(bookmark.status) as Status | undefined,
    announcement: text(line.announcement) as Announcement | undefined,
    starred: bookmark.starred === true,
    saved: line.saved === true || text(bookmark.savedAt) !== undefined,
    hidden: line.hidden === true,
    seen: line.seen !== undefined && line.seen !== false && line.seen !== null,
    pdf: text(paper.pdf),
    code: text(paper.code),
    upvotes: number(line.upvotes),
    comments: number(line.comments),
    rating: number(line.rating),
    decision: text(line.decision),
    highlights: Array.isArray(highlights) ? highlights.length : number(highlights),
  };
}

/** A paper line as topics are found in it. */
export function toDocument({ title, abstract, categories }: Json): Document {
  return {
    title: text(title) ?? '',
    abstract: text(abstract),
    categories: Array.isArray(categories) ? categories.filter((id) => typeof id === 'string') : undefined,
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isShown(topic: unknown): boolean {
  return !isObject(topic) || topic.shown !== false;
}

/** The strings of a string, or of an object that has an id and a name. */
function strings(value: unknown): string[] {
  const candidates = isObject(value) ? [value.id, value.name] : [value];
  return candidates.filter((candidate) => typeof candidate === 'string');
}

function name(value: unknown): string {
  if (typeof value === 'string') return value;
  return isObject(value) && ('family' in value || 'literal' in value) ? authorName(value as unknown as Author) : '';
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
