import type { Paper } from '../model/paper';
import type { SiteInfo } from './site-info';

/** How arXiv announces an entry in a listing of new papers. */
export type Announcement = 'new' | 'cross-list' | 'replacement';

/** One paper as a page shows it. Elements are for reading, hiding and anchoring only: an adapter never writes to the page. */
export interface Entry {
  readonly paper: Paper;
  /** What stands or falls together when the entry is filtered (arXiv: the `dt` and its `dd`), in document order. */
  readonly parts: readonly [Element, ...Element[]];
  /** The element, inside one of `parts`, at whose end Ibid's own line goes. */
  readonly anchor: Element;
  /** The elements that show these fields in full or in part; highlights are looked for inside them and nowhere else. */
  readonly fields: { readonly title?: Element; readonly abstract?: Element; readonly fulltext?: Element };
  readonly upvotes?: number;
  readonly comments?: number;
  readonly announcement?: Announcement;
  /** The mean of the reviewers' ratings, on the venue's own scale. */
  readonly rating?: number;
  /** What became of a submission, as the venue says it: `Accept (oral)`. */
  readonly decision?: string;
}

/** A row that is plainly an entry but could not be read; it is counted and reported, never dropped in silence. */
export interface Unreadable {
  readonly unreadable: string;
  readonly part: Element;
}

/**
 * A site as far as a content script holds it. What reads its listings may be in a script of its own (`entrypoints/ID.ts`), and what reads
 * its papers' pages with others of the kind (`paper-readers.ts`).
 */
export type SiteOutline = SiteInfo & Partial<Site>;

/** A site with what reads its pages. */
export interface Site extends SiteInfo {
  /** The entries of a listing in page order; a paper that the page lists twice is yielded once per row. */
  entries(page: Document, url: URL): Iterable<Entry | Unreadable>;
  /** The paper that this page is about. */
  paper?(page: Document, url: URL): Entry | Unreadable | undefined;
  /** The element that all entries of the listing are inside of; the toolbar stands before it, and changes are watched in it. */
  list(page: Document, url: URL): Element | null;
  /** The element before which the toolbar stands, where that is better than before the list itself. */
  start?(page: Document, url: URL): Element | null;
  /**
   * Settles when the page is at rest and no longer hydrates. It comes with the script that reads listings of sites which do, so that other
   * pages need not carry it.
   */
  whenCalm?(page: Document, signal: AbortSignal): Promise<void>;
  /** Headings that belong to the entries after them up to the next heading: hidden when all of those are. */
  readonly headings?: string;
}

export function isUnreadable(result: Entry | Unreadable): result is Unreadable {
  return 'unreadable' in result;
}
