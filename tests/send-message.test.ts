import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { sendToBackground } from '../utils/send-message';

const NOBODY = new Error('Could not establish connection. Receiving end does not exist.');
const LOST = new Error('The message channel closed before a response was received');

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

async function ask(repeatable?: boolean): Promise<unknown> {
  const asking = sendToBackground({ to: 'library' }, { ...(repeatable !== undefined && { repeatable }) }).catch(
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return asking;
}

it('gives the answer', async () => {
  send.mockResolvedValue({ value: 1 });
  expect(await ask()).toEqual({ value: 1 });
  expect(send.mock.calls).toEqual([[{ to: 'library' }]]);
});

it('sends a message again that reached nobody, whatever it says', async () => {
  send.mockRejectedValueOnce(NOBODY).mockRejectedValueOnce(NOBODY).mockResolvedValue({ value: 2 });
  expect(await ask(false)).toEqual({ value: 2 });
  expect(send).toHaveBeenCalledTimes(3);
});

it('repeats a message that may have arrived only where it comes to the same', async () => {
  send.mockRejectedValueOnce(LOST).mockResolvedValue({ value: 3 });
  expect(await ask(false)).toBe(LOST);
  expect(send).toHaveBeenCalledTimes(1);
  send.mockReset();
  send.mockRejectedValueOnce(LOST).mockResolvedValue({ value: 3 });
  expect(await ask(true)).toEqual({ value: 3 });
});

it('gives up in the end, with the browser’s own words', async () => {
  send.mockRejectedValue(NOBODY);
  expect(await ask(true)).toBe(NOBODY);
  expect(send).toHaveBeenCalledTimes(5);
});
