import { signal, type ReadonlySignal } from '@preact/signals';

export const SECTIONS = ['library', 'highlights', 'topics', 'activity', 'export', 'settings', 'storage'] as const;
/** What greets after an install. The line of sections does not name it. */
export const WELCOME = 'welcome';
/** What the library's list of tags leads to. */
export const TAGS = 'tags';
/** What was removed. The library leads there too. */
export const TRASH = 'trash';
export type Section = (typeof SECTIONS)[number] | typeof WELCOME | typeof TAGS | typeof TRASH;

/** The filter by which a link to `export` says that a backup is to be restored there. */
export const RESTORE = 'restore';

/** Where the options page is. It lives in the address's hash, so that a reload stays there. */
export interface Route {
  readonly section: Section;
  /** A paper's or a topic's id. */
  readonly item?: string;
  readonly query?: string;
  /** What else the section shows itself by: names and values, as the section understands them. */
  readonly filter?: Readonly<Record<string, string>>;
}

/** The route of `#/library/paper/arxiv%3A2401.01234?q=diffusion`; the library for anything unknown. */
export function parseRoute(hash: string): Route {
  const [path = '', search] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name, ...rest] = path.split('/');
  const section = [...SECTIONS, WELCOME, TAGS, TRASH].find((known): known is Section => known === name) ?? 'library';
  const item = decode(rest.at(-1) ?? '');
  const { q: query, ...filter } = Object.fromEntries(new URLSearchParams(search));
  const isFiltered = Object.keys(filter).length > 0;
  return { section, ...(item && { item }), ...(query && { query }), ...(isFiltered && { filter }) };
}

/** The hash of a route, to be used as a link's address. */
export function hrefOf({ section, item, query, filter = {} }: Route): string {
  const place = item && `${section === 'library' ? '/paper' : ''}/${encodeURIComponent(item)}`;
  const search = Object.entries({ ...filter, q: query })
    .flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
    .join('&');
  return `#/${section}${place ?? ''}${search && `?${search}`}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export interface Router {
  readonly route: ReadonlySignal<Route>;
  /** Goes there; `replace` leaves no step for the back button. */
  go(route: Route, how?: 'push' | 'replace'): void;
}

/** Follows the address until the signal aborts. */
export function createRouter(aborted: AbortSignal): Router {
  const route = signal(parseRoute(location.hash));
  const read = (): void => {
    route.value = parseRoute(location.hash);
  };
  addEventListener('hashchange', read, { signal: aborted });
  addEventListener('popstate', read, { signal: aborted });
  return {
    route,
    go(next, how = 'push') {
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', hrefOf(next));
      route.value = next;
    },
  };
}
