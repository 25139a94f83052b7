/** What Hugging Face says of a paper in the payload of a page. */
import { foldSpace } from '../model/text';
import { arxivEntry, type Found } from './entry';
import type { Entry, Unreadable } from './site';

/** An object of the payload, whatever it holds. */
export type Json = Readonly<Record<string, unknown>>;

/** An entry; what `data-props` holds wins over what is read from the card, where titles and names are cut. */
export function read(id: string, record: Json | undefined, found: Omit<Found, 'ids' | 'url'>): Entry | Unreadable {
  const known = object(record?.paper);
  const names = array(known?.authors)
    .map(object)
    .filter((author) => author?.hidden !== true)
    .map((author) => text(author?.name))
    .filter(Boolean);
  const isListed = names.length > 0;
  const code = text(known?.githubRepo);
  return arxivEntry(id, {
    ...found,
    url: `https://huggingface.co/papers/${id}`,
    pdf: `https://arxiv.org/pdf/${id}`,
    title: text(known?.title) || found.title,
    names: isListed ? names : found.names,
    authorCount: isListed ? undefined : found.authorCount,
    abstract: text(known?.summary) || found.abstract,
    published: /^\d{4}-\d\d-\d\d/.exec(text(known?.publishedAt))?.[0] ?? found.published,
    upvotes: number(known?.upvotes) ?? found.upvotes,
    comments: number(record?.numComments) ?? found.comments,
    code: URL.canParse(code) ? code : found.code,
  });
}

/** The payload that an element carries; undefined when there is none that can be read. */
export function propsOf(root: Element): Json | undefined {
  try {
    return object(JSON.parse(root.getAttribute('data-props') ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Entries of the payload by their paper's identifier. */
export function recordsOf(list: unknown): Map<string, Json> {
  const records = new Map<string, Json>();
  for (const record of array(list).map(object)) {
    const id = text(object(record?.paper)?.id);
    if (record && id) records.set(id, record);
  }
  return records;
}

/** The value if it is an object. */
export function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null ? (value as Json) : undefined;
}

/** The value if it is a list, else an empty one. */
export function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value if it is text, white space folded, else an empty text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? foldSpace(value) : '';
}

/** The value if it is a number, also one written as `1,234`. */
export function number(value: unknown): number | undefined {
  const digits = typeof value === 'string' ? value.replace(/,/g, '') : value;
  return digits !== '' && Number.isFinite(Number(digits ?? NaN)) ? Number(digits) : undefined;
}
