import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { markWithheld } from '../../utils/background/missing-permissions';
import { listen, stub } from './listen';

interface Asked {
  readonly origins: readonly string[];
}

let withheld: RegExp | undefined;
let setBadgeText: ReturnType<typeof stub>;
let setTitle: ReturnType<typeof stub>;
let added: () => unknown;

beforeEach(() => {
  withheld = undefined;
  setBadgeText = stub(browser.action, 'setBadgeText');
  setTitle = stub(browser.action, 'setTitle');
  Object.assign(browser.i18n, { getMessage: (key: string, words: string[]) => [key, ...words].join(' ') });
  const contains = ({ origins }: Asked): Promise<boolean> =>
    Promise.resolve(!origins.some((origin) => withheld?.test(origin)));
  Object.assign(browser.permissions, { contains });
  added = listen(browser.permissions, 'onAdded');
  listen(browser.permissions, 'onRemoved');
});

const start = (): void => markWithheld(AbortSignal.timeout(60_000));

it('says nothing while every site that Ibid came with may be read', async () => {
  start();
  await vi.waitFor(() => expect(setTitle).toHaveBeenCalledWith({ title: 'extension_name' }));
  expect(setBadgeText).toHaveBeenCalledWith({ text: '' });
});

it('marks the toolbar button with the sites that the browser withholds, until they are granted', async () => {
  withheld = /huggingface/;
  start();
  await vi.waitFor(() => expect(setTitle).toHaveBeenCalledWith({ title: 'badge_withheld Hugging Face Papers' }));
  expect(setBadgeText).toHaveBeenLastCalledWith({ text: '!' });
  withheld = undefined;
  added();
  await vi.waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '' }));
});

it('does not count sites that were never asked for', async () => {
  withheld = /openreview/;
  start();
  await vi.waitFor(() => expect(setBadgeText).toHaveBeenCalledWith({ text: '' }));
});
