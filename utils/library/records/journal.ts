import type { JournalRecord, Writing } from '../database/schema';

/** So many changes can be taken back. */
const MOST = 200;

/** Keeps what a change changed, and forgets the oldest ones. */
export async function keep(tx: Writing, entry: JournalRecord): Promise<void> {
  const journal = tx.objectStore('journal');
  await journal.put(entry);
  const keys = await journal.getAllKeys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => journal.delete(key)));
}

export async function find(tx: Writing, id: string): Promise<JournalRecord | undefined> {
  return tx.objectStore('journal').get(id);
}

/** The latest change of the reader's that stands. An undo is no change in this sense: otherwise two of them would cancel out. */
export async function latest(tx: Writing): Promise<JournalRecord | undefined> {
  let cursor = await tx.objectStore('journal').openCursor(null, 'prev');
  while (cursor && (cursor.value.undone || cursor.value.undoes || cursor.value.quiet)) cursor = await cursor.continue();
  return cursor?.value;
}

export async function mark(tx: Writing, id: string, undone: boolean): Promise<void> {
  const entry = await find(tx, id);
  if (entry) await tx.objectStore('journal').put({ ...entry, undone });
}
