import type { Author } from '../../model/authors';

/** A listing's entry, as the ranker reads it. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly abstract?: string | undefined;
  readonly authors?: readonly (string | Author)[] | undefined;
}
