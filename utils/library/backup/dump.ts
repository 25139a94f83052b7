import type { Instant } from '../../model/time';
import { headerLine, type BackupLine } from './lines';
import { ENTITIES, type Entity, type Reading } from '../database/schema';

const PAGE = 250;

interface Place {
  readonly entity: Entity;
  /** The last record given out. */
  readonly after?: string;
  readonly count: number;
}

/** A page of the backup. The cursor says where the next one begins, and is missing at the end. */
export async function dump(
  tx: Reading,
  cursor: string | undefined,
  now: Instant,
): Promise<{ readonly lines: readonly string[]; readonly cursor?: string }> {
  const place: Place = cursor === undefined ? { entity: ENTITIES[0], count: 0 } : (JSON.parse(cursor) as Place);
  const range = place.after === undefined ? null : IDBKeyRange.lowerBound(place.after, true);
  const records = await tx.objectStore(place.entity).getAll(range, PAGE);
  const lines: BackupLine[] = records.map(({ id, registers }) => ({ in: place.entity, id, registers }) as BackupLine);
  const count = place.count + records.length;
  const next = nextPlace(place.entity, records.length === PAGE ? records.at(-1)?.id : undefined, count);
  if (cursor === undefined) lines.unshift(headerLine(now));
  if (!next) lines.push({ end: count });
  return { lines: lines.map((line) => JSON.stringify(line)), ...(next && { cursor: JSON.stringify(next) }) };
}

function nextPlace(entity: Entity, after: string | undefined, count: number): Place | undefined {
  if (after !== undefined) return { entity, after, count };
  const next = ENTITIES[ENTITIES.indexOf(entity) + 1];
  return next && { entity: next, count };
}
