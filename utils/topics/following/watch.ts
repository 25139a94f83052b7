import type { Author } from '../../model/authors';
import { familyKeys, sameAuthor } from './authors';
import type { Verdict } from '../document';

/** Somebody or something to follow, highlighted in any listing. */
export type Watch =
  | { readonly kind: 'author'; readonly id: string; readonly name: string }
  | { readonly kind: 'topic'; readonly id: string; readonly topic: string }
  | { readonly kind: 'query'; readonly id: string; readonly name: string; matches(item: unknown): boolean };

/** What a watch is tried on. */
export interface Watched {
  readonly authors: readonly (string | Author)[];
  readonly topics: readonly Verdict[];
  /** What a query is asked about. */
  readonly item?: unknown;
}

export interface WatchHit {
  readonly watch: string;
  readonly kind: Watch['kind'];
  /** For an author, its place in the paper's list, so that it can be marked. */
  readonly author?: number;
}

const families = new WeakMap<Watch, readonly string[]>();

function familiesOf(watch: Watch & { readonly kind: 'author' }): readonly string[] {
  const known = families.get(watch);
  if (known !== undefined) return known;
  const keys = familyKeys(watch.name);
  families.set(watch, keys);
  return keys;
}

/** The watches that a paper answers to, in their order. */
export function watchHits(watches: readonly Watch[], { authors, topics, item }: Watched): readonly WatchHit[] {
  // Names are taken apart once for each paper: comparing each with each watch would take a listing seconds.
  let keys: readonly (readonly string[])[] | undefined;
  return watches.flatMap((watch): WatchHit[] => {
    const { kind, id } = watch;
    if (kind === 'author') {
      keys ??= authors.map(familyKeys);
      const wanted = familiesOf(watch);
      const author = authors.findIndex(
        (name, place) => keys?.[place]?.some((key) => wanted.includes(key)) && sameAuthor(watch.name, name),
      );
      return author < 0 ? [] : [{ watch: id, kind, author }];
    }
    const hit =
      kind === 'topic'
        ? topics.some((topic) => topic.id === watch.topic && topic.shown)
        : item !== undefined && watch.matches(item);
    return hit ? [{ watch: id, kind }] : [];
  });
}
