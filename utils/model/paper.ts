/** What is known of a paper itself. */
import type { Author } from './authors';
import type { PaperId, PaperIds } from './identifiers';
import type { PublicationType } from './publication-type';

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
  readonly type?: PublicationType;
  readonly venue?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** A range as it is printed (`1–12`), or an article number. */
  readonly pages?: string;
  readonly publisher?: string;
  readonly isbn?: string;
  readonly issn?: string;
  readonly editors?: readonly Author[];
  /** BCP 47. */
  readonly language?: string;
  /** What the reader's own files cite it by. */
  readonly citationKey?: string;
  /** Of a preprint: the version that was seen, counted from 1. */
  readonly version?: number;
  /** What an import brought and no field holds: verbatim, by the file's name for it. */
  readonly extra?: Readonly<Record<string, string>>;
  readonly url: string;
  readonly pdf?: string;
  readonly code?: string;
  /** Category codes as the field writes them (`cs.CL`), primary first. */
  readonly categories: readonly string[];
}

export type PaperPatch = Partial<
  Pick<Paper, 'title' | 'authors' | 'abstract' | 'published' | 'venue' | 'url' | 'pdf' | 'code'>
>;
