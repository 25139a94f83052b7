import { describe, expect, it } from 'vitest';

import { formatOf } from '../../utils/formats';
import { findArxivId } from '../../utils/formats/find-arxiv';
import { frontMatter, tagNames } from '../../utils/formats/front-matter';
import { markedBlock, merge } from '../../utils/formats/marked-block';
import { contained } from '../../utils/formats/contained';
import { blockquote, toMarkdown } from '../../utils/formats/markdown-text';
import { parseMarkdown } from '../../utils/markdown/blocks';
import { row } from './nasty';

/** Long enough that what takes quadratic time comes to no end within a test's limit. */
const N = 240_000;
const TABS = '\t'.repeat(N);
const BLANKS = ' '.repeat(N);
const LINES = '\n'.repeat(N);
const NOW = '2026-03-05T12:00:00.000Z';

async function titles(format: string, text: string): Promise<readonly string[]> {
  const read = await formatOf(format)?.read?.(text, { now: NOW });
  return read?.rows.map(({ paper }) => paper.title) ?? [];
}

const csl = (fields: object): string => JSON.stringify([{ title: 'T', DOI: '10.1000/a', ...fields }]);
const ris = (lines: string): string => `TY  - JOUR\nTI  - T\nDO  - 10.1000/a\n${lines}\nER  - \n`;
const memory = (fields: object): string =>
  JSON.stringify({ __dataVersion: 1, p: { id: 'Arxiv-2401.00001', title: 'T', ...fields } });

describe('a text that is made to take long is read', () => {
  it.each([
    ['keyword of tabs', 'csl-json', csl({ keyword: `${TABS}x` })],
    ['note of blanks', 'csl-json', csl({ note: `Citation Key:${'\u2003'.repeat(N)}\u2028]` })],
    ['note of braces', 'csl-json', csl({ note: `{:DOI: ${'}'.repeat(N)}x` })],
    ['title of tags that do not end', 'csl-json', csl({ abstract: '<p '.repeat(N / 3) })],
    ['title of entities that do not end', 'csl-json', csl({ abstract: '&#x'.repeat(N / 3) })],
    ['name of particles', 'csl-json', csl({ author: [{ family: `a${TABS}b`, given: 'x' }] })],
    ['date of dashes', 'csl-json', csl({ issued: { raw: '-'.repeat(N) } })],
    ['URL of schemes', 'csl-json', csl({ note: 'https://'.repeat(N / 8) })],
    ['empty lines', 'ris', ris(LINES)],
    ['a keyword of semicolons', 'ris', ris(`KW  - ${'&amp;'.repeat(N / 5)}`)],
    ['a note of DOIs', 'ris', ris(`N1  - ${'10.1000/'.repeat(N / 8)}`)],
    ['a note of blanks', 'ris', ris(`N1  - ${BLANKS}x`)],
    ['a journal of blanks', 'ris', ris(`JO  - arxiv${BLANKS}x`)],
    ['an author of blanks', 'papermemory', memory({ author: `${TABS}a and ` })],
    ['a note of dashes', 'papermemory', memory({ note: `Accepted @ A${' --'.repeat(N / 3)}` })],
    ['a note of tabs', 'papermemory', memory({ note: `Accepted @ A${TABS}\0--` })],
  ])('%s', async (_, format, text) => expect(await titles(format, text)).toEqual(['T']));

  it.each(['csl-json', 'ris', 'papermemory', 'hypothesis', 'jsonld'])('to see whether it is %s', (id) => {
    for (const text of [TABS, LINES, `(${'\n\t'.repeat(N / 2)}`, `{${TABS}`, '['.repeat(N), '"type"'.repeat(N / 6)])
      expect(formatOf(id)?.detect?.(`${text}x`, 'a.txt')).toBe(false);
  });

  it.each([`arxiv${BLANKS}x`, 'arxiv-'.repeat(N / 6), `arxiv${'a'.repeat(N)}`])(
    'when an identifier is looked for',
    (text) => expect(findArxivId([text])).toBeUndefined(),
  );
});

