import { IbidError } from '../errors';
import type { Library } from '../library';
import type { BackupStore } from './store';

/** Lines, and UTF-16 units, handed to the library at a time: browsers limit a message to 64 MiB. */
const BATCH = 250;
const LONGEST_BATCH = 4_000_000;

/** The lines of a backup, without their ends. */
export async function* readLines(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = stream.pipeThrough(new DecompressionStream('gzip')).pipeThrough(new TextDecoderStream()).getReader();
  // Of a line that comes in many pieces these are looked at once.
  let pieces: string[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const [first = '', ...others] = read.value.split('\n');
    pieces.push(first);
    for (const next of others) {
      yield pieces.join('');
      pieces = [next];
    }
  }
  const rest = pieces.join('');
  if (rest) yield rest;
}

/**
 * Hands the lines of a kept backup to the library, which holds them back under `session`.
 * @throws IbidError `bad-input` for one that is damaged.
 * @throws DOMException AbortError when the signal aborts.
 */
export async function stageBackup(
  store: BackupStore,
  id: string,
  library: Pick<Library, 'stage'>,
  session: string,
  signal: AbortSignal,
): Promise<void> {
  let batch: string[] = [];
  let size = 0;
  const hand = async (): Promise<void> => {
    signal.throwIfAborted();
    if (batch.length > 0) await library.stage(session, batch);
    batch = [];
    size = 0;
  };
  for await (const line of checked(readLines(store.read(id)))) {
    if (batch.length === BATCH || (batch.length > 0 && size + line.length > LONGEST_BATCH)) await hand();
    batch.push(line);
    size += line.length;
  }
  await hand();
  signal.throwIfAborted();
}

/** Compressed bytes that are damaged say so as an error of the stream's. */
async function* checked(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (error) {
    // What the database says is no damage of the backup.
    if (error instanceof DOMException) throw error;
    throw new IbidError('bad-input', 'The backup is damaged', { cause: error });
  }
}
