/** What Pandoc and bibutils read, which many programs and web sites convert with. */
import { describe, expect, it } from 'vitest';

import type { LibraryRow } from '../../utils/model/library-row';
import { lostOf, type CslItem, type Known } from './compare';
import { fileOf, FOLDER, ROWS, textOf } from './exports';
import { isThere, runProgram } from './programs';

/**
 * What it has no word for: a brace without a partner, of which BibTeX, which counts all of them, wants one; letters and signs
 * that TeX has in some fonts only. Formulas stay TeX.
 */
const inTex: Known = {
  title: (text) => /^[^{]*\}/.test(text),
  abstract: (text) => /^[^{]*\}/.test(text),
};
const UNNAMED = /[þÞðÐŋŊĳĲ«»‹›°€¡]|\p{sc=Greek}|\p{Sm}/u;
const inAscii: Known = Object.fromEntries(
  (['title', 'authors', 'venue', 'abstract', 'tags'] as const).map((field) => [
    field,
    (text: string, row: LibraryRow): boolean => UNNAMED.test(text) || inTex[field]?.(text, row) === true,
  ]),
);

const FORMATS: readonly (readonly [format: string, reader: string])[] = [
  ['bibtex', 'bibtex'],
  ['bibtex-ascii', 'bibtex'],
  ['biblatex', 'biblatex'],
  ['csl-json', 'csljson'],
  ['ris', 'ris'],
];

it('there are files to be judged', () => expect(textOf('ris')).toContain('TY  - '));

describe('Pandoc', () => {
  it.each(isThere('pandoc') ? FORMATS : [])('reads all of %s', async (format, reader) => {
    const known = await runProgram('pandoc', ['--list-input-formats'], FOLDER);
    // Old ones read no RIS.
    if (!known.stdout.split('\n').includes(reader)) return expect(reader).toBe('ris');
    const { code, stdout, stderr } = await runProgram(
      'pandoc',
      ['-f', reader, '-t', 'csljson', fileOf(format)],
      FOLDER,
    );
    expect([code, stderr]).toEqual([0, '']);
    const gaps = format === 'bibtex-ascii' ? inAscii : reader.startsWith('bib') ? inTex : {};
    expect(lostOf(format, JSON.parse(stdout) as CslItem[], gaps)).toEqual([]);
  });
});

/** The types of each format that bibutils has no word for, and takes for its standard one; where a record is catalogued it passes over. */
const UNKNOWN =
  /Did not recognize type '(?:CPAPER|DATA|ENCYC|MANSCPT|BLOG|SLIDE|STAND|dataset|software)'|Defaulting to|has unused tags|: {4}(?:Author|Year|Title|Unused)|'DATABASE'/;

const CONVERTERS: readonly (readonly [program: string, format: string])[] = [
  ['bib2xml', 'bibtex'],
  ['bib2xml', 'bibtex-ascii'],
  ['biblatex2xml', 'biblatex'],
  ['ris2xml', 'ris'],
];

describe('bibutils', () => {
  it.each(isThere('bib2xml') ? CONVERTERS : [])('%s reads all of %s', async (program, format) => {
    const { code, stdout, stderr } = await runProgram(program, [fileOf(format)], FOLDER);
    const complaints = stderr.split('\n').filter((line) => line.trim() && !UNKNOWN.test(line));
    // It takes a preamble for a record, and says so at length.
    const count = ROWS.length + Number(/^@preamble/.test(textOf(format)));
    if (count === ROWS.length) expect(complaints).toEqual([`${program}: Processed ${count} references.`]);
    expect([code, stdout.match(/<mods[ >]/g)?.length]).toEqual([0, count]);
  });
});
