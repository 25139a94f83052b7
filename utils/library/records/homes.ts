import { normalizeUrl, type PaperId } from '../../model/identifiers';
import { getMany } from '../database/bulk-reads';
import type { Reading, Writing } from '../database/schema';

/** Sites whose papers have several addresses: each was a paper's name until all of one paper's were known to be one. */
const RENAMED = ['jmlr.org', 'www.jmlr.org', 'papers.nips.cc', 'papers.neurips.cc']
  .concat('proceedings.neurips.cc', 'proceedings.iclr.cc')
  .map((host) => `url:https://${host}/paper`);

/** Whether a paper of this name may be kept under another one of before. */
export function isRenamed(name: PaperId): boolean {
  return RENAMED.some((place) => name.startsWith(place));
}

/** The ids of the records that papers known by these names belong to. */
export async function homesOf(tx: Reading | Writing, names: readonly PaperId[]): Promise<Map<PaperId, PaperId>> {
  const store = tx.objectStore('aliases');
  const known = await getMany(store, names, ({ alias }) => alias);
  const homes = new Map(names.map((name) => [name, known.get(name)?.id ?? name]));
  const renamed = names.filter((name) => !known.has(name) && isRenamed(name));
  const former = renamed.length > 0 ? await formerNames(tx) : undefined;
  for (const name of renamed) {
    const before = former?.get(name);
    if (before) homes.set(name, (await store.get(before))?.id ?? before);
  }
  return homes;
}

/** The names under which papers of these sites are kept since then, by today's names. One that is kept under both is two until the reader merges them. */
async function formerNames(tx: Reading | Writing): Promise<ReadonlyMap<PaperId, PaperId>> {
  const papers = tx.objectStore('papers');
  const ranges = RENAMED.map((place) => IDBKeyRange.bound(place, `${place}\uffff`));
  const names = (await Promise.all(ranges.map((range) => papers.getAllKeys(range)))).flat();
  const today = (name: PaperId): PaperId => `url:${normalizeUrl(name.slice('url:'.length)) ?? ''}`;
  const former = new Map(names.map((name) => [today(name), name]));
  for (const name of names) former.delete(name);
  return former;
}
