import type { PaperId } from '../paper';
import { same } from './register';
import type { JournalRecord } from './schema';
import type { Work } from './work';

/**
 * Takes a change back: an edit of its own, with new stamps, that sets every field back that still has the value the
 * change gave it. Taking back an undo does the change again. False when there is nothing to take back.
 */
export async function undo(work: Work, receipt: string | undefined): Promise<boolean> {
  const journal = work.tx.objectStore('journal');
  const entry = receipt === undefined ? await latest(work) : await journal.get(receipt);
  if (!entry || entry.undone) return false;

  for (const { entity, id, field, before, after } of entry.fields) {
    const home = entity === 'papers' || entity === 'seen' ? await work.resolve(id as PaperId) : id;
    const draft = await work.draft(entity, home);
    if (same(draft.registers[field]?.v, after)) work.set(draft, field, before ?? null);
    work.ticks.add(entity === 'topics' ? 'topics' : 'papers');
  }
  for (const id of entry.papers) work.touched.add(await work.resolve(id));

  await journal.put({ ...entry, undone: true });
  if (entry.undoes) await markDone(work, entry.undoes);
  work.undoes = entry.id;
  return true;
}

/** The latest change that stands. An undo is no change in this sense: otherwise two of them would cancel out. */
async function latest(work: Work): Promise<JournalRecord | undefined> {
  let cursor = await work.tx.objectStore('journal').openCursor(null, 'prev');
  while (cursor && (cursor.value.undone || cursor.value.undoes)) cursor = await cursor.continue();
  return cursor?.value;
}

async function markDone(work: Work, id: string): Promise<void> {
  const entry = await work.tx.objectStore('journal').get(id);
  if (entry) await work.tx.objectStore('journal').put({ ...entry, undone: false });
}
