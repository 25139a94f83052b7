import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { newSite } from './new-site';

const ROOT = join(import.meta.dirname, '../..');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ibid-scaffold-'));
  mkdirSync(join(root, 'utils/sites'), { recursive: true });
  cpSync(join(ROOT, 'utils/sites/index.ts'), join(root, 'utils/sites/index.ts'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

it('writes an adapter, its fixtures and one line in the register', () => {
  const before = read('utils/sites/index.ts');
  for (const path of newSite(root, 'my-site')) expect(existsSync(join(root, path)), path).toBe(true);
  expect(read('utils/sites/my-site.ts')).toContain('export const mySite: Site');
  const register = read('utils/sites/index.ts');
  expect(register).toContain("import { mySite } from './my-site';");
  expect(register.match(/^ {2}mySite,$/gm)).toHaveLength(1);
  expect(register.split('\n')).toHaveLength(before.split('\n').length + 2);
});

it.each(['My Site', '', '../x', 'index'])('refuses %j and writes nothing', (id) => {
  const before = read('utils/sites/index.ts');
  expect(() => newSite(root, id)).toThrow();
  expect(read('utils/sites/index.ts')).toBe(before);
  expect(existsSync(join(root, 'tests'))).toBe(false);
});

it('overwrites nothing', () => {
  newSite(root, 'my-site');
  expect(() => newSite(root, 'my-site')).toThrow('there already');
});
