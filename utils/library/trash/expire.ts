/** The trash forgets by itself what has been in it long enough. */
import type { PaperId } from '../../model/identifiers';
import type { Reading } from '../database/schema';
import { clamp } from '../records/clock';
import { isClockBelieved } from '../records/tidy';
import type { Transactions } from '../transactions';
import { deleteForever } from './delete-forever';
import { trashedPapers } from './list-trash';
import { beginTrash, trashSince } from './trash-since';
import { keptUntil } from './trashed';

/** So many papers a transaction: whoever asks in between is answered. */
export const AT_ONCE = 100;

/** Deletes forever what has been in the trash for longer than it is kept. A clock that has leapt deletes nothing. */
export async function expireTrash(
  { lookUp, write }: Pick<Transactions, 'lookUp' | 'write'>,
  ms: number,
  signal: AbortSignal,
): Promise<void> {
  const now = clamp(ms);
  const { due, isBegun } = await lookUp((tx) => expired(tx, now));
  if (!isBegun) await write((work) => beginTrash(work.tx, work.now));
  for (let from = 0; from < due.length && !signal.aborted; from += AT_ONCE)
    await write((work) => deleteForever(work, due.slice(from, from + AT_ONCE)));
}

interface Expired {
  readonly due: readonly PaperId[];
  /** Or there is nothing to begin with. */
  readonly isBegun: boolean;
}

async function expired(tx: Reading, now: number): Promise<Expired> {
  const since = await trashSince(tx);
  const papers = await trashedPapers(tx);
  if (since === undefined) return { due: [], isBegun: papers.length === 0 };
  // What began after now was dated by a clock that was ahead.
  const isBelieved = Date.parse(since) <= now && (await isClockBelieved(tx, now));
  const due = papers.filter(({ registers }) => isBelieved && keptUntil(registers, since, now) <= now);
  return { due: due.map(({ id }) => id), isBegun: true };
}
