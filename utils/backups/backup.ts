import type { Instant } from '../model/time';

/** What a backup was made for. */
export const REASONS = ['weekly', 'asked', 'import', 'restore', 'trash', 'tags'] as const;
export type BackupReason = (typeof REASONS)[number];

/** What a backup was made before: the act in a word, and what it was about. */
export interface BackupOccasion {
  readonly reason: BackupReason;
  /** The name of the file that was about to be imported. */
  readonly about?: string | undefined;
  /** How many papers were about to be changed. */
  readonly count?: number | undefined;
}

/** A backup that is kept in this browser. */
export interface Backup extends BackupOccasion {
  readonly id: string;
  readonly made: Instant;
  /** How many papers it holds, and how many bytes it takes. */
  readonly papers: number;
  readonly bytes: number;
  /** The latest change of the library that it is sure to hold. */
  readonly revision: number;
}

/** So many are kept, whatever they were made for. */
export const MOST_KEPT = 5;
/** Of these kinds the newest is kept besides: five imports in a row must not drive it out. */
const ALWAYS: readonly BackupReason[] = ['weekly', 'asked'];

/** The backups that make room: all but the last five, the newest weekly one, the newest that the reader asked for, and `spared`. */
export function outdated(backups: readonly Backup[], spared?: string): readonly Backup[] {
  const newest = newestFirst(backups);
  const always = ALWAYS.map((kind) => newest.find(({ reason }) => reason === kind)?.id);
  return newest.slice(MOST_KEPT).filter(({ id }) => id !== spared && !always.includes(id));
}

/**
 * Whether a backup is made before an act: something has changed since the newest one, and that is older than `patience` (milliseconds).
 * `revision` is the library's now, `now` the time.
 */
export function isDue(newest: Backup | undefined, revision: number, now: number, patience: number): boolean {
  if (!newest) return true;
  return newest.revision !== revision && Math.abs(now - Date.parse(newest.made)) >= patience;
}

export function newestFirst(backups: readonly Backup[]): readonly Backup[] {
  return backups.toSorted((a, b) => (a.made < b.made ? 1 : -1));
}
