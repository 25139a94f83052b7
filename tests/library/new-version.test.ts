/** Saved preprints of which a newer version has been seen since. */
import { openDB } from 'idb';
import { expect, it } from 'vitest';

import type { LibraryService } from '../../utils/library/create-library';
import { arxiv, fresh } from './fresh';

const NEWER = 'has:new-version';
const found = async (library: LibraryService, query = NEWER): Promise<readonly string[]> =>
  (await library.search({ query, sort: 'title' })).rows.map(({ paper }) => paper.title);

async function shelf() {
  const world = fresh();
  const at = (n: number, version?: number) => arxiv(n, { title: `Paper ${n}`, ...(version && { version }) });
  await world.library.save([at(1, 1), at(2, 2), at(3)]);
  await world.library.meet([at(1, 3), at(2, 2), at(3, 4)], 'arxiv');
  return world;
}

it('are found by a query, with the index and before there is one', async () => {
  const { library, reopen } = await shelf();
  expect(await found(library)).toEqual(['Paper 1']);
  expect(await found(library, `-${NEWER}`)).toEqual(['Paper 2', 'Paper 3']);
  await library.tend();
  expect(await found(reopen())).toEqual(['Paper 1']);
  expect(await library.countMatches([NEWER, '-has:tag', ''])).toEqual([1, 3, 3]);
});

it('are found in a library whose index knew nothing of versions', async () => {
  const { library, name, reopen } = await shelf();
  await library.tend();
  await asOfOld(name);
  const old = reopen();
  expect(await found(old)).toEqual(['Paper 1']);
  await old.tend();
  expect(await found(old)).toEqual(['Paper 1']);
  expect(await found(reopen())).toEqual(['Paper 1']);
});

/** The index as an Ibid wrote it whose rows had less in them. */
async function asOfOld(name: string): Promise<void> {
  const db = await openDB(name);
  const tx = db.transaction(['index', 'indexLog', 'meta'], 'readwrite');
  const state = (await tx.objectStore('meta').get('index')) as { readonly tagged: string };
  await tx.objectStore('meta').put({ ...state, tagged: state.tagged.split(' ')[0] }, 'index');
  for (const { row, ...entry } of await tx.objectStore('indexLog').getAll())
    await tx.objectStore('indexLog').put({ ...entry, row: { ...row, flags: row.flags & 255 } });
  const pages = IDBKeyRange.bound(['page', 0], ['page', Infinity]);
  for (const key of await tx.objectStore('index').getAllKeys(pages)) {
    const page = await tx.objectStore('index').get(key);
    await tx.objectStore('index').put({ ...page, flags: page.flags.map((bits: number) => bits & 255) }, key);
  }
  await tx.done;
  db.close();
}
