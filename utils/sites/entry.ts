import { arxivMonth } from '../model/arxiv-month';
import { parseAuthors, type Author } from '../model/authors';
import { namesInByline } from '../model/byline';
import { arxivIds, identify, normalizeIds, type IdScheme, type PaperId, type PaperIds } from '../model/identifiers';
import type { Paper } from '../model/paper';
import type { Announcement, Entry, Unreadable } from './site';

/** What an adapter found of one paper. Anything may be missing; empty text counts as missing. */
export interface Found {
  readonly ids: Readonly<Partial<Record<IdScheme, string | undefined>>>;
  readonly title: string | undefined;
  /** `Given Family` or `Family, Given`; or authors, where the page tells given from family names. */
  readonly names?: readonly (string | Author | undefined)[] | undefined;
  readonly authorCount?: number | undefined;
  readonly abstract?: string | undefined;
  readonly published?: string | undefined;
  readonly venue?: string | undefined;
  readonly url: string | undefined;
  readonly pdf?: string | undefined;
  readonly code?: string | undefined;
  readonly categories?: readonly string[];
  readonly parts: Entry['parts'];
  readonly anchor?: Element | null | undefined;
  /** The elements that show the title, the abstract and the whole text. */
  readonly shown?: { readonly [Field in keyof Entry['fields']]: Element | null | undefined };
  readonly upvotes?: number | undefined;
  readonly comments?: number | undefined;
  readonly announcement?: Announcement | undefined;
  readonly rating?: number | undefined;
  readonly decision?: string | undefined;
}

/** What no title holds: where there is one, the markup has changed and something else has slipped in. */
export const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,dl,dt,dd,table,article,section,div:not([class*="MathJax"])';

/** An entry of what was found, or the reason why it is none. */
export function entry(found: Found): Entry | Unreadable {
  const named = normalizeIds(found.ids);
  const ids = identify(named) ? named : normalizeIds({ url: found.url });
  const names = found.names?.flatMap((name): readonly (string | Author | undefined)[] =>
    typeof name === 'string' ? namesInByline(name) : [name],
  );
  return entryOf(identify(ids), ids, { ...found, names });
}

/** An entry of a site all of whose papers are arXiv's, by the identifier in its normal form. A DOI, in its normal form too, is the only other one that such a site may tell. */
export function arxivEntry(arxiv: string | undefined, found: Omit<Found, 'ids'>, doi?: string): Entry | Unreadable {
  if (!arxiv) return entryOf(undefined, {}, found);
  return entryOf(`arxiv:${arxiv}`, arxivIds(arxiv, doi), found);
}

function entryOf(id: PaperId | undefined, ids: PaperIds, found: Omit<Found, 'ids'>): Entry | Unreadable {
  const { parts, url } = found;
  if (!id || !url) return unreadable('no identifier', parts[0]);
  if (!found.title) return unreadable('no title', parts[0]);
  if (found.shown?.title?.querySelector(BLOCKS)) return unreadable('more than a title in the title', parts[0]);
  const paper = present<Paper>({
    id,
    ids,
    title: found.title,
    authors: parseAuthors(found.names ?? []),
    authorCount: found.authorCount,
    abstract: found.abstract,
    published: found.published || (ids.arxiv && arxivMonth(ids.arxiv)),
    venue: found.venue,
    url,
    pdf: found.pdf,
    code: found.code,
    categories: found.categories ?? [],
  });
  return present<Entry>({
    paper,
    parts,
    anchor: found.anchor ?? parts[0],
    fields: present<Entry['fields']>(found.shown ?? {}),
    upvotes: found.upvotes,
    comments: found.comments,
    announcement: found.announcement,
    rating: found.rating,
    decision: found.decision,
  });
}

export function unreadable(reason: string, part: Element): Unreadable {
  return { unreadable: reason, part };
}

/** The same without what is missing. */
export function present<T>(values: { readonly [Key in keyof T]: T[Key] | null | undefined }): T {
  const known: Partial<T> = {};
  for (const key in values) {
    const value = values[key];
    if (value != null && value !== '') known[key] = value as T[typeof key];
  }
  return known as T;
}
