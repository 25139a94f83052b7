import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import puppeteer, {
  type Browser,
  type ConsoleMessage,
  type HTTPRequest,
  type KeyInput,
  type Page,
} from 'puppeteer-core';

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
import { rootsOfFirefox } from './firefox-roots.ts';
import { handsOn, type Hand } from './hands.ts';
import { until } from './until.ts';

const UUID = '1b1d1b1d-1b1d-4b1d-8b1d-1b1d1b1d1b1d';
/** So many milliseconds until a page of our own that does not open is asked for again. */
const FIRST_KNOCK = 15_000;
const NOWHERE_PORT = 9;
/** After so many milliseconds a background that is quickly idle is stopped. */
const IDLE = 3_000;

/** The address that the page's script calls to have one of the extension's own pages opened. */
const DOOR = 'https://huggingface.co/papers/door';

export interface FirefoxDriver extends Driver {
  readonly engine: 'firefox';
  readonly browser: Browser;
}

/** Firefox with the extension loaded and a fresh profile. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxDriver> {
  const { respond, executable, headless = true, isQuicklyIdle, profile } = options;
  const { folder, id } = await withDoor(options.extension);
  const downloads = await mkdtemp(join(tmpdir(), 'ibid-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    ...(profile && { userDataDir: profile }),
    extraPrefsFirefox: {
      // The extension is installed for as long as Firefox runs, and what it kept would go with it.
      ...(profile && { 'extensions.webextensions.keepStorageOnUninstall': true }),
      // Nobody is there to answer the browser's own question whether an extension may read another site.
      'extensions.webextOptionalPermissionPrompts': false,
      // Otherwise every profile gets a random host for the extension's own pages.
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      ...(isQuicklyIdle && { 'extensions.background.idle.timeout': IDLE }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
      // What is not served by us has nowhere to go.
      ...(respond && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': NOWHERE_PORT,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': NOWHERE_PORT,
      }),
    },
  });
  await browser.installExtension(folder);
  if (headless && !options.isReturning) await (await pageAt(browser, WELCOME, { patience: LAUNCH_PATIENCE })).close();
  const refused: string[] = [];

  const pageOf = async (page: Page): Promise<Tab> => {
    page.setDefaultTimeout(PATIENCE);
    return firefoxTab(browser, page, refused, downloads);
  };
  const tab = async (url?: string): Promise<Tab> => {
    const page = await browser.newPage();
    if (respond) {
      await page.setRequestInterception(true);
      page.on('request', (request) => void answer(request, respond, refused));
    }
    const made = await pageOf(page);
    if (url) await made.open(url);
    return made;
  };

  return {
    engine: 'firefox',
    browser,
    tab,
    async own(path) {
      const before = new Set(await browser.pages());
      const knock = async (patience?: number): Promise<Page> => {
        const door = await tab(`${DOOR}#${encodeURIComponent(path)}`);
        return pageAt(browser, path, { before, ...(patience && { patience }) }).finally(() => door.close());
      };
      // Firefox may just be stopping the background that was to hear it.
      return pageOf(await knock(FIRST_KNOCK).catch(() => knock()));
    },
    async stopWorker() {
      if (!isQuicklyIdle) throw new Error('Firefox stops a worker by itself only: launch it with isQuicklyIdle.');
      await new Promise((resolve) => setTimeout(resolve, 2 * IDLE));
    },
    update: async () => void (await browser.installExtension(folder)),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    async close() {
      await browser.close();
      for (const each of [folder, downloads]) await rm(each, { recursive: true, force: true });
    },
  };
}

/** One of the extension's own pages that has just opened. Its address is reported as about:blank: it is known by what it says of itself. */
function pageAt(
  browser: Browser,
  path: string,
  { before, patience }: { readonly before?: ReadonlySet<Page>; readonly patience?: number } = {},
): Promise<Page> {
  const find = async (): Promise<Page | undefined> => {
    for (const page of await browser.pages()) {
      if (before?.has(page)) continue;
      if ((await page.evaluate('location.href').catch(() => '')) === `moz-extension://${UUID}/${path}`) return page;
    }
    return undefined;
  };
  return until(find, `${path} to open`, patience);
}

/**
 * A copy of the extension with one more content script and background script, which open pages of the extension's own: Firefox refuses to be
 * sent to their addresses, but drives a tab that the extension opened itself like any other.
 */
async function withDoor(extension: string): Promise<{ readonly folder: string; readonly id: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'ibid-firefox-'));
  await cp(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as {
    background: { scripts: string[] };
    content_scripts?: object[];
    browser_specific_settings: { gecko: { id: string } };
  };
  manifest.background.scripts.push('door-inside.js');
  manifest.content_scripts = [...(manifest.content_scripts ?? []), { matches: [`${DOOR}*`], js: ['door-outside.js'] }];
  await writeFile(path, JSON.stringify(manifest));
  await writeFile(join(folder, 'door-outside.js'), `browser.storage.local.set({ door: location.hash.slice(1) })`);
  await writeFile(
    join(folder, 'door-inside.js'),
    `browser.storage.onChanged.addListener(async (items) => {
      if (!items.door?.newValue) return;
      await browser.storage.local.remove('door');
      await browser.tabs.create({ url: browser.runtime.getURL(decodeURIComponent(items.door.newValue)) });
    })`,
  );
  return { folder, id: manifest.browser_specific_settings.gecko.id };
}

