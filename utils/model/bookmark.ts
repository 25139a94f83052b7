import type { NoteEdit } from './note-edit';
import type { Instant } from './time';

export const STATUSES = ['to read', 'reading', 'read'] as const;
export type Status = (typeof STATUSES)[number];

export interface Bookmark {
  readonly status: Status;
  readonly starred: boolean;
  readonly tags: readonly string[];
  /** Markdown. */
  readonly note: string;
  readonly savedAt: Instant;
}

export interface BookmarkPatch extends NoteEdit {
  readonly status?: Status;
  readonly starred?: boolean;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}
