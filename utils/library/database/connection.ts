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
  let opening: Opening | undefined;

  const open = (): Promise<Database> => {
    if (signal.aborted) throw new IbidError('cancelled', 'The library is closed');
    if (!opening) {
      const attempt = openDatabase(name, version, () => {
        if (opening === attempt) opening = undefined;
      });
      opening = attempt;
      attempt.db.catch(() => {
        if (opening === attempt) opening = undefined;
      });
    }
    // Once it is open it does not matter that it was blocked.
    return Promise.race([opening.db, opening.blocked]);
  };
  signal.addEventListener('abort', () => void opening?.db.then((db) => db.close()).catch(() => undefined), {
    once: true,
  });

  async function transaction<Begun extends Reading | Writing>(begin: (db: Database) => Begun): Promise<Begun> {
    try {
      return heeded(begin(await open()));
    } catch (error) {
      // The connection was closed under us between two uses: open it once more.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      opening = undefined;
      return heeded(begin(await open()));
    }
  }

  return {
    read: () => transaction((db) => db.transaction([...STORES], 'readonly')),
    write: () => transaction((db) => db.transaction([...STORES], 'readwrite')),
  };
}

/** That a transaction was broken off its requests say too. */
function heeded<Begun extends Reading | Writing>(tx: Begun): Begun {
  tx.done.catch(() => undefined);
  return tx;
}

interface Opening {
  readonly db: Promise<Database>;
  /** Rejects when an older version of Ibid has the database open and does not let go; it opens once that has. */
  readonly blocked: Promise<never>;
}

function openDatabase(name: string, version: number, closed: () => void): Opening {
  let block: (reason: IbidError) => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => (block = reject));
  blocked.catch(() => undefined);
  const db: Promise<Database> = openDB(name, version, {
    upgrade(database, from, _to, transaction) {
      for (const step of MIGRATIONS)
        if (step.version > from && step.version <= version)
          step.migrate(unwrap(database) as IDBDatabase, unwrap(transaction) as IDBTransaction);
    },
    blocked: () => block(new IbidError('storage-busy', 'An older version of Ibid has the library open')),
    // A newer version of Ibid waits for us to let go.
    blocking(_from, _to, event) {
      closed();
      (event.target as IDBDatabase).close();
    },
    terminated: closed,
  });
  return { db: db.catch(newerData), blocked };
}

function newerData(error: unknown): never {
  if (error instanceof DOMException && error.name === 'VersionError')
    throw new IbidError('newer-data', 'The library was made by a newer version of Ibid', { cause: error });
  throw error;
}
