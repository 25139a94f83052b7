import type { Instant } from './time';

export interface Seen {
  readonly first: Instant;
  readonly last: Instant;
  /** Id of the site where it was last seen. */
  readonly site: string;
  /** Its name, for a reader. */
  readonly siteName?: string;
}
