import { IbidError } from '../../../utils/errors';
import { detectFormat } from '../../../utils/formats';
import { toBackupLines } from '../../../utils/formats/backup-lines';
import { decodeText } from '../../../utils/formats/decode';
import type { Format, ReadResult } from '../../../utils/formats/format';
import { library, type LibraryRow, type Receipt, type RestoreReport } from '../../../utils/library';
import { aliases, type PaperId } from '../../../utils/paper';

/** A file that has been read, and not yet been taken in. */
export interface ReadFile extends ReadResult {
  readonly name: string;
  readonly format: Format;
  readonly text: string;
  /** Which of the rows' papers the library has already, under any of their names. */
  readonly known: ReadonlySet<PaperId>;
}

/** Lines handed to the library at a time. */
const BATCH = 250;
const MOST_IDS = 10_000;

/**
 * Reads a file in whatever format it is.
 * @throws IbidError when no format knows it.
 */
export async function readFile(file: Pick<File, 'name' | 'arrayBuffer'>): Promise<ReadFile> {
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  const format = text === undefined ? undefined : detectFormat(text, file.name);
  if (text === undefined || !format?.read) throw new IbidError('bad-input', `No format that Ibid reads: ${file.name}`);
  const read = await format.read(text);
  return { name: file.name, format, text, ...read, known: await knownOf(read.rows) };
}

async function knownOf(rows: readonly LibraryRow[]): Promise<ReadonlySet<PaperId>> {
  const known = new Set<PaperId>();
  const names = rows.flatMap(({ paper }) => aliases(paper.ids));
  for (let from = 0; from < names.length; from += MOST_IDS) {
    const ids = names.slice(from, from + MOST_IDS);
    for (let offset = 0; ; offset += 1000) {
      const found = await library.search({ ids, offset, limit: 1000 });
      for (const { paper } of found.rows) for (const name of aliases(paper.ids)) known.add(name);
      if (found.rows.length < 1000) break;
    }
  }
  return known;
}

/**
 * Takes a file in: all of it, or nothing.
 * @throws DOMException AbortError when the signal aborts before the last step, which cannot be stopped.
 */
export async function importFile(
  { format, text, rows, known }: ReadFile,
  progress: (done: number, of: number) => void,
  aborted: AbortSignal,
): Promise<Receipt & RestoreReport> {
  const session = crypto.randomUUID();
  // A backup of ours goes in as it is, with the stamps of its edits.
  const lines = format.id === 'backup' ? backupLines(text) : [...toBackupLines(rows, { known })];
  for (let from = 0; from < lines.length; from += BATCH) {
    aborted.throwIfAborted();
    await library.stage(session, lines.slice(from, from + BATCH));
    progress(Math.min(from + BATCH, lines.length), lines.length);
  }
  aborted.throwIfAborted();
  return library.restore(session);
}

function backupLines(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter(Boolean);
}
