/** What a page costs with Ibid and without, in turns, each time in a fresh tab. */
import type { CDPSession } from 'playwright-core';

import type { ChromiumDriver, ChromiumTab } from '../../e2e/browsers/chromium';

/** Milliseconds after which a page that is complete is taken to be at rest. */
const REST = 1_500;

export interface Cost {
  /** Milliseconds of the processor that the page's main thread took, until it was at rest. */
  readonly thread: number;
  /** Bytes of JavaScript's heap, after what is no longer needed has been collected. */
  readonly heap: number;
  /** The sum of layout shifts after the first paint of ours. */
  readonly shift: number;
  /** How many worlds of extensions' scripts there are in the page. */
  readonly worlds: number;
}

export interface Comparison {
  readonly thread: number;
  readonly without: number;
  readonly ratio: number;
  readonly heapMB: number;
  readonly shift: number;
  readonly worlds: number;
}

/** The medians of so many rounds. `near` is an address of the same site, so that both are drawn by one process. */
export async function compare(
  [withIbid, without]: readonly [ChromiumDriver, ChromiumDriver],
  address: string,
  near: string,
  settled: (tab: ChromiumTab) => Promise<void>,
  rounds: number,
): Promise<Comparison> {
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await visit(withIbid, address, near, settled));
    theirs.push(await visit(without, address, near, async () => undefined));
  }
  const [thread, floor] = [median(ours.map((cost) => cost.thread)), median(theirs.map((cost) => cost.thread))];
  const heap = median(ours.map((cost) => cost.heap)) - median(theirs.map((cost) => cost.heap));
  return {
    thread: Math.round(thread),
    without: Math.round(floor),
    ratio: Number((thread / floor).toFixed(2)),
    heapMB: Number((heap / 1e6).toFixed(2)),
    shift: Number(Math.max(...ours.map((cost) => cost.shift)).toFixed(4)),
    worlds: Math.max(...ours.map((cost) => cost.worlds)),
  };
}

async function visit(
  driver: ChromiumDriver,
  address: string,
  near: string,
  settled: (tab: ChromiumTab) => Promise<void>,
): Promise<Cost> {
  const tab = await driver.tab(near);
  const session = await driver.context.newCDPSession(tab.page);
  await session.send('Performance.enable');
  await tab.page.addInitScript(watchShifts);
  const before = await metric(session, 'ThreadTime');
  await tab.open(address);
  await settled(tab);
  await tab.page.waitForTimeout(REST);
  const thread = ((await metric(session, 'ThreadTime')) - before) * 1_000;
  const worlds = await countWorlds(session);
  await session.send('HeapProfiler.collectGarbage');
  const heap = await metric(session, 'JSHeapUsedSize');
  const shift = await tab.page.evaluate(() => (globalThis as { readonly shifted?: number }).shifted ?? 0);
  await tab.close();
  return { thread, heap, shift, worlds };
}

/** Runs in the page. */
function watchShifts(): void {
  const page = globalThis as { shifted?: number };
  let since = Infinity;
  new MutationObserver((_, observer) => {
    if (!document.querySelector('ibid-toolbar, ibid-row')) return;
    observer.disconnect();
    // What moves when it is first painted is what it is there for.
    requestAnimationFrame(() => requestAnimationFrame((now) => (since = now)));
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.startTime >= since)
        page.shifted = (page.shifted ?? 0) + (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === wanted);
  if (!found) throw new Error(`This browser does not measure ${wanted}.`);
  return found.value;
}

async function countWorlds(session: CDPSession): Promise<number> {
  let worlds = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds++;
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.disable');
  return worlds;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
