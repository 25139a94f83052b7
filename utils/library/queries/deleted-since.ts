import type { PaperId } from '../../model/identifiers';
import type { Presence } from '../../model/presence';
import { getMany } from '../database/bulk-reads';
import type { Reading } from '../database/schema';
import { bookmarkOf } from '../records/read-records';
import type { Register } from '../records/register';

/** Which of the records that a backup holds were deleted here by a later edit: a merge by stamp leaves them deleted. */
export async function deletedSince(tx: Reading, held: readonly Presence[]): Promise<Presence[]> {
  const papers = held.filter((each) => each.in === 'papers');
  const names = await getMany(
    tx.objectStore('aliases'),
    papers.map(({ id }) => id as PaperId),
    ({ alias }) => alias,
  );
  const homeOf = (id: string): PaperId => names.get(id as PaperId)?.id ?? (id as PaperId);
  const homes = await getMany(
    tx.objectStore('papers'),
    papers.map(({ id }) => homeOf(id)),
    ({ id }) => id,
  );
  const marks = await getMany(
    tx.objectStore('highlights'),
    held.flatMap((each) => (each.in === 'highlights' ? each.id : [])),
    ({ id }) => id,
  );
  return held.filter(({ in: entity, id, t }) => {
    if (entity === 'highlights') return isLater(marks.get(id)?.registers['deleted'], true, t);
    const registers = homes.get(homeOf(id))?.registers;
    return registers !== undefined && !bookmarkOf(registers) && isLater(registers['saved'], null, t);
  });
}

function isLater(register: Register | undefined, deleted: true | null, than: string): boolean {
  return register !== undefined && register.v === deleted && register.t > than;
}
