import { initial } from './001-initial';
import { watches } from './002-watches';
import type { Migration } from './migration';

/** All steps in order; the last one's version is the database's. Each has a golden database in the tests. */
export const MIGRATIONS: readonly Migration[] = [initial, watches];

export const VERSION = Math.max(...MIGRATIONS.map(({ version }) => version));
