import type { Instant } from '../../model/time';
import { ENTITIES, type Entity } from '../../model/records';
import type { Reading } from '../database/schema';
import type { Registers } from '../records/register';
import { headerLine, type BackupLine, type ExtrasLine } from './lines';

/** So many records are read at a time. */
const PAGE = 250;
/** UTF-16 units: a page of the backup travels in one message, which browsers limit to 64 MiB. */
const LONGEST_PAGE = 4_000_000;
/** UTF-16 units of a line beyond which a record goes on in the next one. One field is never parted. */
const LONGEST_LINE = 1_000_000;

interface Place {
  readonly entity: Entity;
  /** The last record given out. */
  readonly after?: string;
  /** Of records' lines. */
  readonly count: number;
}

/** A page of the backup. The cursor says where the next one begins, and is missing at the end. */
export async function dump(
  tx: Reading,
  cursor: string | undefined,
  now: Instant,
  extras: () => Promise<ExtrasLine>,
): Promise<{ readonly lines: readonly string[]; readonly cursor?: string }> {
  const place: Place = cursor === undefined ? { entity: 'papers', count: 0 } : (JSON.parse(cursor) as Place);
  const lines: string[] = [];
  const add = (line: BackupLine): void => void lines.push(JSON.stringify(line));
  if (cursor === undefined) add(headerLine(now));
  const { texts, last, isAll } = await readPage(tx, place);
  lines.push(...texts);
  const count = place.count + texts.length;
  const next = nextPlace(place.entity, isAll ? undefined : last, count);
  if (!next) {
    add(await extras());
    add({ end: count });
  }
  return { lines, ...(next && { cursor: JSON.stringify(next) }) };
}

/** The lines of as many records as fit into a page, one at least. */
async function readPage(
  tx: Reading,
  { entity, after }: Place,
): Promise<{ readonly texts: readonly string[]; readonly last?: string; readonly isAll: boolean }> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
  const records = await tx.objectStore(entity).getAll(range, PAGE);
  const texts: string[] = [];
  let size = 0;
  let last: string | undefined;
  for (const { id, registers } of records) {
    const lines = linesOf(entity, id, registers);
    const length = lines.reduce((sum, line) => sum + line.length, 0);
    if (last !== undefined && size + length > LONGEST_PAGE) return { texts, last, isAll: false };
    texts.push(...lines);
    size += length;
    last = id;
  }
  return { texts, ...(last !== undefined && { last }), isAll: records.length < PAGE };
}

/** One record in as many lines as it needs: the restoring side puts registers together one by one. */
function linesOf(entity: Entity, id: string, registers: Registers): string[] {
  const whole = JSON.stringify({ in: entity, id, registers });
  if (whole.length <= LONGEST_LINE) return [whole];
  const lines: string[] = [];
  let part: Record<string, Registers[string]> = {};
  let size = 0;
  const close = (): void => {
    if (size > 0) lines.push(JSON.stringify({ in: entity, id, registers: part }));
    part = {};
    size = 0;
  };
  for (const [field, register] of Object.entries(registers)) {
    const length = field.length + JSON.stringify(register).length;
    if (size + length > LONGEST_LINE) close();
    part[field] = register;
    size += length;
  }
  close();
  return lines;
}

function nextPlace(entity: Entity, after: string | undefined, count: number): Place | undefined {
  if (after !== undefined) return { entity, after, count };
  const next = ENTITIES[ENTITIES.indexOf(entity) + 1];
  return next && { entity: next, count };
}
