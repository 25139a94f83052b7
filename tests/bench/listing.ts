/**
 * What Ibid costs on a listing of 2,000 entries in Chromium: `npm run bench:listing`, after a build. First chips are told
 * against the same page's own time to be ready, filtering against hiding and showing the same rows by hand.
 */
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';

import { launchChromium, type ChromiumTab } from '../e2e/browsers/chromium';
import { until } from '../e2e/browsers/until';
import { extensionFolder, optionsFor } from '../e2e/stage';

const LISTING = 'https://arxiv.org/list/cs.LG/2512?skip=0&show=2000';
const QUERIES = ['mamba', 'recurrent -survey', 'author:gu', ''];
const ROUNDS = 3;

async function main(): Promise<void> {
  const driver = await launchChromium(optionsFor('chromium'));
  // The first visit wakes the worker and loads the model; the second is what a day's next listing costs.
  for (const visit of ['first', 'next'])
    console.log(JSON.stringify({ visit, ...(await visitListing(await driver.tab())) }));
  const tab = await driver.tab(LISTING);
  // What runs this file wraps named functions in a helper that the page does not have.
  await tab.page.evaluate('globalThis.__name = (named) => named');
  await ready(tab);
  for (const query of QUERIES) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      await type(tab, '"nothing has this"');
      rounds.push(await type(tab, query));
    }
    const [best] = rounds.toSorted((a, b) => a.script - b.script);
    console.log(JSON.stringify({ query, ...best }));
  }
  console.log(JSON.stringify(weight(extensionFolder('chromium'))));
  await driver.close();
}

/** Milliseconds from the start of the navigation. */
async function visitListing(tab: ChromiumTab): Promise<Readonly<Record<string, number>>> {
  // The page cannot look into closed roots: it is asked again and again whether there are chips yet.
  const opening = tab.open(LISTING);
  let firstChips = 0;
  while (firstChips === 0) firstChips = await tab.inside(whenChips).catch(() => 0);
  await opening;
  await ready(tab);
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

/** Waits until every row is known. */
async function ready(tab: ChromiumTab): Promise<void> {
  await until(
    () => tab.inside((roots) => roots.some((root) => /2,000 entries(?!.*Loading…)/s.test(root.textContent ?? ''))),
    'every row to be known',
  );
}

/** Puts a query into its box, as a paste does, and tells what it costs until the rows are marked (`script`) and drawn (`frame`); `floor` is marking the same rows by hand. */
async function type(
  tab: ChromiumTab,
  query: string,
): Promise<{ script: number; frame: number; hidden: number; floor: number }> {
  await tab.inside((roots) => {
    const input = roots.map((root) => root.querySelector<HTMLInputElement>('#query')).find(Boolean);
    input?.focus();
    input?.select();
  });
  const told = tab.inside(async (roots) => {
    const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const box = roots.find((root) => root.querySelector('#query'));
    if (!box) throw new Error('There is no query box.');
    await new Promise((resolve) => box.addEventListener('input', resolve, { capture: true, once: true }));
    const start = performance.now();
    await task();
    const script = performance.now() - start;
    await frame();
    const drawn = performance.now() - start;
    const rows = [...document.querySelectorAll<HTMLElement>('dl > dt, dl > dd')];
    const hidden = rows.map((row) => row.hasAttribute('data-ibid-hidden'));
    for (const row of rows) row.toggleAttribute('data-ibid-hidden');
    await frame();
    const again = performance.now();
    rows.forEach((row, at) => row.toggleAttribute('data-ibid-hidden', hidden[at]));
    await frame();
    const floor = performance.now() - again;
    const round = (ms: number): number => Math.round(ms);
    return {
      script: round(script),
      frame: round(drawn),
      hidden: hidden.filter(Boolean).length / 2,
      floor: round(floor),
    };
  });
  await tab.page.keyboard.insertText(query);
  if (query === '') await tab.press('Delete');
  return told;
}

/** Bytes after gzip -9. */
function weight(folder: string): Readonly<Record<string, number>> {
  const files = [
    'content-scripts/page.js',
    'content-scripts/page.css',
    'arxiv.js',
    'huggingface.js',
    'highlights.js',
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
