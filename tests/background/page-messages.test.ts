import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';

import { hearPages } from '../../utils/background/page-messages';
import { listen, stub } from './listen';

const page = { id: browser.runtime.id, frameId: 0, tab: { id: 7 } };
let send: (message: unknown, sender: unknown) => unknown;
let executeScript: ReturnType<typeof stub>;
let setBadgeText: ReturnType<typeof stub>;

beforeEach(() => {
  send = listen(browser.runtime, 'onMessage');
  executeScript = stub(browser.scripting, 'executeScript', Promise.resolve([]));
  setBadgeText = stub(browser.action, 'setBadgeText');
  stub(browser.action, 'setBadgeBackgroundColor');
  stub(browser.action, 'setBadgeTextColor');
  stub(browser.action, 'setTitle');
  stub(browser.i18n, 'getMessage', 'said');
  stub(browser.i18n, 'getUILanguage', 'en');
  hearPages();
});

it('shows how many entries the page has, in its own tab', async () => {
  await send({ to: 'background', call: 'count', entries: 38 }, page);
  expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '38' });
});

it('shows nothing for a page without entries', async () => {
  await send({ to: 'background', call: 'count', entries: 0 }, page);
  expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '' });
});

it('runs a part in the page that needs it, and only parts that there are', async () => {
  await send({ to: 'background', call: 'load', part: 'highlights' }, page);
  expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [0] }, files: ['/highlights.js'] });
  await send({ to: 'background', call: 'load', part: '../background' }, page);
  expect(executeScript).toHaveBeenCalledTimes(1);
});

it.each([
  ['a stranger', { to: 'background', call: 'load', part: 'highlights' }, { ...page, id: 'stranger' }],
  ['a frame', { to: 'background', call: 'load', part: 'highlights' }, { ...page, frameId: 2 }],
  ['a message to somebody else', { to: 'library', call: 'topics', args: [] }, page],
  ['a malformed count', { to: 'background', call: 'count', entries: 'many' }, page],
  ['a route that is none of ours', { to: 'background', call: 'open', hash: 'https://example.org' }, page],
])('leaves %s alone', (_, message, sender) => {
  expect(send(message, sender)).toBeUndefined();
  expect(executeScript).not.toHaveBeenCalled();
});
