/**
 * How fast the library answers with 10,000 papers: `npx tsx tests/bench/library.ts [papers] [--browser PATH]`. Without a browser
 * the database is fake-indexeddb, which is slower at some things and faster at others than a real one.
 */
import 'fake-indexeddb/auto';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';
import { build } from 'vite';

import { measure, type Figure } from './library-run';

async function inBrowser(executablePath: string, size: number): Promise<Figure[]> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('library-run.ts', import.meta.url)), formats: ['iife'], name: 'bench' },
    },
  });
  const [result] = [built].flat();
  const chunk = result && 'output' in result ? result.output[0].code : '';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.route('https://bench.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>bench</title>' }),
    );
    await page.goto('https://bench.example/');
    await page.addScriptTag({ content: chunk });
    return await page.evaluate(
      (count) => (globalThis as unknown as { bench: { measure: typeof measure } }).bench.measure(count),
      size,
    );
  } finally {
    await browser.close();
  }
}

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

if (browser) print(`${size} papers, ${browser}`, await inBrowser(browser, size));
else print(`${size} papers, fake-indexeddb, Node ${process.version}`, await measure(size));
