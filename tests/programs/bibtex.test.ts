/** BibTeX and BibLaTeX before the programs that they are for. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { fileOf, FOLDER, ROWS, textOf } from './exports';
import { isThere, runProgram } from './programs';

/**
 * Fields that others than biber read, and that it passes over. `archivePrefix` is all that BibTeX's styles know, and
 * `eprinttype` all that Zotero does: biber makes the one of the other, but only where it stands alone. The
 * identifiers beside the first one Zotero and JabRef; the last one a reader's own file had.
 */
const FOR_OTHERS = /Field '(?:archiveprefix|pmid|pmcid|hal|school_code)' invalid in data model/;

it('there are files to be judged', () => expect(textOf('bibtex')).toContain('@misc{'));

describe.each(isThere('biber') ? ['bibtex', 'biblatex'] : [])('biber of %s', (format) => {
  it('finds no error, and complains only of what a record itself lacks', async () => {
    const args = ['--tool', '--validate-datamodel', '--output-file', `${format}.biber.bib`, fileOf(format)];
    const { stdout } = await runProgram('biber', args, FOLDER);
    const lines = stdout.split('\n');
    expect(lines.filter((line) => line.startsWith('ERROR'))).toEqual([]);
    const warnings = lines.filter((line) => line.startsWith('WARN') && !FOR_OTHERS.test(line));
    expect(warnings.length, warnings.join('\n')).toBeLessThanOrEqual(3);
    expect(readFileSync(`${FOLDER}${format}.biber.bib`, 'utf8').match(/^@/gm)).toHaveLength(ROWS.length);
  });
});

const STYLES = ['plain', 'alpha'].flatMap((style) =>
  ['bibtex', 'bibtex-ascii'].map((format) => [style, format] as const),
);

it.each(isThere('bibtex') && isThere('pdflatex') ? STYLES : [])(
  'bibtex’s style %s takes every entry of %s',
  async (style, format) => {
    const name = `${style}-${format}`;
    const aux = ['\\relax', '\\citation{*}', `\\bibstyle{${style}}`, `\\bibdata{${format}}`, ''].join('\n');
    writeFileSync(`${FOLDER}${name}.aux`, aux);
    const { stdout } = await runProgram('bibtex', [name], FOLDER);
    const warnings = stdout.split('\n').filter((line) => line.startsWith('Warning--'));
    // A record without authors has nothing to be sorted by, and one may have editors beside.
    expect(
      warnings.filter((line) => !/to sort, need author or key|can't use both author and editor/.test(line)),
    ).toEqual([]);
    expect(stdout).not.toMatch(/error message|^I (?:was|couldn't)/m);
    expect(readFileSync(`${FOLDER}${name}.bbl`, 'utf8').match(/^\\bibitem/gm)).toHaveLength(ROWS.length);
  },
);

it.each(isThere('pdflatex') && isThere('bibtex') ? ['plain'] : [])(
  'pdflatex sets what BibTeX made of the ASCII file by the style %s, with nothing loaded',
  async (style) => {
    const folder = `${FOLDER}latex/`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}list.bib`, readFileSync(FOLDER + fileOf('bibtex-ascii')));
    writeFileSync(
      `${folder}list.tex`,
      `\\documentclass{article}\\begin{document}\\nocite{*}\\bibliographystyle{${style}}\\bibliography{list}\\end{document}\n`,
    );
    const latex = ['-interaction=nonstopmode', '-halt-on-error', '-no-shell-escape', 'list.tex'];
    await runProgram('pdflatex', latex, folder);
    await runProgram('bibtex', ['list'], folder);
    const { code, stdout } = await runProgram('pdflatex', latex, folder);
    expect(stdout.split('\n').filter((line) => /^!|Missing character/.test(line))).toEqual([]);
    expect(code).toBe(0);
  },
);