function handOf(browser: Browser, page: Page): Hand {
  return {
    evaluate: (expression) => page.evaluate(expression),
    callWithRoots: rootsOfFirefox(browser, page),
    url: () => page.url(),
    mouse: page.mouse,
    keyboard: page.keyboard,
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

function firefoxTab(browser: Browser, page: Page, refused: readonly string[], downloads: string): Tab {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (isTrouble(message.type(), message.text())) void textOf(message).then((text) => errors.push(text));
  });
  page.on('pageerror', (error) => errors.push(String(error)));

  // A page that comes back from the back/forward cache is not loaded, which the protocol's own ways wait for, then and ever after.
  let hasComeBack = false;

  async function goBy(script: string, to: string): Promise<void> {
    const from = await page.evaluate('location.href');
    await page.evaluate(`void setTimeout(() => ${script})`);
    const isThere = `document.readyState === 'complete' && location.href !== ${JSON.stringify(from)}`;
    await until(() => page.evaluate(isThere), to);
  }

  async function reloadByItself(): Promise<void> {
    await page.evaluate('globalThis.isBefore = true; void setTimeout(() => location.reload())');
    const isFresh = "document.readyState === 'complete' && globalThis.isBefore === undefined";
    await until(() => page.evaluate(isFresh), 'the page to be there again');
  }

  return {
    ...handsOn(handOf(browser, page)),
    engine: 'firefox',
    errors,
    refused,
    open: async (url) =>
      void (hasComeBack ? await goBy(`location.assign(${JSON.stringify(url)})`, url) : await page.goto(url)),
    reload: async () => void (hasComeBack ? await reloadByItself() : await page.reload()),
    async back() {
      hasComeBack = true;
      await goBy('history.back()', 'the page before');
    },
    async scroll(pixels) {
      await page.mouse.move(640, 600);
      await page.mouse.wheel({ deltaY: pixels });
    },
    async press(key) {
      const keys = key.split('+') as KeyInput[];
      const last = keys.pop();
      if (!last) return;
      for (const held of keys) await page.keyboard.down(held);
      await page.keyboard.press(last);
      for (const held of keys) await page.keyboard.up(held);
    },
    async attach(target, file) {
      const input = await page.$(target.css ?? 'input[type=file]');
      await (input as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(file);
    },
    async download(target) {
      const before = new Set(await readdir(downloads));
      await this.click(target);
      const name = await until(() => savedFile(downloads, before), 'a file to be saved');
      return { name, text: await readFile(join(downloads, name), 'utf8') };
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
  };
}

/** The file that was saved since, once it is whole: until then Firefox keeps an empty one in its place, and writes into another. */
async function savedFile(folder: string, before: ReadonlySet<string>): Promise<string | undefined> {
  const names = (await readdir(folder)).filter((name) => !before.has(name));
  const [name] = names;
  if (name === undefined || names.some((each) => each.endsWith('.part'))) return undefined;
  return (await stat(join(folder, name))).size > 0 ? name : undefined;
}

/** How long Firefox may need before a request of which it has told can be answered, in milliseconds, and how often it is tried. */
const UNREADY = 20;
const TRIES = 25;

async function answer(request: HTTPRequest, respond: Respond, refused: string[]): Promise<void> {
  const url = new URL(request.url());
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return whenReady(() => request.continue());
  if (url.href.startsWith(DOOR))
    return whenReady(() => request.respond({ status: 200, contentType: 'text/html', body: '' }));
  const reply = await respond(url);
  if (!reply) {
    refused.push(url.href);
    return whenReady(() => request.abort('connectionrefused'));
  }
  const { status = 200, type: contentType, body, headers } = reply;
  return whenReady(() => request.respond({ status, contentType, body, headers: { ...headers } }));
}

/**
 * Firefox tells of a request a moment before it can be answered: an answer that comes at once finds "no such request", and without another one
 * the page would wait for ever. A page that is left or closed takes its requests with it: of those there is never one.
 */
async function whenReady(reply: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    await new Promise((resolve) => setTimeout(resolve, UNREADY));
    try {
      return await reply();
    } catch (error) {
      if (/no such request/.test(String(error))) continue;
      // It was quit, and asked for something until the end.
      if (/Target closed/.test(String(error))) return;
      // After a first try in vain it is the browser that has gone.
      if (tries === 0) throw error;
      return;
    }
  }
}

/** What a page logged, with errors spelled out. */
async function textOf(message: ConsoleMessage): Promise<string> {
  const spell = (it: unknown): string => (it instanceof Error ? `${it} ${it.stack}` : String(it));
  const parts = await Promise.all(message.args().map((each) => each.evaluate(spell).catch(() => message.text())));
  return parts.join(' ') || message.text();
}
