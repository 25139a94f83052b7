import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { hearPages, PATIENCE, type EnvelopeFor } from '../../utils/background/page-messages';
import { listen, stub } from './listen';

const page = { id: browser.runtime.id, frameId: 0, tab: { id: 7 } };
const envelope = { address: 'address', key: 'key' };
let envelopeFor: ReturnType<typeof vi.fn<EnvelopeFor>>;
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
  envelopeFor = vi.fn<EnvelopeFor>(async () => envelope);
  hearPages(envelopeFor);
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
  await send({ to: 'background', call: 'load', part: 'help' }, page);
  expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [0] }, files: ['/help.js'] });
  await send({ to: 'background', call: 'load', part: '../background' }, page);
  expect(executeScript).toHaveBeenCalledTimes(1);
});

/** What ran where, in order: files, or that the envelope was given. */
const ran = (): unknown[] =>
  executeScript.mock.calls.map(([what]) =>
    Object.fromEntries(Object.entries(what).filter(([name]) => name !== 'func')),
  );

it.each(['paper', 'highlights', 'topics'])(
  '%s, with its fields, comes after what saves their last words',
  async (part) => {
    const target = { tabId: 7, documentIds: ['A'] };
    await send({ to: 'background', call: 'load', part }, { ...page, documentId: 'A' });
    expect(ran()).toEqual([
      { target, args: [envelope] },
      { target, files: ['/outbox.js', `/${part}.js`] },
    ]);
  },
);

it.each([
  ['is private', async () => null],
  ['has no library', async () => Promise.reject(new Error('broken'))],
])('a page that %s has its parts without', async (_, answer) => {
  envelopeFor.mockImplementation(answer);
  await send({ to: 'background', call: 'load', part: 'paper' }, page);
  expect(ran()).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['/outbox.js', '/paper.js'] }]);
});

it('a library that does not answer keeps no part away', async () => {
  vi.useFakeTimers();
  envelopeFor.mockReturnValue(new Promise(() => undefined));
  const sent = send({ to: 'background', call: 'load', part: 'paper' }, page);
  await vi.advanceTimersByTimeAsync(PATIENCE);
  await sent;
  vi.useRealTimers();
  expect(ran()).toHaveLength(1);
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
