import { openDB } from 'idb';

import { library } from '../../../utils/library';
import { took } from './figures';
import type { Step } from './world';

/** Papers that the search index may still have in its log when it is at rest. */
const AT_REST = 2_048;
const PAUSE = 250;
/** Nothing is waited for any longer, in milliseconds. */
const PATIENCE = 900_000;

/** Waits until the search index has taken over what the library was filled with, and tells how long that took. */
export const settle: Step = async ({ database, signal, tell }) => {
  await library.search({ limit: 1 });
  const db = await openDB(await database());
  const ms = await took(async () => {
    const end = performance.now() + PATIENCE;
    while ((await db.count('indexLog')) > AT_REST) {
      signal.throwIfAborted();
      if (performance.now() > end) throw new Error('The search index came to no rest.');
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }).finally(() => db.close());
  tell({ what: 'search index made, after filling', ms });
};
