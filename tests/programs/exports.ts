import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { FORMATS } from '../../utils/formats';
import { citationKeys } from '../../utils/formats/citation-key';
import { losses, type Format, type Loss } from '../../utils/formats/format';
import type { LibraryRow } from '../../utils/model/library-row';
import { LIBRARY } from './library';

/** Where the files are, and where programs may write. */
export const FOLDER = fileURLToPath(new URL('../../.output/programs/', import.meta.url));
export const ROWS: readonly LibraryRow[] = Object.values(LIBRARY);
const KEYS = citationKeys(ROWS);

const written: readonly Format[] = FORMATS.filter((format: Format) => format.write);

/** Writes the library in every format. */
export function writeExports(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const format of written)
    writeFileSync(
      FOLDER + fileOf(format.id),
      [...(format.write?.(ROWS, { now: '2026-03-05T12:00:00.000Z' }) ?? [])].join(''),
    );
}

/** The name of a format's file. */
export function fileOf(id: string): string {
  return `${id}.${formatOf(id).extension}`;
}

/** The text of a format's file. */
export function textOf(id: string): string {
  return readFileSync(FOLDER + fileOf(id), 'utf8');
}

/** The citation key of a record. */
export function keyOf(row: LibraryRow): string {
  return KEYS.get(row) ?? '';
}

/** What Ibid itself says that a format loses of a record. */
export function toldOf(id: string, row: LibraryRow): ReadonlySet<Loss['part']> {
  return new Set(losses(formatOf(id), [row]).map(({ part }) => part));
}

function formatOf(id: string): Format {
  const format = written.find((each) => each.id === id);
  if (!format) throw new Error(`No format that is written is called ${id}`);
  return format;
}
