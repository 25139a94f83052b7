/** A listing stays filtered: through a reload, on the way back, on its next page, and until the browser closes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { launchChromium } from './browsers/chromium.ts';
import type { Driver, Tab } from './browsers/driver.ts';
import { ENGINES, type Engine } from './browsers/find.ts';
import { launchFirefox } from './browsers/firefox.ts';
import {
  abs,
  DAY,
  NEW,
  PAPER_LINE,
  QUERY,
  RECENT,
  shownTitles,
  topicChip,
  waitForListing,
  waitForTally,
} from './listing.ts';
import { EARLIER_DAY, SAMPLE } from './pages/papers.ts';
import { optionsFor, useEngine } from './stage.ts';

const ALL = SAMPLE.length;
const NEXT = `${RECENT}?skip=38&show=38`;
/** What the toolbar says of a listing that shows all it has. */
const UNFILTERED = `^${ALL} of ${ALL} shown`;
/** What it says of entries that a topic, or words, leave out. */
const BY_TOPIC = 'No RNNs';
const BY_WORDS = 'match “-survey”';

/** Filters by a topic and by words, and waits until the listing shows what is left. */
async function filter(tab: Tab): Promise<readonly string[]> {
  await waitForListing(tab, ALL);
  await tab.click(topicChip('RNNs'));
  await waitForTally(tab, BY_TOPIC);
  await tab.click(QUERY);
  await tab.type('-survey');
  await expectFiltered(tab);
  return shownTitles(tab);
}

async function expectFiltered(tab: Tab): Promise<void> {
  await waitForTally(tab, BY_TOPIC);
  await waitForTally(tab, BY_WORDS);
  await tab.see(topicChip('RNNs'));
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  it('a listing is filtered as it was after a reload, on the way back and on its next page, and no other is', async () => {
    const tab = await stage.tab(RECENT);
    const shown = await filter(tab);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(ALL);
    await tab.reload();
    await expectFiltered(tab);
    await expect.poll(() => shownTitles(tab)).toEqual(shown);

    await tab.open(abs(SAMPLE[0]?.id ?? ''));
    await tab.see(PAPER_LINE);
    await tab.back();
    await expectFiltered(tab);
    await expect.poll(() => shownTitles(tab)).toEqual(shown);

    await tab.open(NEXT);
    await expectFiltered(tab);
    const other = await stage.tab(NEW);
    await waitForTally(other, UNFILTERED);
  });

  it('and no longer when its filters were lifted', async () => {
    const tab = await stage.tab(RECENT);
    await expectFiltered(tab);
    await tab.click(QUERY);
    await tab.press('Control+a');
    await tab.press('Delete');
    // Excluded, then let go of.
    for (let press = 0; press < 2; press++) await tab.click(topicChip('RNNs'));
    await waitForTally(tab, UNFILTERED);
    await tab.reload();
    await waitForTally(tab, UNFILTERED);
  });

  it('where the page goes on to another listing without loading, each has its own', async () => {
    const tab = await stage.tab(DAY);
    const shown = await filter(tab);
    await tab.click({ role: 'link', name: 'Previous' });
    await waitForTally(tab, '^12 of 12 shown');
    expect(await tab.run(() => location.pathname)).toBe(`/papers/date/${EARLIER_DAY}`);
    await tab.back();
    await expectFiltered(tab);
    await expect.poll(() => shownTitles(tab)).toEqual(shown);
  });

  it('leaves nothing where the page can read it', async () => {
    const tab = await stage.tab(DAY);
    await expectFiltered(tab);
    const left = await tab.run(() =>
      JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state, location.href]),
    );
    expect(left).not.toMatch('survey');
  });
});

async function launch(engine: Engine, profile: string, isReturning: boolean): Promise<Driver> {
  const options = { ...optionsFor(engine), profile, isReturning };
  const driver = await (engine === 'chromium' ? launchChromium(options) : launchFirefox(options));
  onTestFinished(() => driver.close().catch(() => undefined));
  return driver;
}

// Two starts of a browser take their time on a busy machine.
it.each(ENGINES)('%s forgets it when it is closed', { timeout: 300_000 }, async (engine) => {
  const profile = await mkdtemp(join(tmpdir(), 'ibid-filters-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true }));
  const before = await launch(engine, profile, false);
  const left = await before.tab(RECENT);
  await waitForListing(left, ALL);
  await left.click(topicChip('RNNs'));
  await waitForTally(left, BY_TOPIC);
  await left.reload();
  await waitForTally(left, BY_TOPIC);
  await before.close();
  const after = await launch(engine, profile, true);
  const tab = await after.tab(RECENT);
  await waitForTally(tab, UNFILTERED);
  expect(await shownTitles(tab)).toHaveLength(ALL);
});
