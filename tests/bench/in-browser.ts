/** Runs a bundle of ours in a real browser, on a page of a server of its own, and waits for what it answers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';

import { needBrowser, type Engine } from '../e2e/browsers/find';
import { bundle } from './bundle';

/** How often the page is asked whether it is done, in milliseconds. */
const ASKED = 1_000;

interface Page {
  open(address: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface InBrowserOptions {
  readonly engine: Engine;
  /** A module that exports `run`. */
  readonly entry: string;
  /** What else the page may fetch, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What `run` is given. */
  readonly args: readonly unknown[];
  /** Told every line that the page logs for the reader (`globalThis.said`). */
  readonly say: (line: string) => void;
}

/** What `run` answers; it must be plain data. */
export async function runInBrowser<Result>({ engine, entry, files, args, say }: InBrowserOptions): Promise<Result> {
  const script = new TextEncoder().encode(await bundle(entry));
  const page = new TextEncoder().encode(
    '<!doctype html><meta charset="utf-8"><title>bench</title><script src="/bench.js"></script>',
  );
  const served = new Map([...files, ['/bench.js', script], ['/', page]]);
  const server = createServer((request, response) => {
    const body = served.get(request.url ?? '');
    const type = request.url === '/' ? 'text/html' : 'text/javascript';
    response.writeHead(body ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const tab = await (engine === 'chromium' ? inChromium : inFirefox)(needBrowser(engine, say));
  try {
    await tab.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await tab.evaluate(
      `globalThis.said = []; globalThis.ended = undefined;
       bench.run(...${JSON.stringify(args)}).then((done) => (ended = { done }), (error) => (ended = { error: String(error?.stack ?? error) }));
       0`,
    );
    for (;;) {
      for (const line of (await tab.evaluate('said.splice(0)')) as string[]) say(line);
      const ended = (await tab.evaluate('ended')) as { done?: Result; error?: string } | undefined;
      if (ended?.error !== undefined) throw new Error(ended.error);
      if (ended) return ended.done as Result;
      await new Promise((resolve) => setTimeout(resolve, ASKED));
    }
  } finally {
    await tab.close();
    server.close();
  }
}

async function inChromium(executablePath: string): Promise<Page> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  return {
    open: async (address) => void (await page.goto(address)),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

async function inFirefox(executablePath: string): Promise<Page> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  return {
    open: async (address) => void (await page.goto(address)),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
