import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { FORMATS } from '../../utils/formats';
import type { Format } from '../../utils/formats/format';
import { NASTY, row } from './nasty';

const FOLDER = join(import.meta.dirname, '../fixtures/formats');
const NOW = '2026-03-05T12:00:00.000Z';

/** A preprint with all that a reader adds, a paper in proceedings, and one with every field of a publication. */
const ROWS = [
  NASTY.plain ?? row({}),
  NASTY.proceedings ?? row({}),
  row({
    ids: { doi: '10.1000/a' },
    type: 'chapter',
    title: 'A Chapter on Sand & Water',
    authors: ['Ada Gull', { literal: 'Institute of Sand' }],
    editors: [{ family: 'van der Waal', given: 'Laurens' }],
    published: '2024-03-05',
    venue: 'A Handbook of Rivers',
    volume: '7',
    issue: '2',
    pages: '10–19',
    publisher: 'House & Sons',
    isbn: '978-3-16-148410-0',
    issn: '1234-567X',
    language: 'en-GB',
    citationKey: 'knuth84',
    version: 3,
    extra: { edition: 'Second' },
  }),
];

const written: readonly Format[] = FORMATS.filter((format: Format) => format.write);

function goldenOf({ id, extension }: Format): string {
  return join(FOLDER, `${id}.${extension}`);
}

describe.each(written.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('has a file that shows what it should write', () =>
    expect(
      existsSync(goldenOf(format)),
      `Is the format new? Then write ${goldenOf(format)} by hand: what a program that reads the format should get of the papers above.`,
    ).toBe(true));

  it('writes that file', () =>
    expect([...(format.write?.(ROWS, { now: NOW }) ?? [])].join('')).toBe(readFileSync(goldenOf(format), 'utf8')));
});

it('no file is left over', () =>
  expect(readdirSync(FOLDER).toSorted()).toEqual(written.map(({ id, extension }) => `${id}.${extension}`).toSorted()));
