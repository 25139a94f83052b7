import { describe, expect, it } from 'vitest';

import { csv } from '../../utils/formats/csv';
import { NASTY, row } from './nasty';

const rows = Object.values(NASTY);
const text = [...csv.write(rows, { topicName: (id) => id })].join('');

/** RFC 4180, as strictly as it is written: every cell quoted, CRLF. */
function parse(file: string): string[][] {
  return file
    .split('\r\n')
    .slice(0, -1)
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map((cell) => (cell[1] ?? '').replaceAll('""', '"')));
}

describe('CSV', () => {
  const [head = [], ...body] = parse(text.slice(1));
  const cell = (name: keyof typeof NASTY, column: string): string | undefined =>
    body[Object.keys(NASTY).indexOf(name)]?.[head.indexOf(column)];

  it('begins with a byte order mark and has a line a paper, all of one length', () => {
    expect(text.startsWith('\ufeff"Key","Item Type",')).toBe(true);
    expect(body).toHaveLength(rows.length);
    expect(new Set(body.map((line) => line.length))).toEqual(new Set([head.length]));
    expect(text.slice(0, -2).split('\r\n').join('')).not.toMatch(/[\r\n]/);
  });

  it.each([
    ['plain', 'Author', 'Gull, Ada; Doe, Tristan'],
    ['plain', 'Extra', 'arXiv:2403.00001 [cs.LG]'],
    ['plain', 'Abstract Note', 'A line. Another line with 50% & more_less.'],
    ['plain', 'Manual Tags', 'ssm; to try'],
    ['plain', 'Date Added', '2026-03-05 12:00:00'],
    ['plain', 'Highlights', '“selective state spaces” (Important); “x < y & $z$”'],
    ['plain', 'Starred', 'yes'],
    ['suffixes', 'Author', 'Lang, IV, Robert L.; Dower, Jr., Sam'],
    ['a strange address', 'Title', '\'=HYPERLINK("https://example.org")'],
    ['quotes and commas', 'Title', '"To be, or not", it\'s {{double}} `ticks`'],
    ['proceedings', 'Item Type', 'conferencePaper'],
    ['proceedings', 'Categories', 'cs.CL; cs.AI'],
  ])('%s has in %s: %s', (name, column, expected) => expect(cell(name, column)).toBe(expected));

  it.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', ' =1', '＝1', '－1'])(
    'guards a cell that begins %j',
    (title) => {
      const [, line = []] = parse([...csv.write([row({ ids: { arxiv: '2403.00001' }, title })], {})].join(''));
      expect(line[head.indexOf('Title')]).toBe(`'${title.trim()}`);
    },
  );
});
