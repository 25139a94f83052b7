import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { chromium, type BrowserContext, type Page, type Route, type Worker } from 'playwright-core';

import {
  isTrouble,
  LAUNCH_PATIENCE,
  PATIENCE,
  WELCOME,
  type Driver,
  type LaunchOptions,
  type Respond,
  type Tab,
} from './driver.ts';
import { rootsOfChromium } from './chromium-roots.ts';
import { handsOn, type Hand } from './hands.ts';
import { until } from './until.ts';

/** Chromium, with what only it can be asked. */
export interface ChromiumDriver extends Driver {
  readonly engine: 'chromium';
  readonly context: BrowserContext;
  /** The extension's identifier, the host of its own pages. */
  readonly id: string;
  tab(url?: string): Promise<ChromiumTab>;
  own(path: string): Promise<ChromiumTab>;
  /** The extension's service worker, woken if it sleeps. */
  worker(): Promise<Worker>;
}

export interface ChromiumTab extends Tab {
  readonly page: Page;
}

/** Chromium, Chrome or Edge with the extension loaded and a fresh profile. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumDriver> {
  const { extension, respond, executable, headless = true } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'ibid-chromium-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? ['--headless=new'] : []),
      // Chrome and Edge no longer hear --load-extension: the extension is loaded over the protocol, which this allows.
      '--enable-unsafe-extension-debugging',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--no-default-browser-check',
      // What is not served by us has nowhere to go.
      ...(respond ? ['--host-resolver-rules=MAP * ~NOTFOUND'] : []),
    ],
  });
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser takes no commands.');
  const { id } = await session.send('Extensions.loadUnpacked', { path: extension });
  if (headless && !options.isReturning) {
    const find = (): Page | undefined => context.pages().find((page) => page.url().endsWith(WELCOME));
    await (await until(find, 'the page that greets', LAUNCH_PATIENCE)).close();
  }
  const refused: string[] = [];
  if (respond) await context.route(/^https?:/, (route) => answer(route, respond, refused));

  const own = async (path: string): Promise<ChromiumTab> => driver.tab(`chrome-extension://${id}/${path}`);
  const driver: ChromiumDriver = {
    engine: 'chromium',
    context,
    id,
    async tab(url) {
      const tab = chromiumTab(await context.newPage(), refused);
      if (url) await tab.open(url);
      return tab;
    },
    own,
    async worker() {
      const awake = context.serviceWorkers().find((worker) => worker.url().includes(id));
      return awake ?? (await context.waitForEvent('serviceworker', { timeout: PATIENCE }));
    },
    async stopWorker() {
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      let isStopped = false;
      cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        isStopped ||= versions.some(({ runningStatus }) => runningStatus === 'stopped');
      });
      await page.goto(`chrome-extension://${id}/manifest.json`);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await until(() => isStopped, 'the service worker to stop');
      await page.close();
    },
    async update() {
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      // Without developer mode an unpacked extension is switched off when it is loaded anew.
      await page.evaluate(
        `new Promise((done) => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }, done))`,
      );
      await page.evaluate(`new Promise((done) => chrome.developerPrivate.reload('${id}', {}, done))`);
      await page.close();
    },
    async close() {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
    closed: new Promise((resolve) => context.once('close', () => resolve())),
  };
  return driver;
}

function handOf(page: Page): Hand {
  return {
    evaluate: (expression) => page.evaluate(expression),
    callWithRoots: rootsOfChromium(page),
    url: () => page.url(),
    mouse: page.mouse,
    keyboard: page.keyboard,
    bringToFront: () => page.bringToFront(),
    close: () => closePage(page),
  };
}

/** After so many milliseconds a tab that does not close is told again. */
const CLOSING = 5_000;

/**
 * Closes a tab. One that is on its way to another page, as to one from the back/forward cache, may not hear that it is to close, and
 * Playwright says it once.
 */
async function closePage(page: Page): Promise<void> {
  const closed = page.close();
  for (;;) {
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, CLOSING, 'late'));
    if ((await Promise.race([closed, late])) !== 'late') return;
    // It may close just now.
    await closeAgain(page).catch(() => undefined);
  }
}

async function closeAgain(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { targetInfo } = await cdp.send('Target.getTargetInfo');
  await cdp.send('Target.closeTarget', { targetId: targetInfo.targetId });
}

/** A page of Playwright's as a tab. */
export function chromiumTab(page: Page, refused: readonly string[] = []): ChromiumTab {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (isTrouble(message.type(), message.text())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(`${String(error)}\n${error.stack ?? ''}`));
  page.setDefaultTimeout(PATIENCE);

  return {
    ...handsOn(handOf(page)),
    engine: 'chromium',
    page,
    errors,
    refused,
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    async scroll(pixels) {
      await page.mouse.move(640, 600);
      await page.mouse.wheel(0, pixels);
    },
    press: (key) => page.keyboard.press(key),
    attach: (target, file) => page.locator(target.css ?? 'input[type=file]').setInputFiles(file),
    async download(target) {
      const [file] = await Promise.all([page.waitForEvent('download'), this.click(target)]);
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (file) => void (await page.screenshot({ path: file })),
  };
}

async function answer(route: Route, respond: Respond, refused: string[]): Promise<void> {
  const url = new URL(route.request().url());
  const reply = await respond(url);
  if (!reply) {
    refused.push(url.href);
    return route.abort('connectionrefused');
  }
  return route.fulfill({
    status: reply.status ?? 200,
    contentType: reply.type,
    body: reply.body,
    headers: { ...reply.headers },
  });
}
