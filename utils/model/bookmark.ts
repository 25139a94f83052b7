import type { RecordTable } from './record';
import { count, flag, instant, oneOf, text, type Infer } from './value';
import type { NoteEdit } from './note-edit';

export const STATUSES = ['to read', 'reading', 'read'] as const;
export type Status = (typeof STATUSES)[number];

/** In UTF-16 units. Whatever is kept can be edited, notes that were joined when papers were merged too: there is no other limit to typing. */
export const LONGEST_NOTE = 10_000_000;
/** Markdown. */
export const NOTE = text(LONGEST_NOTE);
export const TAG = text(200, { least: 1 });

/** What the reader keeps about a paper. The registers stand in the paper's record. */
export const BOOKMARK = {
  /** When it was saved; none while it is not in the library. */
  saved: { of: instant },
  status: { of: oneOf(STATUSES) },
  starred: { of: flag },
  note: { of: NOTE },
  readAt: { of: instant },
  /** When it was deleted forever: what was said of it before is gone. */
  deletedAt: { of: instant },
  /** Since when it had been saved when it was moved to the trash. */
  savedBefore: { of: instant },
  /** Of a preprint: the version that was saved. */
  savedVersion: { of: count },
} as const satisfies RecordTable['fields'];

export interface Bookmark {
  readonly status: Status;
  readonly starred: boolean;
  readonly tags: readonly string[];
  /** Markdown. */
  readonly note: string;
  readonly savedAt: Infer<typeof BOOKMARK.saved.of>;
  /** When its status became read, as far as that is known; missing while it is another. */
  readonly readAt?: Infer<typeof BOOKMARK.readAt.of>;
  /** Of a preprint, where that is known. */
  readonly savedVersion?: Infer<typeof BOOKMARK.savedVersion.of>;
}

export interface BookmarkPatch extends NoteEdit {
  readonly status?: Status;
  readonly starred?: boolean;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}
