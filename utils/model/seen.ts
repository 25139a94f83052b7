import { ID_SCHEMES, type IdScheme, type PaperId } from './identifiers';
import type { RecordTable } from './record';
import type { Instant } from './time';
import { count, flag, instant, object, oneOf, paperId, text, type Value } from './value';

export interface Seen {
  readonly first: Instant;
  readonly last: Instant;
  /** Id of the site where it was last seen. */
  readonly site: string;
  /** Its name, for a reader. */
  readonly siteName?: string;
}

export const SEEN = {
  key: paperId<PaperId>(),
  fields: {
    first: { of: instant },
    last: { of: object({ at: instant, site: text(100) }) },
    hidden: { of: flag },
    /** Of a preprint: the version that was seen last. */
    version: { of: count },
  },
  families: { 'id.': { of: text(3_000, { least: 1 }), named: oneOf(ID_SCHEMES) as Value<IdScheme> } },
} as const satisfies RecordTable;
