/** The backups, in a database of their own: no migration of the library, and no damage to it, reaches them. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { newestFirst, outdated, type Backup } from './backup';

const DATABASE = 'ibid-backups';

/** A piece of a backup's compressed lines. */
interface Slice {
  readonly id: string;
  /** Counted from 0. */
  readonly n: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The folder that the reader picked, and the files in it that are ours to delete, the oldest first. */
export interface KeptFolder {
  readonly handle: FileSystemDirectoryHandle;
  readonly files: readonly string[];
  /** The backup that was copied there last. */
  readonly copied?: string | undefined;
}

interface Schema extends DBSchema {
  backups: { key: string; value: Backup };
  slices: { key: [id: string, n: number]; value: Slice };
  folder: { key: 'folder'; value: KeptFolder };
}

export interface BackupStore {
  /** Those that are whole, the newest first. */
  list(): Promise<readonly Backup[]>;
  addSlice(id: string, n: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Lists a backup of which all slices are there, and drops those that make room for it; `spared` stays. */
  finish(backup: Backup, spared?: string): Promise<void>;
  /** The compressed bytes, a slice at a time. */
  read(id: string): ReadableStream<Uint8Array<ArrayBuffer>>;
  remove(id: string): Promise<void>;
  /** Drops the slices that no whole backup is made of. Only for whoever knows that nobody is writing any. */
  dropUnfinished(): Promise<void>;
  folder(): Promise<KeptFolder | undefined>;
  /** Remembers the folder, or with undefined forgets it. */
  keepFolder(folder: KeptFolder | undefined): Promise<void>;
}

/** Does something with the backups, and closes their database after it. */
export async function withBackups<Result>(
  act: (store: BackupStore) => Promise<Result>,
  name = DATABASE,
): Promise<Result> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(created) {
      created.createObjectStore('backups', { keyPath: 'id' });
      created.createObjectStore('slices', { keyPath: ['id', 'n'] });
      created.createObjectStore('folder');
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await act(storeIn(db));
  } finally {
    db.close();
  }
}

function storeIn(db: IDBPDatabase<Schema>): BackupStore {
  return {
    list: async () => newestFirst(await db.getAll('backups')),
    addSlice: async (id, n, bytes) => void (await db.put('slices', { id, n, bytes })),
    async finish(backup, spared) {
      const tx = db.transaction(['backups', 'slices'], 'readwrite');
      const gone = outdated([...(await tx.objectStore('backups').getAll()), backup], spared);
      await Promise.all([
        tx.objectStore('backups').put(backup),
        ...gone.flatMap(({ id }) => [tx.objectStore('backups').delete(id), tx.objectStore('slices').delete(of(id))]),
        tx.done,
      ]);
    },
    read: (id) => readSlices(db, id),
    async remove(id) {
      const tx = db.transaction(['backups', 'slices'], 'readwrite');
      await Promise.all([tx.objectStore('backups').delete(id), tx.objectStore('slices').delete(of(id)), tx.done]);
    },
    async dropUnfinished() {
      const tx = db.transaction(['backups', 'slices'], 'readwrite');
      const whole = new Set(await tx.objectStore('backups').getAllKeys());
      const keys = await tx.objectStore('slices').getAllKeys();
      const stray = keys.filter(([id]) => !whole.has(id));
      await Promise.all([...stray.map((key) => tx.objectStore('slices').delete(key)), tx.done]);
    },
    folder: () => db.get('folder', 'folder'),
    async keepFolder(folder) {
      if (folder) await db.put('folder', folder, 'folder');
      else await db.delete('folder', 'folder');
    },
  };
}

function of(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Infinity]);
}

function readSlices(db: IDBPDatabase<Schema>, id: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let n = 0;
  return new ReadableStream(
    {
      async pull(to) {
        const slice = await db.get('slices', [id, n++]);
        if (slice) to.enqueue(slice.bytes);
        else to.close();
      },
    },
    { highWaterMark: 0 },
  );
}
