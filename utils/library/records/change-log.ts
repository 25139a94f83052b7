/** Which papers the latest writes changed, so that a page that hears of a change redraws what it concerns and nothing else. */
import type { Change, ChangeKind, Changes } from '../../model/change';
import type { PaperId } from '../../model/identifiers';
import type { Reading, Writing } from '../database/schema';

/** So many changes are remembered; who asks for older ones is told that anything may have changed. */
export const MOST_LOGGED = 200;
const MOST_IDS = 200;

const KINDS: readonly ChangeKind[] = ['papers', 'seen', 'topics'];

/** Writes down what a transaction changed, and gives the revision that it leads to. */
export async function logChange(
  tx: Writing,
  kinds: ReadonlySet<ChangeKind>,
  ids: ReadonlySet<PaperId>,
): Promise<number> {
  const store = tx.objectStore('changes');
  const named = ids.size <= MOST_IDS && { ids: [...ids] };
  // The database counts.
  const revision = await store.add({ kinds: [...kinds], ...named } as never);
  if (revision > MOST_LOGGED) await store.delete(IDBKeyRange.upperBound(revision - MOST_LOGGED));
  return revision;
}

/** The revision of the latest change; 0 before the first. */
export async function latestRevision(tx: Reading | Writing): Promise<number> {
  return (await (tx as Reading).objectStore('changes').openKeyCursor(null, 'prev'))?.key ?? 0;
}

/** What changed after a revision. */
export async function changesSince(tx: Reading, since: number): Promise<Changes> {
  const revision = await latestRevision(tx);
  const records = await tx.objectStore('changes').getAll(IDBKeyRange.lowerBound(since, true));
  const isWhole = since <= revision && records.length === revision - since;
  if (!isWhole) return { revision, changes: KINDS.map((kind) => ({ kind })) };
  return { revision, changes: KINDS.flatMap((kind) => together(kind, records) ?? []) };
}

/** One change for all of a kind. */
function together(
  kind: ChangeKind,
  records: readonly { readonly kinds: readonly ChangeKind[]; readonly ids?: readonly PaperId[] }[],
): Change | undefined {
  const own = records.filter(({ kinds }) => kinds.includes(kind));
  if (own.length === 0) return undefined;
  if (own.some(({ ids }) => !ids)) return { kind };
  return { kind, ids: [...new Set(own.flatMap(({ ids }) => ids ?? []))] };
}
