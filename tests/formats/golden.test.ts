import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { FORMATS } from '../../utils/formats';
import { PARTS, type Format, type Part } from '../../utils/formats/format';
import type { LibraryRow } from '../../utils/model/library-row';
import { GOLDEN_ROWS } from './golden-rows';

const FOLDER = join(import.meta.dirname, '../fixtures/formats');
const NOW = '2026-03-05T12:00:00.000Z';

const written: readonly Format[] = FORMATS.filter((format: Format) => format.write);

function goldenOf({ id, extension }: Format): string {
  return join(FOLDER, `${id}.${extension}`);
}

/** What stands for nothing in each place of a row that is no fact of the paper. */
const BLANK: Readonly<Partial<Record<Part, Partial<LibraryRow['bookmark']>>>> = {
  tags: { tags: [] },
  note: { note: '' },
  status: { status: 'to read' },
  starred: { starred: false },
  savedAt: { savedAt: '1970-01-01T00:00:00.000Z' },
};

/** A row that has nothing of a part. */
function without(row: LibraryRow, part: Part): LibraryRow {
  if (part === 'highlights') return { ...row, highlights: [] };
  if (BLANK[part]) return { ...row, bookmark: { ...row.bookmark, ...BLANK[part] } };
  const empty = part === 'ids' ? {} : part === 'categories' ? [] : undefined;
  return { ...row, paper: { ...row.paper, [part]: empty } };
}

it('the papers have something of every part', () =>
  expect(
    PARTS.filter((part) => GOLDEN_ROWS.every((row) => JSON.stringify(without(row, part)) === JSON.stringify(row))),
    'Is the part new? Then give it to a paper of golden-rows.ts, and to the golden file of each format that carries it.',
  ).toEqual([]));

describe.each(written.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('has a file that shows what it should write', () =>
    expect(
      existsSync(goldenOf(format)),
      `Is the format new? Then write ${goldenOf(format)} by hand: what a program that reads the format should get of the papers above.`,
    ).toBe(true));

  it.each(format.carries.filter((part) => part !== 'extra' || format.extras?.test('edition') !== false))(
    'carries %s, so that its file is another one without it',
    (part) => {
      const write = (rows: readonly LibraryRow[]): string => [...(format.write?.(rows, { now: NOW }) ?? [])].join('');
      expect(write(GOLDEN_ROWS.map((row) => without(row, part)))).not.toBe(write(GOLDEN_ROWS));
    },
  );

  it('writes that file', () =>
    expect([...(format.write?.(GOLDEN_ROWS, { now: NOW }) ?? [])].join('')).toBe(
      readFileSync(goldenOf(format), 'utf8'),
    ));
});

it('no file is left over', () =>
  expect(readdirSync(FOLDER).toSorted()).toEqual(written.map(({ id, extension }) => `${id}.${extension}`).toSorted()));
