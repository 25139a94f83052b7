/**
 * `npm run unit [-- FILES]`: the unit tests. `npm run unit -- site NAME`: what is held of one site alone, in about two seconds:
 * its saved pages read as the files beside them say.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [first, name = '', ...more] = process.argv.slice(2);
const args = first === 'site' ? ofSite(name, more) : ['--config', 'tests/vitest.config.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);

/** @param {string} site @param {readonly string[]} rest */
function ofSite(site, rest) {
  const sites = readdirSync(`${ROOT}tests/fixtures/sites`);
  if (!sites.includes(site)) {
    console.error(`There is no folder tests/fixtures/sites/${site}. There are ${sites.join(', ')}.`);
    process.exit(2);
  }
  // They stand under the site's name.
  return ['--config', 'tests/sites/vitest.config.ts', '--testNamePattern', `^${site} `, ...rest];
}
