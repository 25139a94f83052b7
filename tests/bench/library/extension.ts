/** A library in the built extension, in Chromium: what is asked goes by messages to its worker, as from our own pages. */
import { launchChromium, type ChromiumDriver } from '../../e2e/browsers/chromium';
import { web } from '../../e2e/pages/web';
import type { Paper } from '../../../utils/model/paper';
import { BENCH, type ExtensionFolder } from './extension-folder';
import type { Line } from './figures';
import { timeFirstPage } from './first-page';
import type { Settings } from './settings';
import { workerMemory } from './memory';
import type { Place, Reporter } from './place';
import { watchFacts } from './watching';
import type { Watch } from './world';

export interface Browser {
  readonly executable: string;
  readonly folder: ExtensionFolder;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

/** Milliseconds after the last answer in which a worker may finish what it began. */
const REST = 5_000;

/** A browser with a new profile, and an empty library in it. It closes with the signal. */
export async function openInExtension(
  { executable, folder, settings, signal }: Browser,
  reporter: Reporter,
): Promise<Place> {
  signal.throwIfAborted();
  const { extension } = folder;
  const driver = await launchChromium({ executable, extension, profile: folder.profile(), respond: web });
  const close = (): void => void driver.close().catch(() => undefined);
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) close();
  reporter.say(`Chromium ${driver.context.browser()?.version()}`);
  const page = await openBench(driver, reporter);
  const run: Place['run'] = (step, first = 0, second = 0) =>
    page.evaluate(`bench.run(...${JSON.stringify([step, settings, first, second])})`);

  return {
    run,
    async firstPage() {
      reporter.tell(await timeFirstPage(driver));
    },
    async memory() {
      await run('look');
      await new Promise((resolve) => setTimeout(resolve, REST));
      reporter.tell({ what: 'memory, idle', mb: await workerMemory(driver) });
      await driver.stopWorker();
      await run('wake');
      reporter.tell({ what: 'memory, worker just started', mb: await workerMemory(driver) });
    },
    async close() {
      signal.removeEventListener('abort', close);
      await driver.close();
    },
  };
}

async function openBench(driver: ChromiumDriver, { tell, say }: Reporter) {
  const page = await driver.context.newPage();
  let watch: Watch | undefined;
  await page.exposeFunction('benchTell', (json: string) => tell(JSON.parse(json) as Line));
  await page.exposeFunction('benchSay', say);
  await page.exposeFunction('benchStopWorker', () => driver.stopWorker());
  await page.exposeFunction('benchWatch', async (paper: Paper) => {
    watch = await watchFacts(driver, paper);
  });
  await page.exposeFunction('benchUnwatch', () => watch?.end());
  await page.goto(`chrome-extension://${driver.id}/${BENCH}`);
  return page;
}