describe('a text that is made to take long is written', () => {
  it.each(['csl-json', 'ris', 'csv', 'markdown', 'jsonld', 'netscape', 'readwise'])('as %s', (id) => {
    const hostile = [BLANKS, TABS, '$\\'.repeat(N / 2), '-'.repeat(N), '%%'.repeat(N / 2), ' a'.repeat(N / 2)];
    const rows = hostile.map((text, index) =>
      row(
        {
          ids: { doi: `10.1000/${index}` },
          title: `T${text}x`,
          abstract: `T${text}x`,
          authors: [{ family: `a${text}x`, given: `b${text}x` }],
          pages: `1${text}x`,
          venue: `V${text}x`,
        },
        { note: `N${text}\u2028x`, tags: [`t${text}x`] },
        [{ note: text, selector: { exact: `q${text}x`, prefix: '', suffix: '' } }],
      ),
    );
    expect([...(formatOf(id)?.write?.(rows, { now: NOW }) ?? [])].join('').length).toBeGreaterThan(0);
  });

  it.each([
    ['escaped dollars', () => toMarkdown(`$a${'a\\$'.repeat(N)}\``)],
    ['dollars', () => toMarkdown('$ '.repeat(N))],
    ['a quotation of blanks', () => blockquote(`x${BLANKS}x`)],
    ['a note of fences', () => contained('```\n'.repeat(N / 4))],
    ['a note of lists in lists', () => contained('- '.repeat(N / 2))],
    ['a note of marks', () => contained('%% ibid:'.repeat(N / 8))],
    ['a note of HTML', () => contained('<!--\n-->\n'.repeat(N / 8))],
    ['a tag of dashes', () => tagNames([`x${'-'.repeat(N)}x`]).join('')],
    ['front matter', () => frontMatter({ title: `\0${'-'.repeat(N)}-\0`, author: [`[[${'|'.repeat(N)}`] })],
    ['a block of empty lines', () => markedBlock('a', `\0${LINES}\0`)],
    ['a file of marks', () => merge(`%% ibid:begin d${'e'.repeat(N)}\n`.repeat(2), markedBlock('a', 'x'))],
    ['a file of empty lines', () => merge(`\0${LINES}x`, markedBlock('a', 'x'))],
  ])('%s', (_, write) => expect(write().length).toBeGreaterThan(0));
});

describe('Markdown that is made to take long, or to go deep, is drawn', () => {
  it.each([
    ['a heading of blanks', `#\t${BLANKS}\u2028`],
    ['a heading of signs', `# ${'# '.repeat(N / 2)}x`],
    ['a line of blanks', `x${BLANKS}x`],
    ['fences', '```\n'.repeat(N / 4)],
    ['quotations in quotations', '>'.repeat(N)],
    ['lists in lists', '- '.repeat(N / 2)],
    ['brackets', '['.repeat(N / 10)],
    ['stars', '*a '.repeat(N / 30)],
    ['rules that are none', `${'- '.repeat(N / 2)}x`],
  ])('%s', (_, text) => expect(parseMarkdown(text).length).toBeGreaterThan(0));
});

describe('a file that goes deep is read', () => {
  const deep = `${'['.repeat(N / 4)}${']'.repeat(N / 4)}`;
  const nested = `${'{"items":'.repeat(N / 10)}1${'}'.repeat(N / 10)}`;

  it.each([
    ['csl-json', `[{"title":"T","DOI":"10.1000/a","issued":${deep},"author":${deep},"genre":${deep}},${deep}]`],
    ['papermemory', `{"__dataVersion":1,"p":{"id":"Arxiv-2401.00001","title":"T","tags":${deep},"md":1,"x":${deep}}}`],
  ])('%s', async (format, text) => expect(await titles(format, text)).toEqual(['T']));

  it.each([
    ['csl-json', deep],
    ['csl-json', nested],
    ['hypothesis', `{"annotations":[${deep},{"uri":"https://arxiv.org/abs/2401.00001","target":${deep}}]}`],
    ['jsonld', `[${nested},${deep},{"type":"Annotation","target":${deep},"body":${deep}}]`],
  ])('%s, though there is nothing in it', async (format, text) => expect(await titles(format, text)).toEqual([]));
});
