/**
 * What Ibid costs in Chromium: `npm run bench:listing`, after a build. Pages are told against the same pages without Ibid, in one run; the
 * first chips of 2,000 entries against that page's own time to be ready, filtering against hiding and showing the same rows by hand.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

import { launchChromium, type ChromiumDriver, type ChromiumTab } from '../e2e/browsers/chromium';
import type { Respond } from '../e2e/browsers/driver';
import { abs, PAPER_LINE, waitForListing } from '../e2e/listing';
import { SAMPLE } from '../e2e/pages/papers';
import { web } from '../e2e/pages/web';
import { extensionFolder, optionsFor } from '../e2e/stage';
import { filterBy } from './listing/filtering';
import { compare } from './listing/page-cost';

const LISTING = 'https://arxiv.org/list/cs.LG/2512?skip=0&show=2000';
const SHORT = 'https://arxiv.org/list/cs.LG/2512?skip=0&show=50';
const ABS = abs(SAMPLE[0]?.id ?? '');
const HELP = 'https://arxiv.org/help';
const ELSEWHERE = 'https://example.org/';
const QUERIES = ['mamba', 'recurrent -survey', 'author:gu', ''];
const ROUNDS = 3;
/** How often each page is opened, with Ibid and without. */
const VISITS = 9;

/** Our own pages, and one that is none of a site that Ibid reads. */
const respond: Respond = (url) =>
  url.href.startsWith(ELSEWHERE)
    ? {
        type: 'text/html',
        body: `<!doctype html><title>Elsewhere</title>${'<p>Nothing is listed here.</p>'.repeat(200)}`,
      }
    : web(url);

async function main(): Promise<void> {
  const [cpu] = cpus();
  const driver = await launchChromium({ ...optionsFor('chromium'), respond });
  const say = (figures: object): void => console.log(JSON.stringify(figures));
  say({
    machine: `${cpus().length} × ${cpu?.model}`,
    node: process.version,
    chromium: driver.context.browser()?.version(),
  });
  await comparePages(driver, say);
  // The first visit wakes the worker and loads the model; the second is what a day's next listing costs.
  for (const visit of ['first', 'next']) say({ visit, ...(await visitListing(await driver.tab())) });
  const tab = await driver.tab(LISTING);
  // What runs this file wraps named functions in a helper that the page does not have.
  await tab.page.evaluate('globalThis.__name = (named) => named');
  await waitForListing(tab, 2_000);
  for (const query of QUERIES) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      await filterBy(tab, '"nothing has this"');
      rounds.push(await filterBy(tab, query));
    }
    const [best] = rounds.toSorted((a, b) => a.script - b.script);
    say({ query, ...best });
  }
  say(weight(extensionFolder('chromium')));
  await driver.close();
}

/** What Ibid costs, against a browser whose extension does nothing. */
async function comparePages(driver: ChromiumDriver, say: (figures: object) => void): Promise<void> {
  const idle = mkdtempSync(join(tmpdir(), 'ibid-idle-'));
  writeFileSync(join(idle, 'manifest.json'), '{ "manifest_version": 3, "name": "Idle", "version": "1" }');
  const without = await launchChromium({ ...optionsFor('chromium'), respond, extension: idle, isReturning: true });
  const pages = [
    ['a listing of 50 entries', SHORT, HELP, (tab: ChromiumTab) => waitForListing(tab, 50)],
    ['a paper’s page', ABS, HELP, async (tab: ChromiumTab) => void (await tab.see(PAPER_LINE))],
    ['a page elsewhere', ELSEWHERE, `${ELSEWHERE}near`, async () => undefined],
  ] as const;
  for (const [page, address, near, settled] of pages)
    say({ page, ...(await compare([driver, without], address, near, settled, VISITS)) });
  await without.close();
  rmSync(idle, { recursive: true, force: true });
}

/** Milliseconds from the start of the navigation. */
async function visitListing(tab: ChromiumTab): Promise<Readonly<Record<string, number>>> {
  // The page cannot look into closed roots: it is asked again and again whether there are chips yet.
  const opening = tab.open(LISTING);
  let firstChips = 0;
  while (firstChips === 0) firstChips = await tab.inside(whenChips).catch(() => 0);
  await opening;
  await waitForListing(tab, 2_000);
  const times = await tab.page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      interactive: Math.round(navigation?.domInteractive ?? 0),
      allKnown: Math.round(performance.now()),
    };
  });
  await tab.close();
  return { ...times, firstChips, ratio: Number((firstChips / times.interactive).toFixed(2)) };
}

function whenChips(roots: readonly ShadowRoot[]): number {
  return roots.some((root) => root.querySelector('.line .topic')) ? Math.round(performance.now()) : 0;
}

/** Bytes after gzip -9. */
function weight(folder: string): Readonly<Record<string, number>> {
  const files = [
    'content-scripts/page.js',
    'content-scripts/page.css',
    'arxiv.js',
    'huggingface.js',
    'highlights.js',
    'toolbar.js',
    'listing.js',
    'paper.js',
    'sites.js',
    'help.js',
  ];
  return Object.fromEntries(
    files.map((file) => [file, gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length]),
  );
}

await main();
process.exit(0);
