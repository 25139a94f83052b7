import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';

import { MOST_FILTERS } from '../../utils/background/listing-filters';
import { hearPages } from '../../utils/background/page-messages';
import type { KeptFilter } from '../../utils/listing/kept-filter';
import { listen } from './listen';

const FILTER: KeptFilter = {
  state: 'unseen',
  query: 'agents',
  marks: { rl: 'not' },
  match: 'any',
  area: 'rl',
  showSeen: false,
  showMuted: false,
};
const NOTHING: KeptFilter = { state: 'all', query: '', marks: {}, match: 'any', showSeen: false, showMuted: false };
const NEW = 'https://arxiv.org/list/cs.LG/new';
const OTHER = 'https://arxiv.org/list/cs.CL/new';

let message: ReturnType<typeof listen>;
let removed: ReturnType<typeof listen>;

/** The background as it starts: what it kept in `storage.session` is there. */
function start(): void {
  [message, removed] = [listen(browser.runtime, 'onMessage'), listen(browser.tabs, 'onRemoved')];
  hearPages(() => Promise.resolve(null));
}

interface From {
  readonly url?: string;
  readonly tab?: number;
  readonly incognito?: boolean;
  readonly frameId?: number;
}

function ask(
  address: string,
  filter?: unknown,
  { url = address, tab = 7, incognito, frameId = 0 }: From = {},
): unknown {
  const sender = { id: browser.runtime.id, url, frameId, tab: { id: tab, incognito } };
  return message({ to: 'background', call: 'filter', address, ...(filter !== undefined && { filter }) }, sender);
}

beforeEach(async () => {
  await fakeBrowser.storage.session.clear();
  start();
});

it('keeps what a listing is filtered by, on each of its pages and in every tab, and not on another listing', async () => {
  await ask(NEW, FILTER);
  expect(await ask(NEW)).toEqual(FILTER);
  expect(await ask(`${NEW}?skip=50&show=50`, undefined, { tab: 8 })).toEqual(FILTER);
  expect(await ask(OTHER)).toBeNull();
});

it('keeps it when the worker was stopped, and never on a disk or where pages can read it', async () => {
  await ask(NEW, FILTER);
  start();
  expect(await ask(NEW)).toEqual(FILTER);
  expect(await browser.storage.local.get(null)).toEqual({});
});

it('keeps nothing of a listing that is no longer filtered', async () => {
  await ask(NEW, FILTER);
  await ask(NEW, NOTHING);
  expect(await ask(NEW)).toBeNull();
  expect(await browser.storage.session.get(null)).toEqual({ filters: [] });
});

it.each(
  Object.entries({
    state: { state: 'saved' },
    query: { query: 'agents' },
    marks: { marks: { rl: 'only' } },
    // Without topics there is nothing that they could go together by.
    match: { marks: { rl: 'only', vision: 'only' }, match: 'all' },
    area: { area: 'rl' },
    showSeen: { showSeen: true },
    showMuted: { showMuted: true },
  } satisfies Record<keyof KeptFilter, Partial<KeptFilter>>),
)('keeps a filter by %s alone', async (_, filter) => {
  await ask(NEW, { ...NOTHING, ...filter });
  start();
  expect(await ask(NEW)).toEqual({ ...NOTHING, ...filter });
});

it('keeps the last of changes that come at a time', async () => {
  await Promise.all(['a', 'ag', 'age'].map((query) => ask(NEW, { ...FILTER, query })));
  start();
  expect(await ask(NEW)).toEqual({ ...FILTER, query: 'age' });
});

it('keeps so many listings, those that were filtered last', async () => {
  const address = (n: number): string => `https://arxiv.org/search/?query=${n}`;
  await ask(address(0), FILTER);
  await ask(address(1), FILTER);
  await ask(address(0), FILTER);
  for (let n = 2; n <= MOST_FILTERS; n++) await ask(address(n), FILTER);
  expect(await Promise.all([0, 1, MOST_FILTERS].map((n) => ask(address(n))))).toEqual([FILTER, null, FILTER]);
});

it.each<[string, string, From]>([
  ['of another site', NEW, { url: 'https://huggingface.co/papers' }],
  ['without an address', NEW, { url: '' }],
  ['that is no listing', 'https://arxiv.org/abs/2601.00001', {}],
])('tells a page %s nothing, and takes nothing from it', async (_, address, from) => {
  await ask(NEW, FILTER);
  expect(await ask(address, undefined, from)).toBeNull();
  await ask(address, { ...FILTER, query: 'forged' }, from);
  expect(await ask(NEW)).toEqual(FILTER);
});

it('hears no frames', () => {
  expect(ask(NEW, undefined, { frameId: 2 })).toBeUndefined();
});

it.each<[string, unknown]>([
  ['nothing at all', null],
  ['a word', 'agents'],
  ['a state that there is not', { ...FILTER, state: 'gone' }],
  ['a query too long', { ...FILTER, query: 'a'.repeat(2_001) }],
  ['too many topics', { ...FILTER, marks: Object.fromEntries(Array.from({ length: 201 }, (__, n) => [n, 'only'])) }],
  ['more than a filter', { ...FILTER, more: 1 }],
])('does not keep %s, nor what was asked for before', async (_, filter) => {
  await ask(NEW, FILTER);
  expect(await ask(NEW, filter)).toBeNull();
  expect(await ask(NEW)).toBeNull();
});

it('keeps what a private window filters by to its tab, and forgets it with that', async () => {
  const PRIVATE = { tab: 9, incognito: true };
  await ask(NEW, FILTER);
  expect(await ask(NEW, undefined, PRIVATE)).toBeNull();
  await ask(NEW, { ...FILTER, query: 'private' }, PRIVATE);
  expect(await ask(NEW, undefined, PRIVATE)).toMatchObject({ query: 'private' });
  expect(await ask(NEW, undefined, { ...PRIVATE, tab: 10 })).toBeNull();
  start();
  removed(9);
  await vi.waitFor(async () => expect(JSON.stringify(await browser.storage.session.get(null))).not.toMatch('private'));
  expect(await ask(NEW, undefined, PRIVATE)).toBeNull();
  expect(await ask(NEW)).toEqual(FILTER);
});
