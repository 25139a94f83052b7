/** What the packages read that programs in JavaScript are made with. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { load } from 'js-yaml';
import { parse as parseCsv } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';

import { cleanLine } from '../../utils/formats/clean';
import { markdown } from '../../utils/formats/markdown';
import { typeOf } from '../../utils/formats/kind';
import { lostOf, type CslItem, type Known } from './compare';
import { ROWS, textOf } from './exports';
import { LIBRARY } from './library';

/** Citation.js draws formulas with raised and lowered letters, and knows no signs of mathematics outside of them. */
const hasFormula = (text: string): boolean => /[$…¡]|\p{sc=Greek}|\p{Sm}/u.test(text);
const inTex: Known = {
  title: hasFormula,
  abstract: hasFormula,
  tags: hasFormula,
  authors: (text) => /\p{sc=Greek}/u.test(text),
};
/** Its own gaps: where a conference is named, who writes in newspapers, the day of what is in a book. */
const inRis: Known = {
  venue: (_, { paper }) => typeOf(paper) === 'paper-conference',
  authors: (_, { paper }) => paper.type === 'article-newspaper',
  date: (_, { paper }) => /^(?:article-newspaper|chapter|software)$/.test(paper.type ?? ''),
};

function read(input: unknown, forceType?: string): readonly CslItem[] {
  return new Cite(input, forceType ? { forceType } : {}).data as readonly CslItem[];
}

describe('Citation.js', () => {
  it.each(['bibtex', 'bibtex-ascii', 'biblatex'])('reads all of %s', (format) => {
    expect(lostOf(format, read(textOf(format), '@biblatex/text'), inTex)).toEqual([]);
  });

  it('reads all of RIS', () => expect(lostOf('ris', read(textOf('ris'), '@ris/file'), inRis)).toEqual([]));

  it('reads all of CSL JSON', () => expect(lostOf('csl-json', read(JSON.parse(textOf('csl-json'))))).toEqual([]));
});

describe('Papa Parse', () => {
  it.each([
    ['csv', ROWS.length],
    ['readwise', ROWS.reduce((sum, { highlights }) => sum + highlights.length, 0)],
  ])('reads every line of %s', (format, count) => {
    const { data, errors } = parseCsv(textOf(format).replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
    expect([errors, data.length]).toEqual([[], count]);
  });
});

describe.each([
  ['yaml', parseYaml],
  ['js-yaml', load],
] as const)('%s', (_, parse) => {
  it.each(Object.entries(LIBRARY))('reads the front matter of a note: %s', (_, row) => {
    const [, front = ''] = [...markdown.write([row], {})].join('').split(/^---$/m);
    expect(parse(front)).toMatchObject({ title: cleanLine(row.paper.title), ibid: row.paper.id });
  });
});
