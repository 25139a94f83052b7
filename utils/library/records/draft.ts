import type { Entity } from '../../model/records';
import type {
  HighlightRecord,
  PaperRecord,
  SeenRecord,
  SmartListRecord,
  Tagging,
  TopicRecord,
  WatchRecord,
} from '../database/schema';
import type { Registers } from './register';

/** A record on its way through a transaction. */
export interface Draft<Id extends string = string> {
  readonly entity: Entity;
  readonly id: Id;
  registers: Registers;
  /** As the database had them. */
  readonly before: Registers;
  tagging?: Tagging | undefined;
  /** Of a paper: see `PaperRecord`. */
  doc?: number | undefined;
  marks?: number | undefined;
  dirty: boolean;
  /** Whether the database has it. */
  stored: boolean;
}

export type StoredRecord = PaperRecord | HighlightRecord | SeenRecord | TopicRecord | WatchRecord | SmartListRecord;

export function toDraft(entity: Entity, id: string, found: StoredRecord | undefined): Draft {
  const { tagging, doc, marks } = (found as Partial<PaperRecord> | undefined) ?? {};
  const registers = found?.registers ?? {};
  return { entity, id, registers, before: registers, tagging, doc, marks, dirty: false, stored: found !== undefined };
}
