/** A browser that is quit in the middle of a note, and started again: what a page sends while it quits does not arrive. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { launchChromium } from './browsers/chromium.ts';
import type { Driver, Tab } from './browsers/driver.ts';
import { ENGINES, type Engine } from './browsers/find.ts';
import { launchFirefox } from './browsers/firefox.ts';
import { abs, PAPER_LINE } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { optionsFor } from './stage.ts';
import { NOTE } from './typing-desk.ts';
import { say } from './words.ts';

const ADDRESS = abs(SAMPLE[0]?.id ?? '');
/** From the last key until the browser is asked to quit, in milliseconds of the page's. */
const AFTER = 300;

async function launch(engine: Engine, profile: string, isReturning = false): Promise<Driver> {
  const options = { ...optionsFor(engine), profile, isReturning };
  const driver = await (engine === 'chromium' ? launchChromium(options) : launchFirefox(options));
  onTestFinished(() => driver.close().catch(() => undefined));
  return driver;
}

const note = (tab: Tab): Promise<string | undefined> =>
  tab.inside((roots) => roots.map((root) => root.querySelector('textarea')?.value).find(Boolean));

const isOpen = (tab: Tab): Promise<boolean> =>
  tab.inside((roots) => roots.some((root) => root.querySelector('textarea')));

/** A browser that has only just started may take the first click for the page as it was before it was laid out. */
async function openNote(tab: Tab): Promise<void> {
  await expect
    .poll(
      async () => {
        if (!(await isOpen(tab))) await tab.click({ role: 'button', name: say('library_note'), within: PAPER_LINE });
        return isOpen(tab);
      },
      { interval: 1_000, timeout: 30_000 },
    )
    .toBe(true);
  await tab.see(NOTE);
}

// Two starts of a browser take their time on a busy machine.
it.each(ENGINES)(
  '%s, quit while a note is typed, has all of it when it is started again',
  { timeout: 180_000 },
  async (engine) => {
    const profile = await mkdtemp(join(tmpdir(), 'ibid-quit-'));
    onTestFinished(() => rm(profile, { recursive: true, force: true }));
    const before = await launch(engine, profile);
    const tab = await before.tab(ADDRESS);
    await tab.front();
    await openNote(tab);
    // There is somebody to hear the last words.
    const other = await before.tab(ADDRESS);
    await tab.front();
    await tab.type('typed');
    await expect.poll(() => note(other)).toBe('typed');
    await tab.type(' last');
    await tab.run((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)), AFTER);
    await before.close();

    const after = await launch(engine, profile, true);
    const again = await after.tab(ADDRESS);
    await expect.poll(() => note(again)).toBe('typed last');
  },
);
