/**
 * How fast the library answers with 10,000 papers: `npx tsx tests/bench/library.ts [papers] [--browser PATH]`. Without a browser
 * the database is fake-indexeddb, which is slower at some things and faster at others than a real one.
 */
import 'fake-indexeddb/auto';
import { benchInChromium } from './in-chromium';
import { measure, type Figure } from './library-run';

function print(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const { what, ms, floor, floorMs } of figures) {
    const ratio = floor && floorMs ? `  ${(ms / floorMs).toFixed(1)} × ${floor} (${floorMs.toFixed(1)} ms)` : '';
    console.log(`${what.padEnd(42)} ${ms.toFixed(1).padStart(9)} ms${ratio}`);
  }
}

const [, , ...args] = process.argv;
const size = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 10_000);
const at = args.indexOf('--browser');
const browser = at >= 0 ? args[at + 1] : undefined;

if (browser)
  print(
    `${size} papers, ${browser}`,
    await benchInChromium<Figure[]>(browser, new URL('library-run.ts', import.meta.url), 'measure', size),
  );
else print(`${size} papers, fake-indexeddb, Node ${process.version}`, await measure(size));
