import type { JournalRecord, Writing } from '../database/schema';

/** So many changes can be taken back. */
export const MOST_UNDONE = 200;

/** Keeps what a change changed, and forgets the oldest ones. */
export async function keep(tx: Writing, entry: JournalRecord): Promise<void> {
  await tx.objectStore('journal').put(entry);
  const keys = await passingKeys(tx);
  await Promise.all(
    keys.slice(0, Math.max(0, keys.length - MOST_UNDONE)).map((key) => tx.objectStore('journal').delete(key)),
  );
}

/** Forgets changes older than a stamp. */
export async function forgetBefore(tx: Writing, stamp: string): Promise<void> {
  const keys = await passingKeys(tx);
  await Promise.all(keys.filter((key) => key < stamp).map((key) => tx.objectStore('journal').delete(key)));
}

/** The changes that are forgotten one day, the oldest first. Papers that were made one can be parted for as long as they are there. */
async function passingKeys(tx: Writing): Promise<string[]> {
  const journal = tx.objectStore('journal');
  const [keys, merges] = await Promise.all([journal.getAllKeys(), journal.index('merge').getAllKeys()]);
  const staying = new Set(merges);
  return keys.filter((key) => !staying.has(key));
}

export async function find(tx: Writing, id: string): Promise<JournalRecord | undefined> {
  return tx.objectStore('journal').get(id);
}

/** The latest change that stands. An undo is no change in this sense: otherwise two of them would cancel out. */
export async function latest(tx: Writing): Promise<JournalRecord | undefined> {
  let cursor = await tx.objectStore('journal').openCursor(null, 'prev');
  while (cursor && (cursor.value.undone || cursor.value.undoes)) cursor = await cursor.continue();
  return cursor?.value;
}

export async function mark(tx: Writing, id: string, undone: boolean): Promise<void> {
  const entry = await find(tx, id);
  if (entry) await tx.objectStore('journal').put({ ...entry, undone });
}
