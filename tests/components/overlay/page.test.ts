// @vitest-environment-options { "url": "https://papers.example/1" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import type { Overlay } from '../../../components/overlay/overlay';
import { startPage } from '../../../components/overlay/page/start-page';
import { announceChange } from '../../announce-change';
import { loadScript, provideScript } from '../../../components/overlay/lazy-scripts';
import type { PageRequest, PageSummary } from '../../../utils/messages';
import type { Site, SiteOutline } from '../../../utils/sites/site';

const CLOSED = new Error('The message channel closed before a response was received');
const site = { id: 'none', listings: [], papers: [], entries: () => [], list: () => null } as unknown as Site;
const unhandled: unknown[] = [];
const note = (error: unknown): void => void unhandled.push(error);
let stop: AbortController;

beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', note);
  stop = new AbortController();
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  stop.abort();
  process.off('unhandledRejection', note);
  vi.restoreAllMocks();
});

/** As after a worker was stopped: every message is lost. */
function loseMessages(): void {
  vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(CLOSED);
}

it('starts, and leaves no rejection unhandled, when the library cannot be reached', async () => {
  loseMessages();
  await startPage([site], document, stop.signal);
  await announceChange('topics');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(unhandled).toEqual([]);
});

it('answers although the paper could not be saved, and says so on the page', async () => {
  const said: unknown[] = [];
  const summary: PageSummary = { kind: 'paper', entries: 1, unreadable: 0, toGo: 0, saved: 0, hidden: 0 };
  const startPaper = (): Overlay => ({
    summary: () => summary,
    save: () => Promise.reject(CLOSED),
    saveLinked: () => Promise.reject(CLOSED),
    redraw: () => undefined,
    notify: () => undefined,
    fail: (error) => said.push(error),
    reread: () => undefined,
  });
  provideScript('paper', { startPaper, abstractFromPage: () => undefined });
  const hear = vi.spyOn(browser.runtime.onMessage, 'addListener');
  loseMessages();
  const paper: Site = { ...site, papers: ['https://papers.example/*'] };
  await startPage([paper], document, stop.signal);
  await new Promise((resolve) => setTimeout(resolve));
  const listener = hear.mock.lastCall?.[0] as unknown as (
    message: PageRequest,
    sender: object,
    reply: (summary: PageSummary) => void,
  ) => boolean;
  const answer = await new Promise((reply) => listener({ to: 'page', call: 'save' }, {}, reply));
  expect(answer).toEqual(summary);
  expect(said).toEqual([CLOSED]);
});

it('asks once more for a part when the worker was stopped before it could run it', async () => {
  const send = vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValueOnce(CLOSED);
  send.mockImplementationOnce(() => {
    provideScript('help', { openHelp: () => undefined, copyReport: () => Promise.resolve() });
    return Promise.resolve();
  });
  expect(await loadScript('help')).toHaveProperty('openHelp');
});

it('loads what reads a listing where no script before it has left that', async () => {
  const arxiv = { ...site, id: 'arxiv', list: undefined, entries: undefined, listings: ['https://papers.example/*'] };
  const read = vi.fn(() => []);
  const send = vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: { part?: string }) => {
    if (message.part !== 'arxiv') throw CLOSED;
    provideScript('arxiv', { ...site, entries: read });
  }) as never);
  await startPage([arxiv as unknown as SiteOutline], document, stop.signal);
  await vi.waitFor(() => expect(read).toHaveBeenCalled());
  expect(send.mock.calls.filter(([message]) => (message as { part?: string }).part === 'arxiv')).toHaveLength(1);
});
