/** The trash, as it travels through the door to the library (`utils/library.ts`). */
import type { PaperId } from '../model/identifiers';
import type { Paper } from '../model/paper';
import type { Receipt } from '../model/receipt';
import type { Instant } from '../model/time';

/** A paper in the trash, and what hangs on it. */
export interface TrashedPaper {
  /** Without its abstract. */
  readonly paper: Paper;
  readonly tags: readonly string[];
  readonly hasNote: boolean;
  /** How many. */
  readonly highlights: number;
  readonly trashedAt: Instant;
  /** When it is deleted forever. */
  readonly keptUntil: Instant;
}

export interface TrashPage {
  /** Those that were moved there last, the latest first; at most 1,000. */
  readonly papers: readonly TrashedPaper[];
  /** How many papers are there in all, and how many highlights hang on them. */
  readonly total: number;
  readonly highlights: number;
}

/** How much was deleted. */
export interface DeletedForever {
  readonly papers: number;
  readonly highlights: number;
}

export interface TrashCalls {
  /** What was removed and can be put back. */
  trash(): Promise<TrashPage>;
  /**
   * Puts papers back as they were; without `ids` all that are in the trash.
   * @throws IbidError `not-found` when none of them is there.
   */
  putBack(ids?: readonly PaperId[]): Promise<Receipt>;
  /** Deletes papers of the trash, with their notes, tags and highlights; without `ids` all of them. This alone cannot be taken back. */
  deleteForever(ids?: readonly PaperId[]): Promise<DeletedForever>;
}
