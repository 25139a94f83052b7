/**
 * Runs a TypeScript file of ours, after installing the packages if they are missing. Plain JavaScript without
 * dependencies, so that `npm start` and `npm test` work in a fresh clone: `node tests/bootstrap.mjs FILE [ARGUMENTS]`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import process from 'node:process';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`Ibid needs Node.js ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const { dependencies, devDependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
  (name) => !existsSync(`${ROOT}node_modules/${name}/package.json`),
);
if (missing.length > 0) {
  console.log(`Installing ${missing.length} packages with npm …`);
  const { status } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error('npm ci failed: is there a network to the npm registry?');
    process.exit(status ?? 1);
  }
}
// WXT's generated types, which a clone does not have.
if (!existsSync(`${ROOT}.wxt/tsconfig.json`)) run('npx', ['wxt', 'prepare']);

const { status } = run(process.execPath, ['--import', 'tsx', ...process.argv.slice(2)]);
process.exit(status ?? 1);

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  return spawnSync(command, [...args], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command !== process.execPath,
  });
}
