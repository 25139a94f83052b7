import { openDB, unwrap } from 'idb';

import { IbidError } from '../../errors';
import { MIGRATIONS, VERSION } from './migrations';
import { STORES, type Database, type Reading, type Writing } from './schema';

export const DATABASE = 'ibid';

export interface Connection {
  read(): Promise<Reading>;
  write(): Promise<Writing>;
}

/**
 * A connection that opens when it is first needed, and again after the browser or a newer version of Ibid has closed it.
 * The signal closes it for good.
 * @throws IbidError `newer-data` when the database was made by a newer version.
 */
export function connect(name: string, signal: AbortSignal, version = VERSION): Connection {
  let opening: Promise<Database> | undefined;

  const open = (): Promise<Database> => {
    if (signal.aborted) throw new IbidError('cancelled', 'The library is closed');
    if (opening) return opening;
    const attempt = openDatabase(name, version, () => {
      if (opening === attempt) opening = undefined;
    });
    opening = attempt;
    attempt.catch(() => {
      if (opening === attempt) opening = undefined;
    });
    return attempt;
  };
  signal.addEventListener('abort', () => void opening?.then((db) => db.close()).catch(() => undefined), { once: true });

  async function transaction<Transaction>(begin: (db: Database) => Transaction): Promise<Transaction> {
    try {
      return begin(await open());
    } catch (error) {
      // The connection was closed under us between two uses: open it once more.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      opening = undefined;
      return begin(await open());
    }
  }

  return {
    read: () => transaction((db) => db.transaction([...STORES], 'readonly')),
    write: () => transaction((db) => db.transaction([...STORES], 'readwrite')),
  };
}

async function openDatabase(name: string, version: number, closed: () => void): Promise<Database> {
  try {
    return await new Promise<Database>((resolve, reject) => {
      let isGivenUp = false;
      const opening: Promise<Database> = openDB(name, version, {
        upgrade(db, from, _to, transaction) {
          for (const step of MIGRATIONS)
            if (step.version > from && step.version <= version)
              step.migrate(unwrap(db) as IDBDatabase, unwrap(transaction) as IDBTransaction);
        },
        blocked() {
          isGivenUp = true;
          reject(new IbidError('storage-busy', 'An older version of Ibid has the library open'));
        },
        // A newer version of Ibid waits for us to let go.
        blocking: (_from, _to, event) => {
          closed();
          (event.target as IDBDatabase).close();
        },
        terminated: closed,
      });
      opening.then((db) => (isGivenUp ? db.close() : resolve(db)), reject);
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError')
      throw new IbidError('newer-data', 'The library was made by a newer version of Ibid', { cause: error });
    throw error;
  }
}
