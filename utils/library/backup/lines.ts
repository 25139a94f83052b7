/**
 * The lossless backup: JSON lines. The first says what it is, lines for every record follow (registers with their stamps
 * and tombstones; a large record takes several lines), and the last counts them, so that a cut file is noticed.
 *
 *     {"ibid":"backup","format":3,"made":"2026-01-31T08:00:00.000Z"}
 *     {"in":"papers","id":"arxiv:2401.01234","registers":{"title":{"v":"…","t":"0000000…"},…}}
 *     {"settings":{"theme":"dark"},"learnSince":"2026-01-01T00:00:00.000Z"}
 *     {"end":1}
 *
 * With `from`, the name of a file, the first line says that the rest is an import: what a foreign file told. It fills gaps.
 */
import * as z from 'zod/mini';

import { IbidError } from '../../errors';
import { fits } from '../../model/check';
import { readRegisters } from '../../model/read-registers';
import { ENTITIES, tableOf, type Entity } from '../../model/records';
import type { Instant } from '../../model/time';
import { text } from '../database/validators';
import type { Stamp } from '../../model/stamp';
import type { Json, Registers } from '../records/register';

/**
 * The version of the lines' format. Raised when an older Ibid could not take a backup in without losing something: since 2
 * there are topics' examples, and what is followed; since 3 the sources of facts, settings, and records of several lines.
 */
export const FORMAT = 3;

export interface HeaderLine {
  readonly ibid: 'backup';
  readonly format: number;
  readonly made: Instant;
  readonly from?: string | undefined;
}

export interface BackupRecord {
  readonly in: Entity;
  readonly id: string;
  readonly registers: Registers;
}

/** What lies outside the records. */
export interface ExtrasLine {
  readonly settings?: Readonly<Record<string, Json>> | undefined;
  readonly learnSince?: Instant | undefined;
}

export type BackupLine = HeaderLine | BackupRecord | ExtrasLine | { readonly end: number };

/** A line that was read, and what of it could not be. */
export interface ReadLine {
  /** Missing when nothing of the line can be kept. */
  readonly read?: BackupLine;
  /** In words for a report, each about a field. */
  readonly flaws: readonly string[];
  /** What the line is about. */
  readonly about?: string;
}

const headerSchema = z.object({
  ibid: z.literal('backup'),
  format: z.number(),
  made: z.string(),
  from: z.optional(text(1_000)),
});
const recordSchema = z.object({
  in: z.enum(ENTITIES as readonly [Entity, ...Entity[]]),
  id: z.string(),
  registers: z.record(z.string(), z.unknown()),
});
const extrasSchema = z.object({
  settings: z.optional(z.record(text(100), z.json())),
  learnSince: z.optional(z.string()),
});
const endSchema = z.object({ end: z.number() });

export function headerLine(made: Instant): BackupLine {
  return { ibid: 'backup', format: FORMAT, made };
}

/**
 * A line of a backup. A record of which something is out of measure is read as far as it can be, and says what is missing.
 * What lost its time, and all else in the line too, is of the time `now`.
 * @throws IbidError `bad-input` when the first line does not say that this is a backup, or `newer-data` for a backup made by a newer Ibid.
 */
export function readLine(line: string, number: number, now: Stamp): ReadLine {
  const json = parseJson(line);
  if (number === 1) return { read: readHeader(json), flaws: [] };
  const record = recordSchema.safeParse(json);
  if (record.success) return readRecord(record.data, now);
  const other = z.union([endSchema, extrasSchema]).safeParse(json);
  if (!other.success || Object.keys(other.data).length === 0)
    return { flaws: ['no record of Ibid’s'], about: line.slice(0, 80) };
  return { read: other.data as BackupLine, flaws: [] };
}

function readHeader(json: unknown): HeaderLine {
  const { success, data } = headerSchema.safeParse(json);
  if (!success) throw new IbidError('bad-input', 'A backup begins with one line that says what it is');
  if (data.format > FORMAT)
    throw new IbidError('newer-data', `The backup is of format ${data.format}, this Ibid reads up to ${FORMAT}`);
  return data;
}

function readRecord({ in: entity, id, registers }: z.infer<typeof recordSchema>, now: Stamp): ReadLine {
  const table = tableOf(entity);
  const about = id.slice(0, 80);
  if (!fits(table.key, id)) return { flaws: ['the name of the record'], about };
  const { kept, flaws } = readRegisters(table, registers, now);
  return { read: { in: entity, id, registers: kept as Registers }, flaws, about };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
