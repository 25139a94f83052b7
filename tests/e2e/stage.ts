/** What each file of end-to-end tests starts from: a browser with a fresh profile, and Ibid in it. */
import { fileURLToPath } from 'node:url';

import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';

import { launchChromium, type ChromiumDriver } from './browsers/chromium.ts';
import type { Driver, LaunchOptions, Tab } from './browsers/driver.ts';
import { needBrowser, type Engine } from './browsers/find.ts';
import { launchFirefox, type FirefoxDriver } from './browsers/firefox.ts';
import { web } from './pages/web.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

export interface Stage<D extends Driver> {
  readonly driver: D;
  /** A tab that is closed after the test, which fails if anything logged an error in it. */
  tab(url?: string): ReturnType<D['tab']>;
  /** The same for one of Ibid's own pages. */
  own(path: string): ReturnType<D['own']>;
}

export function extensionFolder(engine: Engine): string {
  return ROOT + BUILDS[engine];
}

/** Chromium for the tests of this file. */
export function useChromium(): Stage<ChromiumDriver> {
  return useBrowser(() => launchChromium(optionsFor('chromium')));
}

/** Either browser for the tests that both must pass. */
export function useEngine(
  engine: Engine,
  more: Pick<LaunchOptions, 'isQuicklyIdle'> = {},
): Stage<ChromiumDriver | FirefoxDriver> {
  return useBrowser<ChromiumDriver | FirefoxDriver>(() => {
    const options = { ...optionsFor(engine), ...more };
    return engine === 'chromium' ? launchChromium(options) : launchFirefox(options);
  });
}

/** Has each test begin with listings that nobody filters: they stay filtered until the browser closes. */
export function forgetFilters(stage: Stage<ChromiumDriver>): void {
  beforeEach(async () => {
    const page = await stage.driver.own('options.html');
    await page.page.evaluate("chrome.storage.session.remove('filters')");
    await page.close();
  });
}

/** How this engine is launched with the built extension, on our own pages. */
export function optionsFor(engine: Engine): LaunchOptions {
  const executable = needBrowser(engine, (line) => process.stderr.write(`${line}\n`));
  return { executable, extension: extensionFolder(engine), respond: web };
}

function useBrowser<D extends Driver>(launch: () => Promise<D>): Stage<D> {
  let driver: D | undefined;
  let tabs: Tab[] = [];
  const running = (): D => {
    if (!driver) throw new Error('The browser has not started yet: ask for it inside a test.');
    return driver;
  };
  const kept = async <T extends Tab>(opening: Promise<T>): Promise<T> => {
    const tab = await opening;
    tabs.push(tab);
    return tab;
  };

  beforeAll(async () => {
    driver = await launch();
  });
  afterEach(async () => {
    const closing = tabs;
    tabs = [];
    for (const tab of closing) await tab.close().catch(() => undefined);
    expect(closing.flatMap((tab) => tab.errors)).toEqual([]);
  });
  afterAll(() => driver?.close());

  return {
    get driver() {
      return running();
    },
    tab: (url) => kept(running().tab(url)) as ReturnType<D['tab']>,
    own: (path) => kept(running().own(path)) as ReturnType<D['own']>,
  };
}
