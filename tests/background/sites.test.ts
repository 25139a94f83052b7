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
let stop: AbortController;
let tellAdded: () => void;

beforeEach(() => {
  fakeBrowser.reset();
  stop = new AbortController();
  [granted, scripts, queried, asked] = [new Set(), [], [], []];
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
    return [];
  }) as never);
});
afterEach(() => stop.abort());

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
