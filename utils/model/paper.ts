/** What is known of a paper itself. */
import type { Author } from './authors';
import type { PaperId, PaperIds } from './identifiers';

export interface Paper {
  readonly id: PaperId;
  readonly ids: PaperIds;
  readonly title: string;
  readonly authors: readonly Author[];
  /** How many authors there are, where a page states only that or shortens the list. */
  readonly authorCount?: number;
  readonly abstract?: string;
  /** ISO 8601 date of the first version, as exact as the page states it: `2024`, `2024-03` or `2024-03-05`. */
  readonly published?: string;
  readonly venue?: string;
  readonly url: string;
  readonly pdf?: string;
  readonly code?: string;
  /** Category codes as the field writes them (`cs.CL`), primary first. */
  readonly categories: readonly string[];
}

export type PaperPatch = Partial<
  Pick<Paper, 'title' | 'authors' | 'abstract' | 'published' | 'venue' | 'url' | 'pdf' | 'code'>
>;
