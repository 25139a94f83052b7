import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { sendToBackground } from '../utils/send-message';

const send = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(send as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function ask(awaited?: boolean): Promise<unknown> {
  const asking = sendToBackground({ to: 'library' }, awaited).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return asking;
}

it('gives the answer', async () => {
  send.mockResolvedValue({ value: 1 });
  expect(await ask()).toEqual({ value: 1 });
  expect(send.mock.calls).toEqual([[{ to: 'library' }]]);
});

it.each([
  'Could not establish connection. Receiving end does not exist.',
  'The message channel closed before a response was received',
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  'The message port closed before a response was received.',
  'Promised response from onMessage listener went out of scope',
])('sends a message again when the browser says: %s', async (words) => {
  send.mockRejectedValueOnce(new Error(words)).mockRejectedValueOnce(new Error(words)).mockResolvedValue({ value: 2 });
  expect(await ask(true)).toEqual({ value: 2 });
  expect(send).toHaveBeenCalledTimes(3);
  expect(new Set(send.mock.calls.map(([message]) => message)).size).toBe(1);
});

it('sends a message again when the answer is none, and one is awaited', async () => {
  send.mockResolvedValueOnce(undefined).mockResolvedValue({ value: 3 });
  expect(await ask(true)).toEqual({ value: 3 });
  send.mockReset();
  send.mockResolvedValue(undefined);
  expect(await ask()).toBeUndefined();
  expect(send).toHaveBeenCalledTimes(1);
});

it('gives up in the end, in words of its own', async () => {
  const cause = new Error('The message channel closed before a response was received');
  send.mockRejectedValue(cause);
  expect(await ask(true)).toMatchObject({ code: 'no-answer', message: 'No answer', cause });
  expect(send).toHaveBeenCalledTimes(5);
  send.mockReset();
  send.mockResolvedValue(undefined);
  expect(await ask(true)).toMatchObject({ code: 'no-answer' });
});

it('does not try again in a page that has outlived its extension', async () => {
  const { id } = browser.runtime;
  send.mockImplementation(async () => {
    Object.assign(browser.runtime, { id: undefined });
    throw new Error('Extension context invalidated.');
  });
  try {
    expect(await ask(true)).toMatchObject({ code: 'unreachable' });
    expect(send).toHaveBeenCalledTimes(1);
  } finally {
    Object.assign(browser.runtime, { id });
  }
});
