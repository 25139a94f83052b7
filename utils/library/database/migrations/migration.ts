/**
 * One step from a version of the database to the next. It speaks of stores and records as they were then, so it takes
 * the plain database, not today's types, and is never changed once released.
 */
export interface Migration {
  /** The version it leads to: the number its file's name begins with. */
  readonly version: number;
  migrate(db: IDBDatabase, transaction: IDBTransaction): void;
}
