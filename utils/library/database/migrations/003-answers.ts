import type { Migration } from './migration';

interface SeenThen {
  readonly registers: {
    readonly hidden?: { readonly v: unknown; readonly t: string };
    readonly last?: { readonly v: { readonly at?: string } | null };
  };
}

/** Answers of calls, a log of changes, rooms for saved searches and for what arrives, and what lets the ledger of seen papers and the journal grow old. */
export const answers: Migration = {
  version: 3,
  migrate(db, transaction) {
    db.createObjectStore('answers', { keyPath: 'id' }).createIndex('at', 'at');
    db.createObjectStore('changes', { keyPath: 'revision', autoIncrement: true });
    db.createObjectStore('smartLists', { keyPath: 'id' });
    db.createObjectStore('arrivals', { keyPath: 'id' }).createIndex('day', 'day');

    // Records of older versions have no such column, and no suggestion either.
    transaction.objectStore('papers').createIndex('alike', 'alike', { multiEntry: true });

    const seen = transaction.objectStore('seen');
    seen.createIndex('hiddenAt', 'hiddenAt');
    seen.createIndex('passedAt', 'passedAt');
    let count = 0;
    each<SeenThen>(
      seen,
      (record) => {
        count++;
        return { ...record, ...columnsOf(record) };
      },
      () => transaction.objectStore('meta').put({ count, revision: 0 }, 'ledger'),
    );

    const journal = transaction.objectStore('journal');
    journal.createIndex('merge', 'merge');
    each<{ readonly names?: unknown }>(journal, (entry) => (entry.names ? { ...entry, merge: 1 } : entry));
  },
};

function columnsOf({ registers: { hidden, last } }: SeenThen): object {
  if (hidden?.v === true) return { hiddenAt: new Date(Number.parseInt(hidden.t.slice(0, 9), 36)).toISOString() };
  return last?.v?.at === undefined ? {} : { passedAt: last.v.at };
}

/** Puts each record of a store anew; a record that stays itself is not written. */
function each<Then>(store: IDBObjectStore, change: (record: Then) => object, done?: () => void): void {
  const request = store.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return done?.();
    const record = cursor.value as Then;
    const changed = change(record);
    if (changed !== record) cursor.update(changed);
    cursor.continue();
  };
}
