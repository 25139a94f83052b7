/** The floor of writing: a store like the library's store of papers, written without a library. */
import { deleteDB, openDB, type IDBPDatabase } from 'idb';

const PAPERS = 'papers';
const RAW = 'raw';

/**
 * The library's database: the one of these that keeps papers.
 * @throws Error when there is none.
 */
export async function libraryAmong(names: readonly string[]): Promise<string> {
  for (const name of names) {
    const db = await openDB(name);
    const stores = [...db.objectStoreNames];
    db.close();
    if (stores.includes(PAPERS)) return name;
  }
  throw new Error(`None of these databases keeps papers: ${names.join(', ')}`);
}

export interface RawStore {
  /** Puts records, in one transaction. */
  put(records: readonly unknown[]): Promise<void>;
  close(): Promise<void>;
}

/** An empty store of the same indexes in a database of its own. */
export async function rawStoreLike(library: string): Promise<RawStore> {
  const source = await openDB(library);
  const { keyPath, indexes } = shapeOf(source);
  source.close();
  if (keyPath === null) throw new Error('The library’s papers are not kept under a key of their own any more.');
  const name = `raw-${crypto.randomUUID()}`;
  const db = await openDB(name, 1, {
    upgrade(fresh) {
      const store = fresh.createObjectStore(RAW, { keyPath });
      for (const { name, keyPath, ...options } of indexes) store.createIndex(name, keyPath, options);
    },
  });
  return {
    async put(records) {
      const transaction = db.transaction(RAW, 'readwrite');
      for (const record of records) void transaction.store.put(record);
      await transaction.done;
    },
    async close() {
      db.close();
      await deleteDB(name);
    },
  };
}

function shapeOf(db: IDBPDatabase) {
  const { store } = db.transaction(PAPERS);
  const indexes = [...store.indexNames].map((name) => {
    const { keyPath, unique, multiEntry } = store.index(name);
    return { name, keyPath, unique, multiEntry };
  });
  return { keyPath: store.keyPath, indexes };
}

/**
 * A paper's record as the library keeps it.
 * @throws Error when it does not.
 */
export async function recordOf(library: string, id: string): Promise<unknown> {
  const db = await openDB(library);
  const record: unknown = await db.get(PAPERS, id);
  db.close();
  if (record === undefined) throw new Error(`The library keeps no record of ${id}.`);
  return record;
}

/** All records of papers, some thousands at a time. */
export async function* allRecords(library: string, count: number): AsyncGenerator<readonly unknown[]> {
  const db = await openDB(library);
  let after: IDBKeyRange | undefined;
  for (;;) {
    const keys = await db.getAllKeys(PAPERS, after, count);
    if (keys.length === 0) break;
    yield await db.getAll(PAPERS, after, count);
    after = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
  db.close();
}
