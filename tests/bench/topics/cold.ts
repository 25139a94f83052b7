/**
 * What the first 2,000 papers cost in a worker that has just started, compiled code and all, against lower-casing and tokenising them for the
 * first time: `npx tsx tests/bench/topics/cold.ts FILE [CHROMIUM]`. FILE holds lines of JSON with `title` and `abstract`. Every run has
 * a worker of its own, in a browser of its own; it is the fastest run that counts.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';
import { build } from 'vite';

import { readCorpus } from '../../train/corpus';
import { print } from './table';

const RUNS = 5;
const PAPERS = 2000;
const SETTLED = 1500;
const ORIGIN = 'https://bench.example';

const [file, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npx tsx tests/bench/topics/cold.ts FILE [CHROMIUM]');
  process.exit(2);
}
const papers = (await readCorpus(file)).slice(0, PAPERS).map(({ title, abstract }) => ({ title, abstract }));
const model = await readFile(new URL('../../../public/topics/categories.bin', import.meta.url));
const built = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    lib: { entry: fileURLToPath(new URL('cold-worker.ts', import.meta.url)), formats: ['es'] },
  },
});
const [result] = [built].flat();
const script = result && 'output' in result ? result.output[0].code : '';
const bodies: Readonly<Record<string, { contentType: string; body: string | Buffer }>> = {
  '/': { contentType: 'text/html', body: '<title>bench</title>' },
  '/worker.js': { contentType: 'text/javascript', body: script },
  '/papers.json': { contentType: 'application/json', body: JSON.stringify(papers) },
  '/topics/categories.bin': { contentType: 'application/octet-stream', body: model },
};

const rows = [];
for (let run = 1; run <= RUNS; run++) rows.push([`run ${run}`, ...(await coldRun())]);
print(
  `Cold: ${papers.length} papers in a worker that has just started, ms`,
  ['', 'model', 'tagger', 'tags', 'together', 'floor'],
  rows,
  1,
);

/** Milliseconds for reading the model, for making the tagger, for the first papers, for all of it, and for the floor. */
async function coldRun(): Promise<readonly number[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await context.route(`${ORIGIN}/**`, (route) =>
      route.fulfill(bodies[new URL(route.request().url()).pathname] ?? { status: 404 }),
    );
    await page.goto(ORIGIN);
    // A browser that is still starting itself takes time that is not the worker's.
    await page.waitForTimeout(SETTLED);
    return await page.evaluate(
      () =>
        new Promise<readonly number[]>((resolve, reject) => {
          const worker = new Worker('/worker.js', { type: 'module' });
          worker.addEventListener('message', ({ data }) => resolve(data as readonly number[]));
          worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        }),
    );
  } finally {
    await browser.close();
  }
}
