import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { keysTable } from './keys-table';
import { sitesTable } from './sites-table';

const ROOT = join(import.meta.dirname, '../..');
const PAPERS = [
  'README.md',
  'CHANGELOG.md',
  'PRIVACY.md',
  '.github/ARCHITECTURE.md',
  '.github/CONTRIBUTING.md',
  '.github/MEASURED.md',
] as const;
const TEXTS = PAPERS.map((paper) => [paper, readFileSync(join(ROOT, paper), 'utf8')] as const);
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

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

it('has every key of the table of commands', () => {
  const [, table = ''] = /<!-- keys -->([^]*?)<!-- \/keys -->/.exec(README) ?? [];
  const ask =
    'Is the table of commands right? Then put what `npx tsx tests/readme/keys-table.ts` prints into the README.';
  expect(cellsOf(table), ask).toEqual(cellsOf(keysTable()));
});

describe.each(TEXTS)('%s', (paper, text) => {
  it('names scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...text.matchAll(/\bnpm (?:run (?:--silent )?)?([\w:]+)/g)].map(([, name]) => name ?? '');
    const known = new Set([...Object.keys(scripts), 'ci', 'install']);
    expect(
      named.filter((name) => !known.has(name)),
      'Has the script another name now? Then say so here.',
    ).toEqual([]);
  });

  it('names files and folders that there are', () => {
    const named = [...text.matchAll(/`((?:entrypoints|components|utils|tests|public)\/[\w./-]*)`/g)].map(
      ([, path]) => path ?? '',
    );
    const made = /my-site|my-format|NNN/;
    expect(
      named.filter((path) => !made.test(path) && !existsSync(join(ROOT, path))),
      'Was it moved? Then name its new place.',
    ).toEqual([]);
  });

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^()#]+)\)/g)].map(([, path]) => path ?? '');
    expect(
      links.filter((path) => !existsSync(join(ROOT, dirname(paper), path))),
      'Was it moved? Then link to its new place.',
    ).toEqual([]);
  });
});

it('draws every room in the map, and none that is gone', () => {
  const [, map = ''] =
    /## Rooms\n+```\n([^]*?)```/.exec(readFileSync(join(ROOT, '.github/ARCHITECTURE.md'), 'utf8')) ?? [];
  const drawn = pathsOf(map);
  expect(
    drawn.filter((path) => !existsSync(join(ROOT, path))),
    'The map shows what is not there.',
  ).toEqual([]);
  const rooms = ['components', 'components/overlay', 'utils', 'utils/library'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}`),
  );
  expect(
    rooms.filter((room) => !drawn.includes(room)),
    'Is the room new? Then say on the map what it is about.',
  ).toEqual([]);
});

/** The paths that an indented map draws: names stand before the first two blanks of a line, folders end with a slash. */
function pathsOf(map: string): readonly string[] {
  const above: { readonly depth: number; readonly path: string }[] = [];
  return map.split('\n').flatMap((line) => {
    const depth = line.length - line.trimStart().length;
    const names = (line.trim().split('  ')[0] ?? '').split(' ').filter((name) => /^[\w.-]+(?:\/|\.tsx?)$/.test(name));
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const parent = above.at(-1)?.path;
    const paths = names.map((name) => [parent, name.replace(/\/$/, '')].filter(Boolean).join('/'));
    if (paths.length === 1 && names[0]?.endsWith('/')) above.push({ depth, path: paths[0] ?? '' });
    return paths;
  });
}
