import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { announce, onChange } from '../utils/changes';
import type { LibraryCall } from '../utils/library';
import type { Change, Changes } from '../utils/model/change';

const asked: number[] = [];
const heard: Change[] = [];
let answer: (since: number) => Promise<Changes>;
let stop: AbortController;

beforeEach(async () => {
  asked.length = heard.length = 0;
  stop = new AbortController();
  answer = (since) => Promise.resolve({ revision: since + 1, changes: [{ kind: 'papers', ids: ['arxiv:1'] }] });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async ({ args: [since] }: LibraryCall) => {
    asked.push(since as number);
    return { value: await answer(since as number) };
  }) as never);
  await announce(7);
  onChange((change) => heard.push(change), stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

it('leaves nothing but a number where pages can read it', async () => {
  await announce(8);
  expect(await browser.storage.local.get(null)).toEqual({ tick: 8 });
});

it('asks what changed since the revision before, and tells', async () => {
  await announce(8);
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'papers', ids: ['arxiv:1'] }]));
  await announce(9);
  await vi.waitFor(() => expect(asked).toEqual([7, 8]));
});

it('asks once for all that hear, and tells each', async () => {
  const others: Change[] = [];
  onChange((change) => others.push(change), stop.signal);
  await announce(8);
  await vi.waitFor(() => expect(others).toHaveLength(1));
  expect(heard).toHaveLength(1);
  expect(asked).toEqual([7]);
});

it('asks about a burst of changes in one question more', async () => {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  answer = async (since) => {
    if (since === 7) await gate;
    return { revision: since === 7 ? 8 : 60, changes: [] };
  };
  for (let revision = 8; revision <= 60; revision++) await announce(revision);
  open();
  await vi.waitFor(() => expect(asked).toEqual([7, 8]));
});

it('does not ask again about what an answer told ahead of its tick', async () => {
  answer = () => Promise.resolve({ revision: 9, changes: [] });
  await announce(8);
  await vi.waitFor(() => expect(asked).toEqual([7]));
  await announce(9);
  await announce(10);
  await vi.waitFor(() => expect(asked).toEqual([7, 9]));
});

it('asks about a change that nobody answered for with the next one', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  answer = () => Promise.reject(new Error('Nobody answers'));
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValueOnce({
    error: { code: 'unexpected', message: '' },
  } as never);
  await announce(8);
  await vi.waitFor(() => expect(console.warn).toHaveBeenCalled());
  answer = (since) => Promise.resolve({ revision: since + 2, changes: [] });
  await announce(9);
  await vi.waitFor(() => expect(asked).toEqual([7]));
});

it('hears of a library that begins anew', async () => {
  answer = () => Promise.resolve({ revision: 1, changes: [{ kind: 'papers' }] });
  await announce(1);
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'papers' }]));
  await announce(2);
  await vi.waitFor(() => expect(asked).toEqual([7, 1]));
});

it('is silent once its signal has aborted', async () => {
  stop.abort();
  await announce(8);
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toEqual([]);
});

it.each([
  ['says so once when the library cannot be asked', true],
  ['says nothing of a library that was updated away', false],
] as const)('%s', async (_, isThere) => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const runtime = browser.runtime as { id: string | undefined };
  const { id } = runtime;
  answer = () => {
    if (!isThere) runtime.id = undefined;
    return Promise.reject(new Error('Nobody'));
  };
  await announce(8);
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(0));
  await new Promise((resolve) => setTimeout(resolve, 1800));
  expect(warn).toHaveBeenCalledTimes(isThere ? 1 : 0);
  runtime.id = id;
});
