import type { Migration } from './migration';

export const initial: Migration = {
  version: 1,
  migrate(db) {
    const papers = db.createObjectStore('papers', { keyPath: 'id' });
    papers.createIndex('savedAt', 'savedAt');
    papers.createIndex('tags', 'tags', { multiEntry: true });

    db.createObjectStore('highlights', { keyPath: 'id' }).createIndex('paper', 'paper');
    db.createObjectStore('seen', { keyPath: 'id' });
    db.createObjectStore('topics', { keyPath: 'id' });

    db.createObjectStore('aliases', { keyPath: 'alias' }).createIndex('id', 'id');
    db.createObjectStore('recent', { keyPath: 'id' }).createIndex('met', 'met');
    db.createObjectStore('journal', { keyPath: 'id' });
    db.createObjectStore('staged', { keyPath: ['session', 'line'] }).createIndex('at', 'at');
    db.createObjectStore('meta');
  },
};
