/**
 * `npm run guards [WORD]`: takes each guard of `list.ts` (whose file or purpose holds the word) out of a copy of the sources, and runs
 * the test that should notice. A guard that nobody missed is named, and so is a test that fails with all guards in place; then the exit code
 * is 1. Each test is first run as it is: how long it takes says how long it may take without its guard, so that a busy machine is no notice.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import type { Guard } from './guard';
import { GUARDS } from './list';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What is not of the working tree, and what a test of one file needs nothing of. */
const LEFT_OUT = new Set(['node_modules', '.git', '.output'].map((name) => join(ROOT, name)));
/** So many milliseconds a test may take as it is, on however busy a machine. */
const PATIENCE = 1_800_000;
/** A guard whose absence makes a test hang is missed as well: it hangs when it takes so many times as long as with the guard, and not less than so long. */
const HANGS = { times: 20, least: 120_000 } as const;

const word = process.argv[2] ?? '';
const chosen = GUARDS.filter(({ file, against }) => file.includes(word) || against.includes(word));
const copy = copySources();
try {
  process.exitCode = tryAll(chosen);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function copySources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-guards-'));
  cpSync(ROOT, folder, { recursive: true, filter: (path) => !LEFT_OUT.has(path) });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

function tryAll(guards: readonly Guard[]): number {
  const usual = new Map([...new Set(guards.map(({ test }) => test))].map((test) => [test, run(test, PATIENCE)]));
  const broken = [...usual].flatMap(([test, { passes }]) => (passes ? [] : [test]));
  for (const test of broken)
    console.log(`FAILS   ${test} with all guards in place: \`npm run unit -- ${test}\` says why`);
  const tried = guards.filter(({ test }) => !broken.includes(test));
  const unseen = tried.filter((guard) => {
    const isNoticed = isMissed(guard, usual.get(guard.test)?.ms ?? 0);
    console.log(`${isNoticed ? 'noticed' : 'UNSEEN '} ${guard.file}: ${guard.against}`);
    return !isNoticed;
  });
  console.log(`${tried.length - unseen.length} of ${guards.length} guards are missed when they are away`);
  return unseen.length + broken.length > 0 || guards.length === 0 ? 1 : 0;
}

/** Whether its test, which usually takes so long, fails without it. */
function isMissed({ file, text, without, test }: Guard, usual: number): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(text).length !== 2) throw new Error(`${file} does not hold the guard once: ${text}`);
  writeFileSync(
    path,
    source.replace(text, () => without),
  );
  try {
    return !run(test, Math.max(HANGS.least, HANGS.times * usual)).passes;
  } finally {
    writeFileSync(path, source);
  }
}

/** The tests of one file, stopped at the first failure; after `most` milliseconds it counts as failed. */
function run(test: string, most: number): { readonly passes: boolean; readonly ms: number } {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const options = ['--config', 'tests/vitest.config.ts', '--bail', '1', '--testTimeout', String(most)];
  const from = Date.now();
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...options, test], {
    cwd: copy,
    stdio: 'ignore',
    timeout: most,
  });
  return { passes: status === 0, ms: Date.now() - from };
}
