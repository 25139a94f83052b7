/** The saved pages read the same in a real browser: its parser and its selectors are what adapters meet. */
import { join } from 'node:path';

import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { FIXTURES } from '../sites/fixtures';
import { needBrowser } from './browsers/find';

let browser: Browser;
let page: Page;
let reader: string;

beforeAll(async () => {
  reader = await bundle(join(import.meta.dirname, '../sites/in-browser.ts'));
  browser = await chromium.launch({ executablePath: needBrowser('chromium', console.error), args: ['--no-sandbox'] });
  page = await browser.newPage();
});

afterAll(() => browser.close());

it.each(FIXTURES)('Chromium reads $site/$name as its expected file says', async ({ address, html, expected }) => {
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(reader);
  const lines = await page.evaluate((url) => (globalThis as unknown as Reader).ibid.readHere(url), address);
  expect(lines).toEqual(expected?.map((line) => JSON.parse(line) as unknown));
});

interface Reader {
  readonly ibid: { readonly readHere: (address: string) => readonly object[] | null };
}

async function bundle(entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, name: 'ibid', formats: ['iife'] } },
  })) as Rollup.RollupOutput[];
  const code = built[0]?.output[0].code ?? '';
  return `${code};globalThis.ibid=ibid;`;
}
