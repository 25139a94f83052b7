/** Which papers the latest writes changed, so that a page that hears of a change redraws what it concerns and nothing else. */
import type { Change, ChangeKind, Changes } from '../../model/change';
import type { PaperId } from '../../model/identifiers';
import type { Entity } from '../../model/records';
import type { ChangeRecord, Reading, Writing } from '../database/schema';

/** So many changes are remembered; who asks for older ones is told that anything may have changed. */
export const MOST_LOGGED = 200;
const MOST_IDS = 200;

const KINDS: readonly ChangeKind[] = ['papers', 'seen', 'topics', 'lists'];

/**
 * Writes down what a transaction changed, and gives the revision that it leads to. A change that goes on with the latest one, as words
 * being typed do, takes its place: otherwise half a minute of typing would drive out all others.
 */
export async function logChange(
  tx: Writing,
  kinds: ReadonlySet<ChangeKind>,
  ids: ReadonlySet<PaperId>,
  span?: string,
): Promise<number> {
  const store = tx.objectStore('changes');
  const latest = span === undefined ? undefined : (await store.openCursor(null, 'prev'))?.value;
  const earlier = latest?.span === span ? latest : undefined;
  const all = new Set([...ids, ...(earlier?.ids ?? [])]);
  const isNamed = all.size <= MOST_IDS && (!earlier || earlier.ids);
  // The database counts.
  const revision = await store.add({
    kinds: [...new Set([...kinds, ...(earlier?.kinds ?? [])])],
    ...(isNamed && { ids: [...all] }),
    ...(span !== undefined && { span }),
    ...(earlier && { from: earlier.from ?? earlier.revision }),
  } as never);
  if (earlier) await store.delete(earlier.revision);
  const excess = revision > MOST_LOGGED ? (await store.count()) - MOST_LOGGED : 0;
  if (excess > 0) await Promise.all((await store.getAllKeys(null, excess)).map((key) => store.delete(key)));
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
  if (reach(since, records) !== revision) return { revision, changes: KINDS.map(anyOf) };
  return { revision, changes: KINDS.flatMap((kind) => together(kind, records) ?? []) };
}

/** How far records lead from a revision without a gap. */
function reach(since: number, records: readonly ChangeRecord[]): number {
  let at = since;
  for (const { revision, from = revision } of records) if (from <= at + 1) at = revision;
  return at;
}

/** What others are told when a record of this kind changes. */
export function tickOf(entity: Entity): ChangeKind {
  if (entity === 'smartLists') return 'lists';
  return entity === 'topics' || entity === 'watches' ? 'topics' : 'papers';
}

/** A change that may concern any paper; one of saved filters concerns none. */
function anyOf(kind: ChangeKind): Change {
  return kind === 'lists' ? { kind, ids: [] } : { kind };
}

/** One change for all of a kind. */
function together(kind: ChangeKind, records: readonly ChangeRecord[]): Change | undefined {
  const own = records.filter(({ kinds }) => kinds.includes(kind));
  if (own.length === 0) return undefined;
  if (own.some(({ ids }) => !ids)) return anyOf(kind);
  return { kind, ids: [...new Set(own.flatMap(({ ids }) => ids ?? []))] };
}
