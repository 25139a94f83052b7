/** The folder of the reader's: our own files come and go, all others stay. */
import { beforeEach, describe, expect, it } from 'vitest';

import { copyToFolder, folderState } from '../../utils/backups/folder';
import type { BackupStore, KeptFolder } from '../../utils/backups/store';
import { fresh } from '../library/fresh';
import { back, freshStore } from './made';

/** A folder in memory, which breaks off in the middle of a file when it is told to. */
function fakeFolder(files: Map<string, string>, permission: () => PermissionState, isBroken = () => false) {
  return {
    queryPermission: async () => permission(),
    async *keys() {
      yield* files.keys();
    },
    async getFileHandle(name: string) {
      if (!files.has(name)) files.set(name, '');
      let size = 0;
      const stream = new WritableStream<Uint8Array>({
        write(chunk) {
          if (isBroken()) throw new Error('No space left');
          size += chunk.length;
        },
        close: () => void files.set(name, `${size} bytes`),
      });
      return { createWritable: async () => stream };
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw new DOMException('Gone', 'NotFoundError');
    },
  } as unknown as FileSystemDirectoryHandle;
}

let store: BackupStore;
let files: Map<string, string>;
let permission: PermissionState;
let isBroken: boolean;
let day: number;
const library = () => fresh().library;

beforeEach(async () => {
  files = new Map([
    ['ibid-2026-01-31.jsonl.gz', 'the reader’s own'],
    ['thesis.tex', 'words'],
  ]);
  [permission, isBroken, day] = ['granted', false, 0];
  let kept: KeptFolder | undefined = {
    handle: fakeFolder(
      files,
      () => permission,
      () => isBroken,
    ),
    files: [],
  };
  // The database keeps a handle, and nothing that a test can make up.
  store = { ...(await freshStore()), folder: async () => kept, keepFolder: async (next) => void (kept = next) };
});

async function make(): Promise<void> {
  const ms = Date.UTC(2026, 0, 31, 8) + day++ * 86_400_000;
  await back({ store, library: library(), now: () => ms });
  await copyToFolder(store);
}

describe('the folder', () => {
  it('gets each backup under its day, beside what lies there under that name', async () => {
    await make();
    day = 0.1;
    await make();
    const names = [...files.keys()].filter((name) => name.startsWith('ibid-'));
    expect(names).toEqual(['ibid-2026-01-31.jsonl.gz', 'ibid-2026-01-31-2.jsonl.gz', 'ibid-2026-01-31-3.jsonl.gz']);
    expect(files.get('ibid-2026-01-31.jsonl.gz')).toBe('the reader’s own');
    expect(files.get('ibid-2026-01-31-2.jsonl.gz')).toMatch(/^\d+ bytes$/);
  });

  it('keeps the last five of our files, and every other one', async () => {
    for (let n = 0; n < 7; n++) await make();
    expect([...files.keys()]).toEqual([
      'ibid-2026-01-31.jsonl.gz',
      'thesis.tex',
      ...[2, 3, 4, 5, 6].map((date) => `ibid-2026-02-0${date}.jsonl.gz`),
    ]);
  });

  it('has no file that is not whole', async () => {
    isBroken = true;
    await expect(make()).rejects.toThrow('No space left');
    expect([...files.keys()]).toEqual(['ibid-2026-01-31.jsonl.gz', 'thesis.tex']);
    isBroken = false;
    await copyToFolder(store);
    expect([...files.keys()]).toContain('ibid-2026-01-31-2.jsonl.gz');
  });

  it('is left alone until the reader has clicked, and has the newest then', async () => {
    permission = 'prompt';
    await make();
    await make();
    expect(files.size).toBe(2);
    expect(await folderState((await store.folder())!.handle)).toBe('needs click');
    permission = 'granted';
    await copyToFolder(store);
    await copyToFolder(store);
    expect([...files.keys()].slice(2)).toEqual(['ibid-2026-02-01.jsonl.gz']);
  });
});
