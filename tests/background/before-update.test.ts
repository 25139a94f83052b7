/** A library that an older Ibid left is backed up before it is migrated, and comes back of that. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { backUpBeforeUpdate } from '../../utils/background/before-update';
import { stageBackup } from '../../utils/backups/read-backup';
import { withBackups } from '../../utils/backups/store';
import { connect } from '../../utils/library/database/connection';
import { fresh } from '../library/fresh';

const GOLDEN = join(import.meta.dirname, '../library/golden');
const kept = () => withBackups((store) => store.list());

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Writes the library of a golden file as that version of Ibid left it. */
async function leave(file: string): Promise<string> {
  const { version, stores } = JSON.parse(readFileSync(join(GOLDEN, file), 'utf8'));
  const end = new AbortController();
  // Today's stores may not all have been there: the database is made in any case.
  await connect('older', end.signal, version)
    .read()
    .catch(() => undefined);
  end.abort();
  const db = await openDB('older');
  for (const [store, records] of Object.entries(stores as Record<string, object>))
    for (const [key, value] of Object.entries(records))
      await (Array.isArray(records) ? db.put(store, value) : db.put(store, value, key));
  db.close();
  return 'older';
}

describe('before a migration', () => {
  const files = readdirSync(GOLDEN);
  const newest = files.toSorted().at(-1)!;

  it.each(files.filter((file) => file !== newest))('the library of %s is backed up, and comes back', async (file) => {
    const { library } = fresh({ name: await leave(file), beforeUpgrade: backUpBeforeUpdate });
    const { rows } = await library.search({});
    expect(rows.length).toBeGreaterThan(0);
    const [backup] = await kept();
    expect(backup).toMatchObject({ reason: 'update', papers: rows.length });
    const other = fresh().library;
    await withBackups((store) => stageBackup(store, backup!.id, other, 's', new AbortController().signal));
    await other.rewind('s', true);
    const plain = async (of: typeof other) =>
      (await of.search({})).rows.map(({ paper, bookmark, highlights }) => ({ paper, bookmark, highlights }));
    expect(await plain(other)).toEqual(await plain(library));
  });

  it('nothing is backed up of a library of this version, nor of none', async () => {
    const { library } = fresh({ name: await leave(newest), beforeUpgrade: backUpBeforeUpdate });
    await library.search({});
    await fresh({ beforeUpgrade: backUpBeforeUpdate }).library.search({});
    expect(await kept()).toEqual([]);
  });

  it('a backup that fails keeps nobody from the library', async () => {
    const { library } = fresh({ name: await leave(files[0]!), beforeUpgrade: backUpBeforeUpdate });
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const stream = vi.spyOn(globalThis, 'CompressionStream').mockImplementation(() => {
      throw new TypeError('No compression');
    });
    expect((await library.search({})).rows.length).toBeGreaterThan(0);
    expect(warn).toHaveBeenCalled();
    expect(await kept()).toEqual([]);
    stream.mockRestore();
    warn.mockRestore();
  });
});
