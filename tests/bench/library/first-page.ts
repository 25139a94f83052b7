import type { ChromiumDriver } from '../../e2e/browsers/chromium';
import { EMPTY } from './extension-folder';
import { median, type Figure } from './figures';

const ROUNDS = 7;
const PATH = { rows: 'options.html', empty: EMPTY } as const;
const SELECTOR = { rows: '[role="row"]', empty: 'body' } as const;

/** The library's page opened while the worker is stopped, until its first rows are drawn; and a page with nothing on it, in turns. */
export async function timeFirstPage(driver: ChromiumDriver): Promise<Figure> {
  const times = { rows: [] as number[], empty: [] as number[] };
  for (let round = 0; round < ROUNDS; round++)
    for (const page of ['rows', 'empty'] as const) {
      await driver.stopWorker();
      times[page].push(await timePage(driver, PATH[page], SELECTOR[page]));
    }
  const floor = { floor: 'an empty extension page', floorMs: median(times.empty) };
  return { what: 'first page, stopped worker', ms: median(times.rows), ...floor };
}

/** Milliseconds after which nothing is expected any more. */
const PATIENCE = 600_000;

/** Milliseconds from the start of the navigation until an element is there and drawn. */
async function timePage({ context, id }: ChromiumDriver, path: string, selector: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.addInitScript(untilDrawn(selector));
    await page.goto(`chrome-extension://${id}/${path}`);
    return (await page.evaluate('globalThis.drawn')) as number;
  } finally {
    await page.close();
  }
}

function untilDrawn(selector: string): string {
  return `globalThis.drawn = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('Nothing was drawn.')), ${PATIENCE});
    const look = (_, watcher) => {
      if (!document.querySelector(${JSON.stringify(selector)})) return;
      watcher.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true });
    look(undefined, watcher);
  });`;
}
