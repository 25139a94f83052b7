import { getGroups } from '../database/bulk-reads';
import type { NameChange, Writing } from '../database/schema';
import type { PaperId } from '../../model/identifiers';
import type { Draft } from './draft';
import { bookmarkOf, ID } from './read-records';
import { textOf, type Json } from './register';

/** As far as a unit of work is needed here. */
interface Learning {
  learn(draft: Draft, field: string, told: Json, by: { readonly r: 0 }): void;
}

interface Naming extends Learning {
  readonly tx: Writing;
  readonly names: { readonly moved: readonly NameChange[] };
  draftAll(entity: 'papers', ids: Iterable<PaperId>): Promise<Draft[]>;
}

/** Keeps a name with a record, if it has none of that scheme: so that a backup knows it too. */
export function learnName(work: Learning, draft: Draft, name: PaperId): void {
  const colon = name.indexOf(':');
  const field = ID + name.slice(0, colon);
  if (textOf(draft.registers, field) === undefined) work.learn(draft, field, name.slice(colon + 1), { r: 0 });
}

/**
 * Whichever way a saved paper came by the names that it goes by (a hide, a meeting, before it was saved), its record holds them: a backup
 * brings back no more than that.
 */
export async function keepNames(work: Naming, dirty: Iterable<Draft>): Promise<void> {
  const named = await work.draftAll('papers', new Set(work.names.moved.map(({ after }) => after)));
  const saved = [...new Set([...dirty, ...named])].filter(
    (draft) => draft.entity === 'papers' && bookmarkOf(draft.registers),
  );
  const ids = saved.map(({ id }) => id as PaperId);
  const others = await getGroups(work.tx.objectStore('aliases').index('id'), ids, ({ id }) => id);
  for (const draft of saved) {
    learnName(work, draft, draft.id as PaperId);
    for (const { alias } of others.get(draft.id as PaperId) ?? []) learnName(work, draft, alias);
  }
}
