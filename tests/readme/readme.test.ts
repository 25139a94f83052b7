import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { sitesTable } from './sites-table';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** Prettier pads the cells of a table. */
function cellsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .filter((line) => !/^\|[\s|:-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

it('lists every site of the register as the fixtures show it', () => {
  const [, table = ''] = /<!-- sites -->([^]*?)<!-- \/sites -->/.exec(README) ?? [];
  const ask = 'Is the register right? Then put what `npx tsx tests/readme/sites-table.ts` prints into the README.';
  expect(cellsOf(table), ask).toEqual(cellsOf(sitesTable()));
});

it('says the same of a first start as package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...README.matchAll(/npm (?:run (?:--silent )?)?([\w:]+)/g)].map(([, name]) => name ?? '');
  const known = new Set([...Object.keys(scripts), 'ci', 'install']);
  expect(
    named.filter((name) => !known.has(name)),
    'The README names scripts that there are not.',
  ).toEqual([]);
});
