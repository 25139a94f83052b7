/** Calls a function of a module of ours in Chromium, on an empty page of a secure address. */
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { bundle } from './bundle';

/** What the function answers; it must be plain data. */
export async function benchInChromium<Result>(
  executablePath: string,
  entry: URL,
  name: string,
  size: number,
): Promise<Result> {
  const content = await bundle(fileURLToPath(entry));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.route('https://bench.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>bench</title>' }),
    );
    await page.goto('https://bench.example/');
    await page.addScriptTag({ content });
    return (await page.evaluate(`bench[${JSON.stringify(name)}](${size})`)) as Result;
  } finally {
    await browser.close();
  }
}
