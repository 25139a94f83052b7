/** Where content scripts run: on the hosts that the reader allowed, of sites with many hosts one by one. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { runOnSites } from '../../utils/background/sites';
import { accessibleSites, askAccess, dropAccess, isAccessibleAt } from '../../utils/site-access';
import { googleScholarInfo } from '../../utils/sites/info/google-scholar';

interface Script {
  readonly id: string;
  matches: string[];
}

const GERMAN = 'https://scholar.google.de/*';
let granted: Set<string>;
let scripts: Script[];
let queried: string[][];
let asked: string[][];
let injected: { readonly tab: number; readonly files: readonly string[]; readonly renews: boolean }[];
let stop: AbortController;
let tellAdded: () => void;
let tellInstalled: (details: { readonly reason: string }) => void;
/** Of the tabs that are open, by their pattern. */
let tabs: Readonly<Record<string, { readonly id: number; readonly url: string }>>;

beforeEach(() => {
  fakeBrowser.reset();
  stop = new AbortController();
  [granted, scripts, queried, asked, injected] = [new Set(), [], [], [], []];
  tabs = {};
  const contains = async ({ origins = [] }: { origins?: string[] }) => origins.every((origin) => granted.has(origin));
  Object.assign(browser.permissions, {
    contains,
    getAll: async () => ({ origins: [...granted] }),
    request: async ({ origins }: { origins: string[] }) => asked.push(origins) > 0,
    remove: async ({ origins }: { origins: string[] }) => asked.push(origins) > 0,
    onAdded: { addListener: (heard: () => void) => (tellAdded = heard), removeListener: () => undefined },
    onRemoved: { addListener: () => undefined, removeListener: () => undefined },
  });
  Object.assign(browser.scripting, {
    getRegisteredContentScripts: async () => structuredClone(scripts),
    registerContentScripts: async (more: Script[]) => scripts.push(...more),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) =>
      (scripts = scripts.filter(({ id }) => !ids.includes(id))),
    updateContentScripts: async ([{ id, matches }]: [Script]) =>
      (scripts = scripts.map((one) => (one.id === id ? { ...one, matches } : one))),
  });
  vi.spyOn(browser.tabs, 'query').mockImplementation((async ({ url }: { url: string[] }) => {
    queried.push(url);
    return url.flatMap((pattern) => tabs[pattern] ?? []);
  }) as never);
  vi.spyOn(browser.runtime.onInstalled, 'addListener').mockImplementation(((heard: typeof tellInstalled) => {
    tellInstalled = heard;
  }) as never);
  stageScripts();
});
afterEach(() => stop.abort());

/** Files are run in the tab's own world, after functions that are run there. */
function stageScripts(): void {
  const world: typeof globalThis & { ibidRenews?: boolean } = globalThis;
  const marked = new Set<number>();
  Object.assign(browser.scripting, {
    insertCSS: async () => undefined,
    executeScript: async ({ target: { tabId: tab }, func, files }: Injection) => {
      func?.();
      if (world.ibidRenews) marked.add(tab);
      delete world.ibidRenews;
      if (files) injected.push({ tab, files, renews: marked.has(tab) });
    },
  });
}

interface Injection {
  readonly target: { readonly tabId: number };
  readonly func?: () => void;
  readonly files?: readonly string[];
}

const matchesOf = (id: string): string[] => scripts.find((one) => one.id === id)?.matches ?? [];

it('asks for the one host that the reader stands on, and elsewhere for the main one', async () => {
  await askAccess([googleScholarInfo], 'https://scholar.google.de/scholar?q=x');
  await askAccess([googleScholarInfo], 'https://scholar.google.com.example.org/scholar?q=x');
  await askAccess([googleScholarInfo]);
  expect(asked).toEqual([[GERMAN], ['https://scholar.google.com/*'], ['https://scholar.google.com/*']]);
});

it('is on where it was allowed, and off at its other hosts', async () => {
  granted.add(GERMAN);
  expect((await accessibleSites()).map(({ id }) => id)).toEqual(['google-scholar']);
  expect(await isAccessibleAt(googleScholarInfo, 'https://scholar.google.de/scholar?q=x')).toBe(true);
  expect(await isAccessibleAt(googleScholarInfo, 'https://scholar.google.fr/scholar?q=x')).toBe(false);
});

it('gives back what was granted, and no more', async () => {
  granted.add(GERMAN);
  await dropAccess(googleScholarInfo);
  expect(asked).toEqual([[GERMAN]]);
});

it('runs on each host once it is allowed, in open tabs too', async () => {
  granted.add(GERMAN);
  runOnSites(stop.signal);
  await vi.waitFor(() => expect(matchesOf('google-scholar')).toHaveLength(2));
  expect(matchesOf('google-scholar').every((pattern) => pattern.startsWith('https://scholar.google.de/'))).toBe(true);
  granted.add('https://scholar.google.fr/*');
  tellAdded();
  await vi.waitFor(() => expect(matchesOf('google-scholar')).toHaveLength(4));
  await vi.waitFor(() =>
    expect(queried.at(-1)).toEqual(['https://scholar.google.fr/scholar*', 'https://scholar.google.fr/citations*']),
  );
});

const ARXIV = 'https://*.arxiv.org/*';
const PAGE = 'content-scripts/page.js';
/** A paper's page, and a listing, which something else reads. */
const OPEN = {
  'https://*.arxiv.org/abs/*': { id: 7, url: 'https://arxiv.org/abs/2401.01234' },
  'https://*.arxiv.org/list/*': { id: 8, url: 'https://arxiv.org/list/cs.CL/new' },
};

it.each(['install', 'update'])(
  'gives open pages the new code after an %s, and what takes the old one’s words',
  async (reason) => {
    granted.add(ARXIV);
    tabs = OPEN;
    runOnSites(stop.signal);
    tellInstalled({ reason });
    await vi.waitFor(() =>
      expect(injected).toEqual([
        { tab: 8, files: ['arxiv.js', PAGE, 'outbox.js'], renews: true },
        { tab: 7, files: [PAGE, 'outbox.js'], renews: true },
      ]),
    );
  },
);

it('leaves open pages alone when only the browser was updated', async () => {
  granted.add(ARXIV);
  tabs = OPEN;
  runOnSites(stop.signal);
  tellInstalled({ reason: 'browser_update' });
  granted.add(GERMAN);
  tellAdded();
  await vi.waitFor(() => expect(matchesOf('google-scholar')).toHaveLength(2));
  expect(injected).toEqual([]);
});
