import { IbidError } from '../../../utils/errors';
import { detectFormat } from '../../../utils/formats';
import { toBackupLines } from '../../../utils/formats/backup-lines';
import { decodeText } from '../../../utils/formats/decode';
import type { Format, ReadResult } from '../../../utils/formats/format';
import { library, type RestoreReport } from '../../../utils/library';
import type { Receipt } from '../../../utils/model/receipt';
import { normalizeUrl, type PaperId } from '../../../utils/model/identifiers';
import { compareHighlights, type HighlightFate } from './known-highlights';
import { asKnown, knownOf, namesOf } from './known-papers';

/** A file that has been read, and not yet been taken in. */
export interface ReadFile extends ReadResult {
  readonly name: string;
  readonly format: Format;
  readonly text: string;
  /** Which of the rows' papers the library has already, under any of their names. */
  readonly known: ReadonlySet<PaperId>;
  /** What becomes of each highlight of the file. */
  readonly fates: readonly HighlightFate[];
}

/** Lines, and UTF-16 units, handed to the library at a time: browsers limit a message to 64 MiB. */
const BATCH = 250;
const LONGEST_BATCH = 4_000_000;

/**
 * Reads a file in whatever format it is.
 * @throws IbidError when no format knows it.
 */
export async function readFile(file: Pick<File, 'name' | 'arrayBuffer'>): Promise<ReadFile> {
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  const format = text === undefined ? undefined : detectFormat(text, file.name);
  if (text === undefined || !format?.read) throw new IbidError('bad-input', `No format that Ibid reads: ${file.name}`);
  const { rows: read, ...said } = await readRows(format, text);
  const known = await knownOf(namesOf(read));
  const { rows, fates } = compareHighlights(
    read.map((row) => asKnown(row, known)),
    known,
  );
  return { name: file.name, format, text, ...said, rows, known: new Set(known.keys()), fates };
}

/** Annotations of pages that no site of Ibid's knows are placed if the library has such a paper. */
async function readRows(format: Format, text: string): Promise<ReadResult> {
  const first = await format.read?.(text);
  const strangers = new Map<PaperId, string>();
  for (const { url } of first?.problems ?? []) {
    const address = url && normalizeUrl(url);
    if (address) strangers.set(`url:${address}`, url);
  }
  const known = await knownOf([...strangers.keys()]);
  const addresses = new Set([...strangers].flatMap(([id, url]) => (known.has(id) ? url : [])));
  const again = addresses.size > 0 && (await format.read?.(text, { isPaper: (url) => addresses.has(url) }));
  return again || first || { rows: [], problems: [] };
}

/**
 * Takes a file in: all of it, or nothing.
 * @throws DOMException AbortError when the signal aborts before the last step, which cannot be stopped.
 */
export async function importFile(
  { name, format, text, rows, known }: ReadFile,
  progress: (done: number, of: number) => void,
  aborted: AbortSignal,
): Promise<Receipt & RestoreReport> {
  const session = crypto.randomUUID();
  // A backup of ours goes in as it is, with the stamps of its edits.
  const lines = format.id === 'backup' ? backupLines(text) : [...toBackupLines(rows, { known, from: name })];
  let done = 0;
  for (const batch of batches(lines)) {
    aborted.throwIfAborted();
    await library.stage(session, batch);
    progress((done += batch.length), lines.length);
  }
  aborted.throwIfAborted();
  return library.restore(session);
}

function* batches(lines: readonly string[]): Generator<readonly string[]> {
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

function backupLines(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter(Boolean);
}
