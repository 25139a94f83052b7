import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

import { check } from 'prettier';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import manifest from '../../package.json';
import { newSite } from './new-site';

const ROOT = join(import.meta.dirname, '../..');
const LISTS = ['utils/sites/index.ts', 'utils/sites/info/index.ts', 'tests/sites/author-markup.ts'];
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ibid-scaffold-'));
  for (const list of LISTS) {
    mkdirSync(join(root, dirname(list)), { recursive: true });
    cpSync(join(ROOT, list), join(root, list));
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

it('writes an adapter, its fixtures and a line in every list of sites', () => {
  const before = LISTS.map(read);
  for (const path of newSite(root, 'my-site')) expect(existsSync(join(root, path)), path).toBe(true);
  expect(read('utils/sites/my-site.ts')).toContain('export const mySite: Site');
  expect(read('utils/sites/index.ts').match(/^ {2}mySite,$/gm)).toHaveLength(1);
  expect(read('utils/sites/info/index.ts').match(/^ {2}mySiteInfo,$/gm)).toHaveLength(1);
  expect(read('tests/sites/author-markup.ts')).toContain("'my-site/listing'");
  expect(LISTS.map((list) => read(list).split('\n').length)).toEqual(before.map((text) => text.split('\n').length + 2));
});

it.each([['aaa'], ['my-site'], ['zzz']])('keeps the lists sorted with %s', (id) => {
  newSite(root, id);
  for (const list of LISTS.slice(0, 2)) {
    const paths = [...read(list).matchAll(/^import \{ \w+ \} from '\.\/([\w-]+)';$/gm)].map(([, path]) => path);
    expect(paths).toContain(id);
    expect(paths).toEqual(paths.toSorted());
  }
});

it('writes as prettier would', async () => {
  for (const path of newSite(root, 'my-site').filter((one) => one.endsWith('.ts')))
    expect(await check(read(path), { ...manifest.prettier, filepath: path }), path).toBe(true);
});

describe('in a copy of the project', () => {
  it('passes the tests of sites as it was written', { timeout: 120_000 }, () => {
    for (const folder of [
      'utils',
      'tests/sites',
      'tests/workbench',
      'tests/fixtures/sites',
      'package.json',
      'tests/unit.mjs',
    ])
      cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
    newSite(root, 'my-site');
    const { status, stdout } = spawnSync(process.execPath, ['tests/unit.mjs', 'site', 'my-site'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], NO_COLOR: '1' },
    });
    expect(stdout).toMatch(/Tests {2}\d+ passed/);
    expect(status, stdout).toBe(0);
  });
});

it.each(['My Site', '', '../x', 'index'])('refuses %j and writes nothing', (id) => {
  const before = LISTS.map(read);
  expect(() => newSite(root, id)).toThrow();
  expect(LISTS.map(read)).toEqual(before);
  expect(existsSync(join(root, 'tests/fixtures'))).toBe(false);
});

it('overwrites nothing', () => {
  newSite(root, 'my-site');
  expect(() => newSite(root, 'my-site')).toThrow('there already');
});
