import type { PaperId } from '../../../model/identifiers';

/** What the index has of a saved paper beside its words: as much as filters, orders and counts ask. */
export interface IndexRow {
  readonly id: PaperId;
  readonly savedAt: string;
  /** Empty where that is not known. */
  readonly readAt: string;
  /** One, or none. */
  readonly published: readonly string[];
  /** Of its title and its first author. */
  readonly titleKey: string;
  readonly authorKey: string;
  /** All its names, parted by line feeds, for what asks for one by its beginning. */
  readonly names: string;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  /** The built-in topics that were found in its text. */
  readonly topics: readonly string[];
  /** Place in `STATUSES`. */
  readonly status: number;
  /** See `FLAGS`. */
  readonly flags: number;
  readonly highlights: number;
}

/** Bits of `flags`; `alive` where a paper has the number. */
export const FLAGS = {
  starred: 1,
  abstract: 2,
  pdf: 4,
  code: 8,
  note: 16,
  seen: 32,
  hidden: 64,
  alive: 128,
  newVersion: 256,
} as const;

/** Goes up with what rows hold. */
const FORM = 2;

/** By what rows are made: where another catalogue made them, or another Ibid whose rows hold less, all are made anew. */
export function madeBy({ version }: { readonly version: string }): string {
  return `${version} ${FORM}`;
}
