import type { Library, Stats } from '../library';
import type { Backup, BackupOccasion } from './backup';
import type { BackupStore } from './store';

/** Bytes of a slice: so much is held in memory, and so much is lost of a backup that is broken off. */
const SLICE = 1_000_000;
/** One backup is written at a time, wherever it is written. */
const LOCK = 'ibid-backups';

/** What is backed up. */
export interface BackupSource extends Pick<Library, 'dump'> {
  stats(): Promise<Pick<Stats, 'papers' | 'highlights' | 'seen'>>;
  changes(since: number): Promise<{ readonly revision: number }>;
}

export interface MakeBackupOptions extends BackupOccasion {
  /** In the background the library itself, elsewhere its door. */
  readonly library: BackupSource;
  readonly store: BackupStore;
  /** So far it is, in records. */
  progress?(done: number, of: number): void;
  /** A backup that stays, though it would have to make room. */
  readonly spared?: string | undefined;
  readonly signal: AbortSignal;
  /** The time in milliseconds. */
  readonly now?: () => number;
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Bytes of a slice. */
  readonly slice?: number;
}

/**
 * Writes a backup of the whole library, compressed, slice by slice. It is listed once it is whole: of one that is broken off, by the signal
 * or because the browser stopped whoever wrote it, the slices are dropped, at the latest before the next one is written.
 * @throws DOMException AbortError when the signal aborts.
 */
export function makeBackup(options: MakeBackupOptions): Promise<Backup> {
  const { signal, locks = globalThis.navigator?.locks } = options;
  const write = (): Promise<Backup> => writeBackup(options);
  return locks ? (locks.request(LOCK, { signal }, write) as Promise<Backup>) : write();
}

async function writeBackup(options: MakeBackupOptions): Promise<Backup> {
  const { library, store, signal, reason, about, count, spared, now = Date.now } = options;
  await store.dropUnfinished();
  const id = crypto.randomUUID();
  const [{ papers }, { revision }] = await Promise.all([library.stats(), library.changes(0)]);
  try {
    const bytes = await writeSlices(id, options);
    signal.throwIfAborted();
    // When it is whole: whoever asks the library when it was written out last, hears of no later instant.
    const made = new Date(now()).toISOString();
    const occasion = { reason, ...(about !== undefined && { about }), ...(count !== undefined && { count }) };
    const backup: Backup = { id, made, ...occasion, papers, bytes, revision };
    await store.finish(backup, spared);
    return backup;
  } catch (error) {
    // What is broken off leaves nothing. Where this fails too, the next backup sees to it.
    await store.remove(id).catch(() => undefined);
    throw error;
  }
}

/** Gives the number of bytes. What is written waits for what is read of it: memory stays flat. */
async function writeSlices(id: string, options: MakeBackupOptions): Promise<number> {
  const gzip = new CompressionStream('gzip');
  const writer = gzip.writable.getWriter();
  const kept = keepSlices(id, options, gzip.readable);
  kept.catch((error: unknown) => void writer.abort(error).catch(() => undefined));
  try {
    for await (const text of pages(options)) await writer.write(new TextEncoder().encode(text));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    await kept;
    throw error;
  }
  return kept;
}

async function* pages({ library, progress, signal }: MakeBackupOptions): AsyncGenerator<string> {
  const { papers, highlights, seen } = await library.stats();
  let done = 0;
  progress?.(done, papers + highlights + seen);
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const page = await library.dump(cursor);
    signal.throwIfAborted();
    yield page.lines.map((line) => `${line}\n`).join('');
    done += page.lines.length;
    progress?.(done, Math.max(done, papers + highlights + seen));
    ({ cursor } = page);
  } while (cursor !== undefined);
}

async function keepSlices(
  id: string,
  { store, slice = SLICE }: MakeBackupOptions,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<number> {
  const reader = stream.getReader();
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let total = 0;
  let n = 0;
  const close = async (): Promise<void> => {
    if (size === 0) return;
    await store.addSlice(id, n++, new Uint8Array(await new Blob(pieces).arrayBuffer()));
    total += size;
    pieces = [];
    size = 0;
  };
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    pieces.push(read.value);
    size += read.value.length;
    if (size >= slice) await close();
  }
  await close();
  return total;
}
