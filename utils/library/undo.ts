import type { PaperId } from '../paper';
import { find, latest, mark } from './journal';
import { same } from './register';
import type { Work } from './work';

/**
 * Takes a change back: an edit of its own, with new stamps, that sets every field back that still has the value the
 * change gave it. Taking back an undo does the change again. False when there is nothing to take back.
 */
export async function undo(work: Work, receipt: string | undefined): Promise<boolean> {
  const entry = receipt === undefined ? await latest(work.tx) : await find(work.tx, receipt);
  if (!entry || entry.undone) return false;

  for (const { entity, id, field, before, after } of entry.fields) {
    const home = entity === 'papers' || entity === 'seen' ? await work.names.resolve(id as PaperId) : id;
    const draft = await work.draft(entity, home);
    if (same(draft.registers[field]?.v, after)) work.set(draft, field, before ?? null);
    work.ticks.add(entity === 'topics' ? 'topics' : 'papers');
  }
  for (const id of entry.papers) work.touched.add(await work.names.resolve(id));

  await mark(work.tx, entry.id, true);
  if (entry.undoes) await mark(work.tx, entry.undoes, false);
  work.undoes = entry.id;
  return true;
}
