import type { PaperId } from '../../model/identifiers';
import type { Draft } from './draft';
import { bookmarkOf, ID } from './read-records';
import { textOf, type Json } from './register';

/** As far as a unit of work is needed here. */
interface Learning {
  learn(draft: Draft, field: string, told: Json, by: { readonly r: 0 }): void;
}

/** Keeps a name with a record, if it has none of that scheme: so that a backup knows it too. */
export function learnName(work: Learning, draft: Draft, name: PaperId): void {
  const colon = name.indexOf(':');
  const field = ID + name.slice(0, colon);
  if (textOf(draft.registers, field) === undefined) work.learn(draft, field, name.slice(colon + 1), { r: 0 });
}

/** Whichever way a saved paper came by the name that it goes by, its record holds it: a backup brings back no more than that. */
export function keepOwnNames(work: Learning, drafts: Iterable<Draft>): void {
  for (const draft of drafts)
    if (draft.entity === 'papers' && bookmarkOf(draft.registers)) learnName(work, draft, draft.id as PaperId);
}
