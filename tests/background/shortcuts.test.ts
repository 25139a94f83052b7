import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { answerShortcuts } from '../../utils/background/shortcuts';
import { listen, stub } from './listen';

let press: (command: string, tab: unknown) => unknown;
let sendMessage: ReturnType<typeof stub>;

beforeEach(() => {
  press = listen(browser.commands, 'onCommand');
  sendMessage = stub(browser.tabs, 'sendMessage', Promise.resolve({ kind: 'none' }));
  stub(browser.runtime, 'getURL', 'ext://ibid/options.html');
  answerShortcuts();
});

it.each(['save', 'highlight'])('%s goes to the page in front', (command) => {
  press(command, { id: 7 });
  expect(sendMessage).toHaveBeenCalledWith(7, { to: 'page', call: command });
});

it('goes to the library that is open already', async () => {
  stub(browser.tabs, 'query', Promise.resolve([{ id: 3 }]));
  const update = stub(browser.tabs, 'update');
  press('library', { id: 7 });
  await vi.waitFor(() =>
    expect(update).toHaveBeenCalledWith(3, { url: 'ext://ibid/options.html#/library', active: true }),
  );
});
