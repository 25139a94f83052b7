/**
 * What reading a listing costs in Chromium, against a bare walk that only touches the text of the same elements, in the
 * same page and run: `npm run bench:extract [-- ENTRIES]`. The aim is a ratio of 1.5 or less.
 */
import { join } from 'node:path';
import process from 'node:process';

import { chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';

import { needBrowser } from '../e2e/browsers/find';

const ROUNDS = 40;
const ADDRESS = 'https://arxiv.org/list/cs.LG/pastweek?show=2000';

async function main(entries: number): Promise<void> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'extract-run.ts'), name: 'run', formats: ['iife'] },
    },
  })) as Rollup.RollupOutput[];
  const browser = await chromium.launch({
    executablePath: needBrowser('chromium', console.error),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: listing(entries) })
      : route.abort(),
  );
  await page.goto(ADDRESS);
  await page.evaluate(`${built[0]?.output[0].code ?? ''};globalThis.run=run;`);
  const cost = await stopwatch(page);
  const reads: number[] = [];
  const walks: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    walks.push(await cost('walk'));
    reads.push(await cost('read'));
  }
  const [read, floor] = [median(reads), median(walks)];
  console.log(JSON.stringify({ entries, read, floor, ratio: Number((read / floor).toFixed(2)) }));
  await browser.close();
}

/** Milliseconds that the page's own thread was busy with a call, whatever else the machine was doing meanwhile. */
async function stopwatch(page: Page): Promise<(name: 'read' | 'walk') => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? NaN;
  };
  return async (name) => {
    const before = await busy();
    await page.evaluate(`run.${name}()`);
    return ((await busy()) - before) * 1000;
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Names of the shapes that a listing has, each about as often as there. */
const GIVEN = ['Ada', 'Bob', 'Carol', 'Dan', 'Eve', 'Zoë', 'Ada B.', 'Bob C. D.', 'Jean-Luc', 'Xi'];
const FAMILY = [
  'Example',
  'Sample',
  'Fixture',
  'Muster',
  'Beispiel',
  'van der Example',
  'Li',
  'Exémple',
  'Sample-Muster',
];

function nameOf(at: number): string {
  return `${GIVEN[at % GIVEN.length]} ${FAMILY[Math.floor(at / 7) % FAMILY.length]}`;
}

function listing(entries: number): string {
  const rows = Array.from({ length: entries }, (_, i) => {
    const id = `2607.${String(i + 10_000)}`;
    const authors = Array.from({ length: 1 + (i % 9) }, (_unused, j) => {
      return `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=Example,+${j}">${nameOf(i * 9 + j)}</a>`;
    });
    return `<dt><a name='item${i}'>[${i}]</a> <a href ="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a>
      ${i % 3 ? '' : '(cross-list from cs.CV)'} [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}">pdf</a>, <a href="https://arxiv.org/html/${id}v1" title="View HTML">html</a>, <a href="/format/${id}" title="Other formats">other</a>]</dt>
      <dd><div class='meta'><div class='list-title mathjax'><span class='descriptor'>Title:</span> Title ${i} of a $n^${i}$ fixture that is as long as titles are</div>
      <div class='list-authors'>${authors.join(', ')}</div><div class='list-comments mathjax'><span class='descriptor'>Comments:</span> ${i} pages</div>
      <div class='list-subjects'><span class='descriptor'>Subjects:</span> <span class="primary-subject">Machine Learning (cs.LG)</span>; Artificial Intelligence (cs.AI)</div>
      <p class='mathjax'>${'A sentence of an abstract, as long as they are. '.repeat(25)}</p></div></dd>`;
  });
  return `<!DOCTYPE html><div id="dlpage"><h1>Machine Learning</h1><dl id="articles"><h3>Mon, 27 Jul 2026 (showing ${entries} of ${entries} entries )</h3>${rows.join('')}</dl></div>`;
}

await main(Number(process.argv[2] ?? 2000));
