/**
 * `npm run stress -- --stops 500 --files 20000 --kills 50 [--seed N] [--browser PATH]`: nothing that was acknowledged or typed is
 * lost, whatever is stopped in between. Each figure is a line of JSON; the last line says what was lost, and nothing is code 0.
 */
import './fake-extension';
import 'fake-indexeddb/auto';

import process from 'node:process';
import { parseArgs } from 'node:util';

import { findBrowser } from '../e2e/browsers/find';
import { isClean, NOTHING, sum, verdict, type Figures } from './figures';

const { values } = parseArgs({
  options: {
    stops: { type: 'string', default: '500' },
    files: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string' },
    browser: { type: 'string' },
  },
});
const [stops, files, kills] = [Number(values.stops), Number(values.files), Number(values.kills)];
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);

console.log(JSON.stringify({ seed }));
// The sources tell of every mishap that is planned here.
console.warn = console.error = () => undefined;
let all: Figures = NOTHING;

/** Says what came of one machine, the first faults of each kind in full. */
function report(what: string, { lost, halfWritten, broken, ...figures }: Figures): void {
  const faults = { lost: lost.length, halfWritten: halfWritten.length, broken: broken.length };
  console.log(JSON.stringify({ what, ...figures, ...faults }));
  for (const fault of [...lost.slice(0, 10), ...halfWritten.slice(0, 10), ...broken.slice(0, 10)])
    console.log(JSON.stringify({ what, fault }));
  all = sum(all, { lost, halfWritten, broken, kept: figures.kept });
}

// After the browser has been made up: what is imported here looks for it at once.
if (stops > 0) report('stops', await (await import('./lives')).runLives(stops, seed));
if (files > 0) report('files', await (await import('./files')).runFiles(files, seed));
const browser = values.browser ?? findBrowser('chromium');
if (kills > 0 && browser) report('kills', await (await import('./kills')).runKills(kills, seed, browser));
else if (kills > 0) console.log(JSON.stringify({ what: 'kills', skipped: 'no Chromium was found' }));

console.log(verdict(all));
process.exit(isClean(all) ? 0 : 1);
