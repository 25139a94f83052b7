/**
 * `npm start`: builds Ibid and opens a browser with it, on the live listing or, without a network, on the bundled sample.
 * Without a display, or with `--tour`: the guided tour in a headless browser. `--browser firefox` takes that one.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import type { Driver, LaunchOptions } from '../e2e/browsers/driver.ts';
import { launchChromium } from '../e2e/browsers/chromium.ts';
import { ENGINES, findBrowser, needBrowser, type Engine } from '../e2e/browsers/find.ts';
import { launchFirefox } from '../e2e/browsers/firefox.ts';
import { web } from '../e2e/pages/web.ts';
import { readOptions, USAGE, type StartOptions } from './options.ts';
import { tour } from './tour.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LISTING = 'https://huggingface.co/papers';
const NETWORK_PATIENCE = 4000;

const options = asked();
try {
  if (options) process.exitCode = await start(options);
  else console.log(USAGE);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** What was asked for. What it does not know ends it, with code 2. */
function asked(): StartOptions | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function start({ tour: wantsTour, browser }: StartOptions): Promise<number> {
  const engine = browser ?? ENGINES.find((each) => findBrowser(each)) ?? 'chromium';
  const executable = needBrowser(engine, console.log);
  console.log(`Building Ibid for ${engine} …`);
  if (!build(engine)) return 1;
  const folder = `${ROOT}.output/${engine === 'chromium' ? 'chrome' : 'firefox'}-mv3`;
  const launched = { executable, extension: folder };

  if (wantsTour || !hasDisplay()) {
    console.log(
      `${wantsTour ? '' : 'No display here: '}A tour of Ibid in ${executable}, headless, on the bundled sample.`,
    );
    const driver = await launch(engine, { ...launched, respond: web });
    try {
      return (await tour(driver, `${ROOT}.output/tour`)) ? 0 : 1;
    } finally {
      await driver.close();
    }
  }

  const isOnline = await reaches(LISTING);
  console.log(isOnline ? `Opening ${LISTING} …` : `No network: opening a sample of ${LISTING} …`);
  const driver = await launch(engine, { ...launched, headless: false, ...(!isOnline && { respond: web }) });
  await driver.tab(LISTING);
  console.log('Close the browser when you are done.');
  await driver.closed;
  return 0;
}

function launch(engine: Engine, options: LaunchOptions): Promise<Driver> {
  return engine === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

function build(engine: Engine): boolean {
  const browser = engine === 'chromium' ? 'chrome' : 'firefox';
  const { status, stdout, stderr } = spawnSync(`${ROOT}node_modules/.bin/wxt`, ['build', '-b', browser], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.error(stdout, stderr);
  return status === 0;
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function reaches(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(NETWORK_PATIENCE) }).then(
    () => true,
    () => false,
  );
}
