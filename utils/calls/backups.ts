/** Backups, as they travel through the door to the library (`utils/library.ts`). */
import type { Presence } from '../model/presence';
import type { Receipt } from '../model/receipt';

export interface BackupCalls {
  /** A page of the lossless backup, in the order of `utils/library/backup.ts`; `cursor` undefined starts, and is undefined at the end. */
  dump(cursor?: string): Promise<{ readonly lines: readonly string[]; readonly cursor?: string }>;
  /** Takes in lines of a backup that are held back until `restore` is told to commit; the answer counts what is held. */
  stage(session: string, lines: readonly string[]): Promise<number>;
  /** Which of the records that a backup holds were deleted here since. */
  deletedSince(held: readonly Presence[]): Promise<readonly Presence[]>;
  /**
   * Merges what was staged, in one transaction: all or nothing. What was deleted since the backup was made stays deleted, unless
   * `isBringingBack`: then it is saved again.
   */
  restore(session: string, isBringingBack?: boolean): Promise<Receipt & RestoreReport>;
  /** What `rewind` would change, and what was added since the backup that is staged. It stays staged. */
  foresee(session: string, keepsNew: boolean): Promise<RewindReport>;
  /**
   * Sets everything back to what it was in the backup that was staged, in one transaction. What was added since is removed, unless
   * `keepsNew`. What sites told of papers since stays, and so do papers that were merged.
   */
  rewind(session: string, keepsNew: boolean): Promise<Receipt & RewindReport>;
}

/** What lies between the library and a backup that was made of it. */
export interface RewindReport {
  /** Papers that were removed since, and come back. */
  readonly back: PaperSample;
  readonly changed: PaperSample;
  /** Papers that were saved since. */
  readonly since: PaperSample;
  /** What else changes: topics, saved filters, hidden papers. */
  readonly others: number;
  readonly problems: RestoreReport['problems'];
}

export interface PaperSample {
  readonly count: number;
  /** Of the first ones. */
  readonly titles: readonly string[];
}

export interface RestoreReport {
  readonly added: number;
  readonly updated: number;
  readonly identical: number;
  /** Papers of a backup that stay deleted, because they were deleted after it was made. */
  readonly deleted?: number;
  /** Highlights of an imported file that the reader had deleted: they stay so. */
  readonly deletedHighlights?: readonly string[];
  /** Lines, or fields of them, that could not be kept. */
  readonly problems: readonly { readonly line: number; readonly about: string; readonly reason: string }[];
}
