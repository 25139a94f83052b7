/** What was deleted forever leaves the search index too: the words of its segments, and the rows of its pages. */
import type { Connection } from '../../database/connection';
import type { Page } from '../columns/columns';
import { Columns, PAGE } from '../columns/columns';
import { readState } from '../index-store';
import type { SegmentInfo } from '../words/segment';
import { INDEX } from './log-changes';
import { renewSegments } from './unite-segments';

/**
 * Writes anew what holds something of papers that have left the library, and remembers that it is done. The log has been taken over before. Gives the
 * segments that there are then; undefined where they are the same.
 */
export async function forgetWords(
  connection: Connection,
  signal: AbortSignal,
): Promise<readonly SegmentInfo[] | undefined> {
  const worn = (await readState(await connection.read()))?.worn;
  const segments = await renewSegments(connection, signal);
  await clearPages(connection, signal);
  const tx = await connection.write();
  const state = await readState(tx);
  // Something may have been deleted meanwhile.
  if (state && state.worn === worn) {
    const { worn: _, ...rest } = state;
    await tx.objectStore('meta').put(rest, INDEX);
  }
  await tx.done;
  return segments;
}

async function clearPages({ read, write }: Connection, signal: AbortSignal): Promise<void> {
  const range = IDBKeyRange.bound(['page', 0], ['page', Infinity]);
  const keys = await (await read()).objectStore('index').getAllKeys(range);
  for (const key of keys) {
    signal.throwIfAborted();
    const tx = await write();
    const number = key[1];
    const page = (await tx.objectStore('index').get(key)) as Page | undefined;
    const cleared = page && withoutDead(page, number);
    if (cleared) await tx.objectStore('index').put(cleared, key);
    await tx.done;
  }
}

/** A page without the rows of papers that have left the library; undefined where it has none. */
function withoutDead(page: Page, number: number): Page | undefined {
  const columns = new Columns();
  columns.load(page, number);
  let isChanged = false;
  for (let n = number * PAGE; n < (number + 1) * PAGE; n++) {
    if (columns.alive.has(n) || !columns.idOf(n)) continue;
    columns.remove(n);
    isChanged = true;
  }
  return isChanged ? columns.page(number) : undefined;
}
