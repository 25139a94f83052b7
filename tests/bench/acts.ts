/**
 * How long what a reader does takes with 10,000 papers, and what our pages ask after it: `npx tsx tests/bench/acts.ts [papers]
 * [--browser PATH]`. Without a browser the database is fake-indexeddb.
 */
import 'fake-indexeddb/auto';
import { measureActs, type ActFigure } from './acts-run';
import { benchInChromium } from './in-chromium';

const [, , ...args] = process.argv;
const size = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 10_000);
const at = args.indexOf('--browser');
const browser = at >= 0 ? args[at + 1] : undefined;
const figures = browser
  ? await benchInChromium<ActFigure[]>(browser, new URL('acts-run.ts', import.meta.url), 'measureActs', size)
  : await measureActs(size);

console.log(`\n${size} papers, ${browser ?? `fake-indexeddb, Node ${process.version}`}`);
for (const { what, kept, shown } of figures)
  console.log(`${what.padEnd(46)} kept ${kept.toFixed(0).padStart(6)} ms, shown ${shown.toFixed(0).padStart(6)} ms`);
