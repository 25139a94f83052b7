/** Sites beyond those granted at install: switched on by the reader, read like the others, and quiet when switched off. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { SITES } from '../../utils/sites/index';
import { claimOf, FIXTURES } from '../sites/fixtures';
import { launchChromium } from './browsers/chromium.ts';
import type { Driver, LaunchOptions, Tab } from './browsers/driver.ts';
import { launchFirefox } from './browsers/firefox.ts';
import { star, TOOLBAR, waitForTally } from './listing.ts';
import { web } from './pages/web.ts';
import { optionsFor } from './stage.ts';

const VOLUME = 'https://aclanthology.org/volumes/2022.in2writing-1/';
const TITLE = 'BERT Reads a Fixture';

/** One listing of each further site that has entries. */
const LISTINGS = SITES.filter((site) => site.optional && site.listings.length > 0).map((site) => {
  const found = FIXTURES.find(
    (fixture) => fixture.site === site.id && claimOf(fixture).kind === 'listing' && (fixture.expected?.length ?? 0) > 0,
  );
  if (!found) throw new Error(`${site.id} has no saved listing with entries.`);
  return found;
});

const HOME = 'https://openreview.net/';
const pages = new Map([
  [HOME, '<!DOCTYPE html><title>OpenReview</title><body><main>Open for reviews.</main></body>'],
  ...FIXTURES.map(({ address, html }): [string, string] => [address, html]),
]);

function respond(url: URL): ReturnType<typeof web> {
  const body = pages.get(url.href);
  return body ? Promise.resolve({ type: 'text/html; charset=utf-8', body }) : web(url);
}

const tabs: Tab[] = [];
async function open(driver: Driver, url: string): Promise<Tab> {
  const tab = await driver.tab(url);
  tabs.push(tab);
  return tab;
}
afterEach(async () => {
  for (const tab of tabs.splice(0)) await tab.close().catch(() => undefined);
});

/** Reads the volume and saves a paper of it. */
async function readsTheVolume(tab: Tab): Promise<void> {
  await waitForTally(tab, '^2 of 2 shown');
  await tab.click(star(TITLE, false));
  await tab.see(star(TITLE, true));
}

describe('in firefox, which asks nobody in these tests', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launchFirefox({ ...optionsFor('firefox'), respond });
  });
  afterAll(() => driver.close());

  it('reads a site once it is switched on, in a tab that is open already, and no more when it is switched off', async () => {
    const tab = await open(driver, VOLUME);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await tab.run(() => document.querySelector('ibid-toolbar') === null)).toBe(true);

    const settings = await driver.own('options.html#/settings');
    tabs.push(settings);
    await settings.click({ role: 'switch', name: 'ACL Anthology' });
    await tab.front();
    await readsTheVolume(tab);

    await settings.front();
    await settings.click({ role: 'switch', name: 'ACL Anthology' });
    await tab.front();
    await tab.miss(TOOLBAR);
    await tab.reload();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await tab.miss(TOOLBAR);
  });
});

describe('in chromium, where they were granted before', () => {
  let driver: Driver;
  let folder: string;
  beforeAll(async () => {
    const options = optionsFor('chromium');
    folder = await granted(options);
    driver = await launchChromium({ ...options, extension: folder, respond });
  });
  afterAll(async () => {
    await driver.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('reads them like the others', async () => {
    await readsTheVolume(await open(driver, VOLUME));
  });

  it('finds a listing that the home page leads to without loading another page', async () => {
    const group = FIXTURES.find(({ site, name }) => site === 'openreview' && name === 'group');
    const tab = await open(driver, HOME);
    await tab.miss(TOOLBAR);
    await tab.run(
      ({ address, html }) => {
        history.pushState(undefined, '', address);
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        document.body.replaceChildren(...body.childNodes);
      },
      { address: group?.address ?? '', html: group?.html ?? '' },
    );
    await waitForTally(tab, '^2 of 2 shown');
  });

  it.each(LISTINGS)('shows its toolbar on $site', async ({ address, expected }) => {
    const read = (expected ?? []).filter((line) => line.includes('"title"')).length;
    await waitForTally(await open(driver, address), `^\\d+ of ${read} shown`);
  });
});

/** A copy of the extension whose optional hosts are granted from the start: Chromium's question cannot be answered by a program. */
async function granted({ extension }: LaunchOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ibid-granted-'));
  await cp(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as {
    host_permissions: string[];
    optional_host_permissions: string[];
  };
  manifest.host_permissions.push(...manifest.optional_host_permissions);
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}
