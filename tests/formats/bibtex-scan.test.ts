import { describe, expect, it } from 'vitest';

import { scanBibtex } from '../../utils/formats/bibtex-scan';

const fieldsOf = (text: string): object => Object.fromEntries(scanBibtex(text).entries[0]?.fields ?? []);

describe('the fields of an entry', () => {
  it.each([
    ['@a{k, t={x {y} z}, u = "q {"} r", v=7}', { t: 'x {y} z', u: 'q {"} r', v: '7' }],
    ['@a(k, t={x})', { t: 'x' }],
    ['@A{k,\n  T\n =\n {x},\n}', { t: 'x' }],
    ['@a{t={no key}}', { t: 'no key' }],
    ['@a{k, t={a comma is missing} u={x}}', { t: 'a comma is missing', u: 'x' }],
    ['@a{k, t={x}, t={y}, keywords={one}, keywords={two}}', { t: 'x', 't+2': 'y', keywords: 'one, two' }],
    ['@a{k, month = oct # "--" # nov}', { month: 'October--November' }],
    ['@string{s = "A"}@a{k, t = s # {B} # nowhere}', { t: 'ABnowhere' }],
    ['@a{k, % u={x},\n t={y}}', { t: 'y' }],
    ['@a{k, t={50% of \\{ it}}', { t: '50% of \\{ it' }],
  ])('%s', (text, fields) => expect(fieldsOf(text)).toEqual(fields));

  it('come with type, key and line', () => {
    const { entries } = scanBibtex('words\n@Article{Some:Key+1,\n t={x}}\n\n@misc\n{k2,t={y}}');
    expect(entries.map(({ type, key, line }) => [type, key, line])).toEqual([
      ['article', 'Some:Key+1', 2],
      ['misc', 'k2', 5],
    ]);
  });
});

describe('what is broken', () => {
  it.each([
    ['@a{x, t={open\n@a{k, t={y}}', 1],
    ['@a{x, t}\n@a{k, t={y}}', 1],
    ['@a{x, t=}\n@a{k, t={y}}', 1],
    ['@a{x, t="open}\n@a{k, t={y}}', 1],
    ['@a(x, t={y}\n@a{k, t={y}}', 1],
  ])('%j is said, and the next entry read', (text, line) => {
    const { entries, problems } = scanBibtex(text);
    expect(entries.map(({ key }) => key)).toEqual(['k']);
    expect(problems).toEqual([{ reason: 'syntax', line, about: text.split('\n')[0] }]);
  });

  it.each(['@comment{ @a{x, t={y}} }', '@comment plain words\n', '% @a{x, t={y}}\n', '@preamble{"\\def\\x{@a{}}"}'])(
    '%j holds no entry',
    (text) => expect(scanBibtex(text)).toMatchObject({ entries: [], problems: [] }),
  );
});

describe('hostile files are read to the end', () => {
  const NESTED = 20_000;
  it.each([
    ['deep nesting', `@a{x, t=${'{'.repeat(NESTED)}${'}'.repeat(NESTED)}}`, 1],
    ['braces that nobody closes', '@a{'.repeat(NESTED), 0],
    ['round entries that nobody closes', '@a(k,'.repeat(NESTED), 0],
    ['quotation marks that nobody closes', '@a(k,t="'.repeat(NESTED), 0],
    ['a long line', `@a{x, t={${'x'.repeat(1_000_000)}}}`, 1],
    [
      'strings of strings',
      `@string{s0="${'x'.repeat(100)}"}${Array.from({ length: 60 }, (_, i) => `@string{s${i + 1}=s${i}#s${i}}`).join('')}@a{x,t=s60}`,
      1,
    ],
  ])('%s', (_, text, entries) => expect(scanBibtex(text).entries).toHaveLength(entries));
});
