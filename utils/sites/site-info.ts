import type { IdScheme } from '../model/identifiers';

/** A WebExtensions match pattern. @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns */
export type MatchPattern = `https://${string}/${string}`;

/** What can be known of a site without one of its pages: what popup, options and background need. */
export interface SiteInfo {
  /** Same as the file's name. */
  readonly id: string;
  readonly name: string;
  /** The identifiers that it gives out: what it says of papers that bear them betters what other sites say. */
  readonly owns?: readonly IdScheme[];
  readonly listings: readonly MatchPattern[];
  readonly papers: readonly MatchPattern[];
  /** Narrows `listings` where match patterns cannot (a query parameter, say). */
  isListing?(url: URL): boolean;
  /** Narrows `papers` where match patterns cannot. */
  isPaper?(url: URL): boolean;
  /** Parameters by which it pages its listings, in small letters, beside those that many sites have (`listing-of.ts`). */
  readonly paging?: readonly string[];
  /** Not granted at install: the user switches the site on, and the browser asks. */
  readonly optional?: true;
  /** It has too many hosts to ask for all of them: each is asked for when the reader stands on it, the first one of `listings` otherwise. */
  readonly oneByOne?: true;
  /** Its pages hydrate: nothing structural is put into them before they are at rest. */
  readonly hydrates?: true;
  /** The year of the pages that it was written against. */
  readonly evidence: number;
}
