import { initial } from './001-initial';
import { watches } from './002-watches';
import { answers } from './003-answers';
import { seenColumns } from './004-seen-columns';
import { searchIndex } from './005-search-index';
import type { Migration } from './migration';

/** All steps in order; the last one's version is the database's. Each has a golden database in the tests. */
export const MIGRATIONS: readonly Migration[] = [initial, watches, answers, seenColumns, searchIndex];

export const VERSION = Math.max(...MIGRATIONS.map(({ version }) => version));
