import type { Migration } from './migration';

export const watches: Migration = {
  version: 2,
  migrate(db) {
    db.createObjectStore('watches', { keyPath: 'id' });
  },
};
