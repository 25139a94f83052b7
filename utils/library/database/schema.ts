import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

import type { ChangeKind } from '../../model/change';
import type { Arrival } from '../../model/arrival';
import type { Instant } from '../../model/time';
import type { PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import type { BackupLine } from '../backup/lines';
import { ENTITIES, type Entity } from '../../model/records';
import type { Stamp } from '../../model/stamp';
import type { Json, Registers } from '../records/register';
import type { Page } from '../search-index/columns/columns';
import type { IndexRow } from '../search-index/columns/row';
import type { VectorPage } from '../search-index/vectors/vector-page';
import type { SegmentInfo, Shard } from '../search-index/words/segment';

/** Topics found in a text; worthless once the text or the model has another key. */
export interface Tagging {
  readonly key: string;
  readonly hits: readonly { readonly id: string; readonly score: number; readonly shown: boolean }[];
}

/** A paper that is or was saved. What the registers of this and the following records may hold is in `utils/model/`. */
export interface PaperRecord {
  readonly id: PaperId;
  readonly registers: Registers;
  /** Index columns, made of the registers; missing while it is not saved. */
  readonly savedAt?: Instant;
  readonly tags?: readonly string[];
  /** The saved papers that pages took it for. */
  readonly alike?: readonly PaperId[];
  /** What the ledger says of it, while it is saved. */
  readonly seen?: true;
  readonly hidden?: true;
  readonly tagging?: Tagging;
  /** Its number in the search index, while it is saved. */
  readonly doc?: number;
  /** How many highlights it has; missing for none. */
  readonly marks?: number;
}

/** A highlight. Records named `outline:<scope>` are outlines, of no paper. */
export interface HighlightRecord {
  readonly id: string;
  readonly registers: Registers;
  /** Index column. */
  readonly paper: PaperId;
}

/** What was on screen, saved or not. */
export interface SeenRecord {
  readonly id: PaperId;
  readonly registers: Registers;
  /** Index columns, made of the registers: when it was hidden, or else when it was last on screen. */
  readonly hiddenAt?: Instant;
  readonly passedAt?: Instant;
}

/** What the search index has to learn of a paper since its pages and segments were made. */
export interface IndexLogRecord {
  /** The paper's number. */
  readonly n: number;
  /** Missing when it is no longer in the library. */
  readonly row?: IndexRow;
  /** Its words are in no segment, or are others than those in it. */
  readonly isLoose: boolean;
  /** Of the change that wrote this. */
  readonly stamp: Stamp;
}

/** How far the search index has come. */
export interface IndexState {
  /** The number that the next paper gets. */
  readonly next: number;
  /** How many papers are in the library. */
  readonly saved: number;
  /** Of a library that is older than the index: all papers up to this one have a number; empty before the first, missing once all have one. */
  readonly numbered?: string;
  /** By which state of the catalogue and its rules the papers' topics were found, and in which form their rows are (`columns/row.ts`). */
  readonly tagged?: string;
  /** How often papers were deleted forever whose words may still be in the segments, or their rows in the pages; missing once they are not. */
  readonly worn?: number;
}

/** How many papers the ledger of seen ones holds, and how often it was written. Counting it anew takes long after years. */
export interface Ledger {
  readonly count: number;
  readonly revision: number;
}

/** The user's own topics, and changes to built-in ones. */
export interface TopicRecord {
  readonly id: string;
  readonly registers: Registers;
}

/** Who or what is followed. Its id is made of what it follows, so that two devices name it alike. */
export interface WatchRecord {
  readonly id: string;
  readonly registers: Registers;
}

/** A saved search or filter. The record named `tags` is none: it holds the colors of tags. */
export interface SmartListRecord {
  readonly id: string;
  readonly registers: Registers;
}

/** Another name of a paper, and the id of its record. */
export interface AliasRecord {
  readonly alias: PaperId;
  readonly id: PaperId;
}

/** A name that was given to another record: the ids of the two records. */
export interface NameChange {
  readonly alias: PaperId;
  readonly before: PaperId;
  readonly after: PaperId;
}

/** An entry met lately on a listing. A cache: neither stamped nor backed up. */
export interface RecentRecord {
  readonly id: PaperId;
  readonly paper: Paper;
  readonly met: Instant;
  readonly site: string;
  readonly tagging?: Tagging;
}

/** One field that a change set; `before` is missing when the field was. */
export interface Before {
  readonly entity: Entity;
  readonly id: string;
  readonly field: string;
  readonly before?: Json;
  readonly after: Json;
  /** Of a highlight and a status, which are dated by their stamps: that of the edit before; empty where there was none. */
  readonly m?: Stamp | '';
  /** The rank and name of the source of what was before, where that was not the reader. */
  readonly r?: 0 | 1;
  readonly s?: string;
}

/** What a restore sets outside of records. */
export interface Beside {
  /** Since when is learned: before, and after. */
  readonly since?: { readonly before?: Instant | undefined; readonly after?: Instant | undefined } | undefined;
  /** The settings that were filled in. */
  readonly settings?: Readonly<Record<string, Json>> | undefined;
}

/** What a restore or an import changed in one record, by field. */
export interface WholeChange {
  readonly entity: Entity;
  readonly id: string;
  /** The record was not there before. */
  readonly isNew: boolean;
  /** The registers as they were; missing where there were none. */
  readonly before: Registers;
  /** The stamps that they have since; null where there is none. */
  readonly after: Readonly<Record<string, Stamp | null>>;
}

export interface JournalRecord {
  /** The stamp of the change; also the receipt handed to `undo`. */
  readonly id: Stamp;
  /** When it was made, where its stamp comes after one of a clock that was ahead. */
  readonly at?: Instant;
  readonly papers: readonly PaperId[];
  readonly fields: readonly Before[];
  /** The names that moved when the user made papers one, or parted them. */
  readonly names?: readonly NameChange[];
  /** Of a change that is taken back as a whole: its records, the names that moved in it, and what it set outside of records. */
  readonly records?: readonly WholeChange[];
  readonly moved?: readonly NameChange[];
  readonly beside?: Beside;
  /** The change that this one took back. */
  readonly undoes?: Stamp;
  /** The span of typing that it belongs to. */
  readonly span?: string;
  readonly undone: boolean;
  /** Made by a visit and not by the reader: `undo` without a receipt passes it over. */
  readonly quiet?: boolean;
  /** Index column: papers were made one, or parted. Such a change can be taken back for as long as there are the papers. */
  readonly merge?: 1;
}

/** What a call was answered, under the id that its caller gave it, so that the call is not done again when it is repeated. */
export interface AnswerRecord {
  readonly id: string;
  readonly at: Instant;
  /** The name of the call. */
  readonly call: string;
  /** Missing when the answer was undefined. */
  readonly answer?: unknown;
}

/** What one write changed, for pages that ask what is new. Only the latest are kept. */
export interface ChangeRecord {
  readonly revision: number;
  /** Where it stands for several, of words being typed: the revision of the first one. */
  readonly from?: number;
  /** The span of typing that it belongs to. */
  readonly span?: string;
  readonly kinds: readonly ChangeKind[];
  /** Missing when there are too many to name. */
  readonly ids?: readonly PaperId[];
}

/** A line of a backup that waits for `restore`. */
export interface StagedRecord {
  readonly session: string;
  readonly line: number;
  readonly at: Instant;
  readonly read?: BackupLine;
  /** What of the line could not be kept, and what it was about. */
  readonly flaws?: readonly string[];
  readonly about?: string;
}

/** Of the search index: what it is, and its number or numbers. */
export type IndexKey = ['page' | 'segment' | 'words' | 'vectors', number] | ['shard', number, number];

export interface IbidDB extends DBSchema {
  papers: { key: PaperId; value: PaperRecord; indexes: { savedAt: string; tags: string; alike: string } };
  highlights: { key: string; value: HighlightRecord; indexes: { paper: string } };
  seen: { key: PaperId; value: SeenRecord; indexes: { hiddenAt: string; passedAt: string } };
  topics: { key: string; value: TopicRecord };
  watches: { key: string; value: WatchRecord };
  smartLists: { key: string; value: SmartListRecord };
  aliases: { key: PaperId; value: AliasRecord; indexes: { id: string } };
  recent: { key: PaperId; value: RecentRecord; indexes: { met: string } };
  journal: { key: Stamp; value: JournalRecord; indexes: { merge: number } };
  staged: { key: [string, number]; value: StagedRecord; indexes: { at: string } };
  answers: { key: string; value: AnswerRecord; indexes: { at: string } };
  changes: { key: number; value: ChangeRecord };
  arrivals: { key: PaperId; value: Arrival; indexes: { day: string } };
  indexLog: { key: number; value: IndexLogRecord };
  /** Pages by number, segments by id, their words, their shards by place: see `search-index/index-store.ts`; vectors by page. */
  index: { key: IndexKey; value: Page | Shard | SegmentInfo | VectorPage | string };
  /** `device`, `clock` (the last stamp), `tidied` (see `tidy`), `revision` (counts writes), `ledger` (see `Ledger`), `lastBackup`, `secret` (see `secretOf`), `index` (see `IndexState`), `trashSince` (see `trash/expire.ts`). */
  meta: { key: string; value: Json };
}

export const STORES = [
  ...ENTITIES,
  'aliases',
  'recent',
  'journal',
  'staged',
  'answers',
  'changes',
  'arrivals',
  'indexLog',
  'index',
  'meta',
] as const satisfies readonly (keyof IbidDB)[];
export type StoreName = (typeof STORES)[number];

export type Database = IDBPDatabase<IbidDB>;
export type Writing = IDBPTransaction<IbidDB, StoreName[], 'readwrite'>;
export type Reading = IDBPTransaction<IbidDB, StoreName[], 'readonly'>;
