/** Makes a chosen request to the database the last one that its transaction, or the worker that made it, lives to see. */

/** What happens to the database, and when: at the n-th request from now, or when the next change has been committed. */
export interface Mishap {
  readonly at: number | 'commit';
  readonly happens: (tx: IDBTransaction) => void;
}

export interface Mishaps {
  /** Plans one; undefined plans none. */
  plan(mishap: Mishap | undefined): void;
  /** Breaks off all transactions that have not been committed, as the end of a process does. */
  breakOffAll(): void;
  /** Leaves the database as it was found. */
  restore(): void;
}

const WRITES = ['put', 'add', 'delete'] as const;
const READS = ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;

type Method = (this: IDBObjectStore | IDBIndex, ...args: unknown[]) => unknown;

export function watchDatabase(): Mishaps {
  const running = new Set<IDBTransaction>();
  const undo: (() => void)[] = [];
  let planned: Mishap | undefined;
  let left = 0;

  function happen(tx: IDBTransaction): void {
    const mishap = planned;
    planned = undefined;
    mishap?.happens(tx);
  }

  function replace(owner: object, name: string, make: (original: Method) => Method): void {
    const methods = owner as Record<string, Method>;
    const original = methods[name] as Method;
    methods[name] = make(original);
    undo.push(() => void (methods[name] = original));
  }

  const counted = (original: Method): Method =>
    function (...args) {
      const tx = this instanceof IDBIndex ? this.objectStore.transaction : this.transaction;
      // A little after the request was made, as disks do.
      if (planned && planned.at !== 'commit' && --left === 0) setImmediate(() => happen(tx));
      return original.apply(this, args);
    };
  for (const name of [...READS, ...WRITES]) replace(IDBObjectStore.prototype, name, counted);
  for (const name of READS) replace(IDBIndex.prototype, name, counted);
  replace(
    IDBDatabase.prototype,
    'transaction',
    (original) =>
      function (...args) {
        const tx = original.apply(this, args) as IDBTransaction;
        running.add(tx);
        tx.addEventListener('abort', () => running.delete(tx));
        tx.addEventListener('complete', () => {
          running.delete(tx);
          if (planned?.at === 'commit' && tx.mode === 'readwrite') happen(tx);
        });
        return tx;
      },
  );

  return {
    plan(mishap) {
      planned = mishap;
      left = typeof mishap?.at === 'number' ? mishap.at : 0;
    },
    breakOffAll() {
      for (const tx of [...running]) breakOff(tx);
      running.clear();
    },
    restore: () => undo.toReversed().forEach((back) => back()),
  };
}

/** Breaks a transaction off, for a reason that the database would give. False when it had ended before. */
export function breakOff(tx: IDBTransaction, reason?: DOMException): boolean {
  try {
    tx.abort();
  } catch {
    return false;
  }
  if (reason) Object.defineProperty(tx, 'error', { value: reason });
  return true;
}
