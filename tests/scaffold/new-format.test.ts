// @vitest-environment node
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Format } from '../../utils/formats/format';
import { GOLDEN_ROWS } from '../formats/golden-rows';
import { newFormat } from './new-format';

const ROOT = join(import.meta.dirname, '../..');
const SCRATCH = join(ROOT, '.output/scaffold');
let root = '';

// Inside of the project, so that what is written can be run.
beforeEach(() => {
  mkdirSync(SCRATCH, { recursive: true });
  root = mkdtempSync(join(SCRATCH, 'format-'));
  for (const room of ['utils/formats', 'utils/model']) cpSync(join(ROOT, room), join(root, room), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

it('writes a format that is registered, and writes its golden file', async () => {
  const before = read('utils/formats/index.ts');
  for (const path of newFormat(root, 'my-format')) expect(existsSync(join(root, path)), path).toBe(true);
  const register = read('utils/formats/index.ts');
  expect(register).toContain("import { myFormat } from './my-format';");
  expect(register.match(/^ {2}myFormat,$/gm)).toHaveLength(1);
  expect(register.split('\n')).toHaveLength(before.split('\n').length + 2);
  const { myFormat } = (await import(join(root, 'utils/formats/my-format.ts'))) as { readonly myFormat: Format };
  const text = [...(myFormat.write?.(GOLDEN_ROWS, {}) ?? [])].join('');
  expect(text).toBe(read('tests/fixtures/formats/my-format.txt'));
});

it.each(['My Format', '', '../x', 'index', 'ris'])('refuses %j and writes nothing', (id) => {
  const before = read('utils/formats/index.ts');
  expect(() => newFormat(root, id)).toThrow();
  expect(read('utils/formats/index.ts')).toBe(before);
  expect(existsSync(join(root, 'tests'))).toBe(false);
});

it('overwrites nothing', () => {
  newFormat(root, 'my-format');
  expect(() => newFormat(root, 'my-format')).toThrow('there already');
});
