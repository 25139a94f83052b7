import type { Migration } from './migration';

/**
 * The stores of the search index. Papers of an older library get their numbers afterwards, a few at a time: to read all of them
 * would keep the library closed for as long.
 */
export const searchIndex: Migration = {
  version: 5,
  migrate(db, transaction) {
    db.createObjectStore('indexLog', { keyPath: 'n' });
    db.createObjectStore('index');
    const first = transaction.objectStore('papers').getAllKeys(null, 1);
    first.onsuccess = () => {
      const isNew = first.result.length === 0;
      transaction.objectStore('meta').put({ next: 0, saved: 0, ...(!isNew && { numbered: '' }) }, 'index');
    };
  },
};
