/**
 * `npm run guards [WORD]`: takes each guard of `list.ts` (whose file or purpose holds the word) out of a copy of the sources, and runs
 * the test that should notice. A guard that nobody missed is named, and the exit code is 1.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { GUARDS, type Guard } from './list';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What is not of the working tree, and what a test of one file needs nothing of. */
const LEFT_OUT = new Set(['node_modules', '.git', '.output'].map((name) => join(ROOT, name)));
/** A guard whose absence makes a test hang is missed as well. */
const PATIENCE = 600_000;
/** Of one test, in milliseconds: on a busy machine being slow is not noticing. */
const TIMEOUT = '60000';

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
  if (!passes(guards.map(({ test }) => test))) {
    console.log('With all guards in place some of these tests fail already: `npm run unit` says which.');
    return 1;
  }
  const missed = guards.filter((guard) => {
    const isNoticed = isMissed(guard);
    console.log(`${isNoticed ? 'noticed' : 'UNSEEN '} ${guard.file}: ${guard.against}`);
    return !isNoticed;
  });
  console.log(`${guards.length - missed.length} of ${guards.length} guards are missed when they are away`);
  return missed.length > 0 || guards.length === 0 ? 1 : 0;
}

/** Whether its test fails without it. */
function isMissed({ file, text, without, test }: Guard): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(text).length !== 2) throw new Error(`${file} does not hold the guard once: ${text}`);
  writeFileSync(
    path,
    source.replace(text, () => without),
  );
  try {
    return !passes([test]);
  } finally {
    writeFileSync(path, source);
  }
}

function passes(tests: readonly string[]): boolean {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const options = ['--config', 'tests/vitest.config.ts', '--bail', '1', '--testTimeout', TIMEOUT];
  const args = [vitest, 'run', ...options, ...tests];
  return spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: PATIENCE }).status === 0;
}
