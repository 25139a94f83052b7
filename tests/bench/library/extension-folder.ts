/** The built extension in a folder of the run's own, with two pages besides. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { build } from 'wxt';

import { bundle } from '../bundle';
import { TEXTS } from './settings';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUILT = 'chrome-mv3';
/** What a build is made of. */
const SOURCES = ['components', 'entrypoints', 'public', 'utils', 'wxt.config.ts', 'package-lock.json'];

/** A page with nothing on it: what any page of an extension costs. */
export const EMPTY = 'empty.html';
/** The page that the steps run on. */
export const BENCH = 'bench.html';

export interface ExtensionFolder {
  /** What the browser loads. */
  readonly extension: string;
  /** A new profile for a browser. */
  profile(): string;
}

/** The extension as it is, built unless `npm run build` did so since the last change. The folder goes when the process ends, however it ends. */
export async function prepareExtension(
  texts: string | undefined,
  say: (line: string) => void,
): Promise<ExtensionFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const extension = join(folder, BUILT);
  if (isBuilt()) cpSync(join(ROOT, '.output', BUILT), extension, { recursive: true });
  else await buildInto(folder, say);
  writeFileSync(join(extension, EMPTY), pageWith(''));
  writeFileSync(join(extension, BENCH), pageWith('<script src="bench.js"></script>'));
  writeFileSync(join(extension, 'bench.js'), await bundle(fileURLToPath(new URL('in-extension.ts', import.meta.url))));
  if (texts !== undefined) writeFileSync(join(extension, TEXTS), texts);
  let profiles = 0;
  return {
    extension,
    profile() {
      const profile = join(folder, `profile-${++profiles}`);
      mkdirSync(profile);
      return profile;
    },
  };
}

function isBuilt(): boolean {
  const manifest = join(ROOT, '.output', BUILT, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const { mtimeMs } = statSync(manifest);
  return SOURCES.every((source) => lastChange(join(ROOT, source)) < mtimeMs);
}

/** When a file was changed last, or anything in a folder. */
function lastChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

async function buildInto(outDir: string, say: (line: string) => void): Promise<void> {
  say('building the extension …');
  await build({
    ...{ root: ROOT, outDir, browser: 'chrome', manifestVersion: 3 },
    logger: quiet(say),
    vite: () => ({ logLevel: 'error' }),
  });
}

function pageWith(script: string): string {
  return `<!doctype html><html><head><meta charset="utf-8" /><title>Bench</title></head><body>${script}</body></html>`;
}

/** Says what went wrong, and nothing else: standard output is for figures. */
function quiet(say: (line: string) => void) {
  const pass = (): void => undefined;
  const tell = (...words: readonly unknown[]): void => say(words.map(String).join(' '));
  return { debug: pass, log: pass, info: pass, success: pass, warn: tell, error: tell, fatal: tell, level: 1 };
}
