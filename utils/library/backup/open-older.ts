/** The library as an older version of Ibid left it: read to be backed up, before it is migrated. */
import { openDB } from 'idb';

import type { BackupSource } from '../../backups/make-backup';
import { ENTITIES } from '../../model/records';
import type { IbidDB, Reading } from '../database/schema';
import { latestRevision } from '../records/change-log';
import { dump } from './dump';

export interface OlderLibrary extends BackupSource {
  close(): void;
}

/** Undefined when there is no library of that name, or it is of this version. What is backed up of it are registers, which no migration changes. */
export async function openOlder(name: string, version: number): Promise<OlderLibrary | undefined> {
  const known = (await indexedDB.databases()).find((database) => database.name === name);
  if (!known?.version || known.version >= version) return undefined;
  const db = await openDB<IbidDB>(name);
  const stores = [...db.objectStoreNames].filter((store) => [...ENTITIES, 'changes'].includes(store));
  const begin = (): Reading => db.transaction(stores, 'readonly') as unknown as Reading;
  const now = new Date().toISOString();
  return {
    stats: async () => ({
      papers: await begin().objectStore('papers').index('savedAt').count(),
      highlights: 0,
      seen: 0,
    }),
    changes: async () => ({ revision: stores.includes('changes') ? await latestRevision(begin()) : 0 }),
    dump: (cursor) => dump(begin(), cursor, now, async () => ({ settings: {} })),
    close: () => db.close(),
  };
}
