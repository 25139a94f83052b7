/**
 * What the ledger of seen papers costs after years: `npx tsx tests/bench/ledger.ts [N] [--browser chromium|firefox]`. Each act is told
 * against the same with a ledger that is next to empty, and may take three times as long. Without a browser the database is fake-indexeddb,
 * which serves to see that it runs; a million takes some minutes in a browser.
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { ENGINES } from '../e2e/browsers/find';
import { runInBrowser } from './in-browser';
import { measure, type LedgerFigure } from './ledger-run';

const MOST = 3;
/** Below so many milliseconds a ratio says more of the clock than of the ledger. */
const LEAST = 1;

const [, , ...args] = process.argv;
const size = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 20_000);
const engine = ENGINES.find((name) => name === args[args.indexOf('--browser') + 1]);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const table = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../public/topics/${name}.bin`, import.meta.url))));
const files = new Map(['rarity', 'embeddings'].map((name) => [`/topics/${name}.bin`, table(name)]));
const entry = fileURLToPath(new URL('ledger-run.ts', import.meta.url));
const figures = engine
  ? await runInBrowser<readonly LedgerFigure[]>({ engine, entry, files, args: [size], say })
  : await measure(size, { rarity: table('rarity').buffer, embeddings: table('embeddings').buffer }, say);

console.log(`\na ledger of ${size.toLocaleString('en')}, ${engine ?? `fake-indexeddb, Node ${process.version}`}`);
for (const { what, empty, full } of figures) {
  const ratio = Math.max(full, LEAST) / Math.max(empty, LEAST);
  const verdict = ratio > MOST ? '  TOO SLOW' : '';
  console.log(
    `${what.padEnd(36)} empty ${empty.toFixed(1).padStart(8)} ms  full ${full.toFixed(1).padStart(8)} ms  ${ratio.toFixed(2).padStart(6)} ×${verdict}`,
  );
  if (verdict) process.exitCode = 1;
}
