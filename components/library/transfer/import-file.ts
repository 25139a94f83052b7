import { IbidError } from '../../../utils/errors';
import { formatOf } from '../../../utils/formats';
import { toBackupLines } from '../../../utils/formats/backup-lines';
import type { Format, ReadResult } from '../../../utils/formats/format';
import type { RestoreReport } from '../../../utils/calls/backups';
import { library } from '../../../utils/library';
import type { Receipt } from '../../../utils/model/receipt';
import { normalizeUrl, type PaperId } from '../../../utils/model/identifiers';
import { startParser, type FileParser } from './file-parser';
import { compareHighlights, type HighlightFate } from './known-highlights';
import { asKnown, deletedOf, knownOf, namesOf, type Deleted } from './known-papers';
import type { Parsed } from './parse-file';
import { unpack } from './unpack';

/** A file that has been read, and not yet been taken in. */
export interface ReadFile extends ReadResult {
  readonly name: string;
  readonly format: Format;
  /** The text of a backup; of other formats the rows say it all. */
  readonly text: string;
  /** The encoding that the file was read in, where that was guessed. */
  readonly encoding?: string | undefined;
  /** Which of the rows' papers the library has already, under any of their names. */
  readonly known: ReadonlySet<PaperId>;
  /** What of a backup was deleted here since it was made. */
  readonly deleted: Deleted;
  /** What becomes of each highlight of the file. */
  readonly fates: readonly HighlightFate[];
}

/** In bytes. Texts of twice the length come near to the longest that browsers have. */
export const LARGEST_FILE = 250_000_000;

/** Lines, and UTF-16 units, handed to the library at a time: browsers limit a message to 64 MiB. */
const BATCH = 250;
const LONGEST_BATCH = 4_000_000;

/**
 * Reads a file in whatever format it is, in a worker.
 * @throws IbidError `too-long` for a file out of measure, `bad-input` when no format knows it.
 * @throws DOMException AbortError when the signal aborts.
 */
export async function readFile(
  file: Pick<File, 'name' | 'arrayBuffer'> & { readonly size?: number },
  aborted?: AbortSignal,
): Promise<ReadFile> {
  if ((file.size ?? 0) > LARGEST_FILE) throw new IbidError('too-long', `${file.name} has ${file.size} bytes`);
  const bytes = await unpack(new Uint8Array(await file.arrayBuffer()), LARGEST_FILE);
  aborted?.throwIfAborted();
  const end = new AbortController();
  try {
    const parser = startParser(aborted ? AbortSignal.any([aborted, end.signal]) : end.signal);
    const { rows: read, format: id, text, ...said } = await readRows(parser, bytes, file.name.replace(/\.gz$/i, ''));
    const format = formatOf(id);
    if (!format) throw new IbidError('bad-input', `No format that Ibid reads: ${file.name}`);
    const known = await knownOf(namesOf(read));
    const deleted = await deletedOf(said.held ?? []);
    aborted?.throwIfAborted();
    const { rows, fates } = compareHighlights(
      read.map((row) => asKnown(row, known)),
      known,
    );
    return { name: file.name, format, text, ...said, rows, known: new Set(known.keys()), deleted, fates };
  } finally {
    end.abort();
  }
}

/** Annotations of pages that no site of Ibid's knows are placed if the library has such a paper. */
async function readRows(parser: FileParser, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Parsed> {
  const first = await parser.parse({ bytes, name });
  const strangers = new Map<PaperId, string>();
  for (const { url } of first.problems) {
    const address = url && normalizeUrl(url);
    if (address) strangers.set(`url:${address}`, url);
  }
  const known = await knownOf([...strangers.keys()]);
  const papersAt = new Set([...strangers].flatMap(([id, url]) => (known.has(id) ? url : [])));
  return papersAt.size > 0 ? parser.parse({ papersAt }) : first;
}

/**
 * Takes a file in: all of it, or nothing; with `isBringingBack` also what was deleted since a backup was made. `finishing` is
 * called when it cannot be stopped any more.
 * @throws DOMException AbortError when the signal aborts before the last step.
 */
export async function importFile(
  file: ReadFile,
  progress: (done: number, of: number) => void,
  aborted: AbortSignal,
  { finishing, isBringingBack }: { finishing?(): void; readonly isBringingBack?: boolean } = {},
): Promise<Receipt & RestoreReport> {
  const session = crypto.randomUUID();
  const { lines, count } = linesOf(file);
  let done = 0;
  for (const batch of batches(lines)) {
    aborted.throwIfAborted();
    await library.stage(session, batch);
    aborted.throwIfAborted();
    progress((done += batch.length), Math.max(done, count));
  }
  aborted.throwIfAborted();
  finishing?.();
  return library.restore(session, isBringingBack);
}

/** How many lines a file will be taken in as. */
export function linesIn(file: ReadFile): number {
  return linesOf(file).count;
}

function linesOf({ name, format, text, rows, known }: ReadFile): {
  readonly lines: Iterable<string>;
  readonly count: number;
} {
  // A backup of ours goes in as it is, with the stamps of its edits.
  if (format.id === 'backup') return { lines: backupLines(text), count: countLines(text) };
  const highlights = rows.reduce((sum, row) => sum + row.highlights.length, 0);
  return { lines: toBackupLines(rows, { known, from: name }), count: rows.length + highlights + 2 };
}

function* batches(lines: Iterable<string>): Generator<readonly string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const line of lines) {
    if (batch.length === BATCH || (batch.length > 0 && size + line.length > LONGEST_BATCH)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(line);
    size += line.length;
  }
  if (batch.length > 0) yield batch;
}

function* backupLines(text: string): Generator<string> {
  let from = text.startsWith('\ufeff') ? 1 : 0;
  while (from < text.length) {
    const at = text.indexOf('\n', from);
    const end = at < 0 ? text.length : at;
    const line = text.slice(from, text[end - 1] === '\r' ? end - 1 : end);
    if (line) yield line;
    from = end + 1;
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return text.endsWith('\n') ? count : count + 1;
}
