import { IbidError } from '../../../utils/errors';
import { merge } from '../../../utils/formats/marked-block';

/** What the browser's picker gives: a file that can be written where it lies. @see https://wicg.github.io/file-system-access/ */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<Blob>;
  createWritable(): Promise<{ write(data: string): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
}

type Picker = (options: object) => Promise<readonly FileHandle[]>;

const MARKDOWN = { description: 'Markdown', accept: { 'text/markdown': ['.md', '.markdown'] } };

/** The browser's picker of files to write in; Firefox and Safari have none. */
export function filePicker(): (() => Promise<FileHandle | undefined>) | undefined {
  const { showOpenFilePicker } = globalThis as { readonly showOpenFilePicker?: Picker };
  if (!showOpenFilePicker) return undefined;
  return async () => {
    try {
      return (await showOpenFilePicker.call(globalThis, { id: 'notes', types: [MARKDOWN] }))[0];
    } catch (error) {
      // The reader has thought better of it.
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
      throw error;
    }
  };
}

/**
 * Puts a fresh export into a file that is there, in the place of its older one. The file is written whole or not at all.
 * @throws IbidError `bad-input` when the file is no UTF-8 text, or when it cannot be told what in it is Ibid's.
 */
export async function updateFile(handle: FileHandle, fresh: string): Promise<void> {
  const merged = merge(await textOf(await handle.getFile()), fresh);
  const writable = await handle.createWritable();
  try {
    await writable.write(merged);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

/** The same for a file that cannot be written where it lies: its new contents, to be saved in its place. */
export async function mergeFile(file: Blob, fresh: string): Promise<string> {
  return merge(await textOf(file), fresh);
}

/** Every byte of it: what is no UTF-8 would come out changed, and is refused. */
async function textOf(file: Blob): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch (error) {
    throw new IbidError('bad-input', 'The file is no text in UTF-8', { cause: error });
  }
}
