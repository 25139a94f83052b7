import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { askForFolder, copyToFolder, folderState, type FolderState } from '../../../utils/backups/folder';
import { withBackups } from '../../../utils/backups/store';
import { usePage } from '../page-state';

/** What browsers have that have it: no type of TypeScript's yet. */
type PickFolder = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

interface ShownFolder {
  readonly name: string;
  readonly state: FolderState;
}

export interface FolderWork {
  /** Undefined where none was picked. */
  readonly folder: ReadonlySignal<ShownFolder | undefined>;
  pick(): Promise<void>;
  /** Asks the browser again whether the folder may be written to. */
  allow(): Promise<void>;
  leave(): Promise<void>;
}

export function canPickFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** The folder that the reader picked for backups. What is not in it yet goes there as soon as it may. */
export function useFolder(newest: string | undefined): FolderWork {
  const { notices } = usePage();
  const folder = useSignal<ShownFolder>();

  const read = (): Promise<void> =>
    withBackups(async (store) => {
      const kept = await store.folder();
      folder.value = kept && { name: kept.handle.name, state: await folderState(kept.handle) };
    });
  /** A dialog that the reader closed is no failure. */
  const attempt = (act: () => Promise<void>): Promise<void> =>
    act()
      .then(read)
      .catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) notices.fail(error);
      });
  useEffect(() => void read().catch(notices.fail), [newest]);

  return {
    folder,
    pick: () =>
      attempt(async () => {
        const { showDirectoryPicker } = globalThis as unknown as { readonly showDirectoryPicker: PickFolder };
        const handle = await showDirectoryPicker({ id: 'ibid-backups', mode: 'readwrite' });
        await withBackups(async (store) => {
          await store.keepFolder({ handle, files: [] });
          await copyToFolder(store);
        });
      }),
    allow: () =>
      attempt(async () => {
        const kept = await withBackups((store) => store.folder());
        if (kept && (await askForFolder(kept.handle))) await withBackups(copyToFolder);
      }),
    leave: () => attempt(() => withBackups((store) => store.keepFolder(undefined))),
  };
}
