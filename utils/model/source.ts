/**
 * Where a fact comes from. Rank decides before time: the person, then the paper's own page on the site that owns its
 * identifier (arXiv's abstract page), then anything else. A lower one fills gaps and never replaces a higher one.
 */
export const RANK = { other: 0, owner: 1, person: 2 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

export interface Source {
  /** Of this site's own pages on papers the identifiers' schemes that it owns; empty for listings, imports and all other pages. */
  readonly owns: readonly string[];
  /** A site's id, or `file:` and a file's name; shown in the paper's details. */
  readonly name: string;
  /** A file that the reader imports: it fills gaps, and betters nothing that is there. */
  readonly isFile?: boolean;
  /** Of a backup: papers that came with it and were not here. Where they come from, nobody took two of them for one, or they say so themselves. */
  readonly together?: ReadonlySet<string>;
  /** Of a backup: the papers that it holds each by itself. It makes no two of them one. */
  readonly apart?: ReadonlySet<string>;
}

/** What nothing is known of. */
export const UNKNOWN_SOURCE: Source = { owns: [], name: '' };
