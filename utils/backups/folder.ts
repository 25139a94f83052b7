/** A folder of the reader's in which the latest backups lie as files: where the browser lets a page write into one. */
import { MOST_KEPT, type Backup } from './backup';
import type { BackupStore, KeptFolder } from './store';

/** As browsers have it that have it: no type of TypeScript's yet. */
interface Permitted {
  queryPermission?(ask: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(ask: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** `missing`: moved away, or deleted. */
export type FolderState = 'granted' | 'needs click' | 'missing';

const ASK = { mode: 'readwrite' } as const;

/** Whether files can be written into the folder now. */
export async function folderState(handle: FileSystemDirectoryHandle): Promise<FolderState> {
  // The browser's own folder for a site asks for no permission.
  const { queryPermission } = handle as Permitted;
  if (queryPermission && (await queryPermission.call(handle, ASK)) !== 'granted') return 'needs click';
  return (await isThere(handle)) ? 'granted' : 'missing';
}

async function isThere(handle: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    await handle.keys().next();
    return true;
  } catch {
    return false;
  }
}

/** Asks the reader for the permission again, from a click. */
export async function askForFolder(handle: FileSystemDirectoryHandle): Promise<boolean> {
  const { requestPermission } = handle as Permitted;
  return !requestPermission || (await requestPermission.call(handle, ASK)) === 'granted';
}

/**
 * Copies the newest backup into the folder, if there is one that may be written to and that has not got it yet, and deletes the oldest of
 * the files that were written there so. No other file is touched. A file has its name only when it is whole.
 */
export async function copyToFolder(store: BackupStore): Promise<void> {
  const [[newest], folder] = await Promise.all([store.list(), store.folder()]);
  if (!newest || !folder || folder.copied === newest.id) return;
  if ((await folderState(folder.handle)) !== 'granted') return;
  const name = await freeName(folder.handle, backupFileName(newest));
  const file = await folder.handle.getFileHandle(name, { create: true });
  try {
    // The browser writes beside the file, and puts it in its place on closing.
    await store.read(newest.id).pipeTo(await file.createWritable());
  } catch (error) {
    await folder.handle.removeEntry(name).catch(() => undefined);
    throw error;
  }
  const files = [...folder.files, name];
  await store.keepFolder({ ...folder, files: files.slice(-MOST_KEPT), copied: newest.id });
  for (const old of files.slice(0, -MOST_KEPT)) await removeFile(folder, old);
}

/** `ibid-2026-01-31.jsonl.gz` */
export function backupFileName({ made }: Pick<Backup, 'made'>): string {
  return `ibid-${made.slice(0, 10)}.jsonl.gz`;
}

/** A name that no file in the folder has: what lies there is the reader's. */
async function freeName(handle: FileSystemDirectoryHandle, wished: string): Promise<string> {
  const taken = new Set<string>();
  for await (const name of handle.keys()) taken.add(name.toLowerCase());
  let name = wished;
  for (let n = 2; taken.has(name); n++) name = wished.replace('.', `-${n}.`);
  return name;
}

/** One that the reader has moved away or renamed is no longer ours. */
async function removeFile({ handle }: KeptFolder, name: string): Promise<void> {
  await handle.removeEntry(name).catch(() => undefined);
}
