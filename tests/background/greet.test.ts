import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { greet } from '../../utils/background/greet';
import { listen, stub } from './listen';

let installed: (details: { readonly reason: string }) => unknown;
let create: ReturnType<typeof stub>;

beforeEach(() => {
  installed = listen(browser.runtime, 'onInstalled');
  create = stub(browser.tabs, 'create');
  stub(browser.tabs, 'query', Promise.resolve([]));
  stub(browser.runtime, 'getURL', 'ext://ibid/options.html');
  greet();
});

it('greets after an install', async () => {
  installed({ reason: 'install' });
  await vi.waitFor(() => expect(create).toHaveBeenCalledWith({ url: 'ext://ibid/options.html#/welcome' }));
});

it.each(['update', 'browser_update', 'chrome_update'])('greets nobody after %s', async (reason) => {
  installed({ reason });
  await new Promise((done) => setTimeout(done));
  expect(create).not.toHaveBeenCalled();
});
