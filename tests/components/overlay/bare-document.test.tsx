/** A page that throws all of itself away, or moves what is ours about, leaves no error of ours on its console. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { schemeOf } from '../../../components/overlay/color-scheme';
import { createLayer } from '../../../components/overlay/highlights/layer';
import { leaveLetters } from '../../../components/overlay/letters';
import { createHostMover } from '../../../components/overlay/paper/host-focus';
import { sayGone } from '../../../components/overlay/say-gone';
import { watchPage } from '../../../utils/listing/watch';

const all = document.documentElement;
let stop: AbortController;
/** What browsers refuse, and happy-dom takes. */
const refused = (): never => {
  throw new TypeError('parameter 1 is not of the right type');
};

beforeEach(() => {
  stop = new AbortController();
  document.body.replaceChildren();
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  if (!all.isConnected) document.append(all);
});

it('tells light from dark', () => {
  const styleOf = globalThis.getComputedStyle;
  vi.spyOn(globalThis, 'getComputedStyle').mockImplementation((element) => (element ? styleOf(element) : refused()));
  const near = document.body.appendChild(document.createElement('p'));
  all.remove();
  expect(schemeOf(near, 'system')).toBe('light');
});

it('goes on watching, and hears of what comes back', async () => {
  const observe = MutationObserver.prototype.observe;
  vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (this: MutationObserver, target, how) {
    return target ? observe.call(this, target, how) : refused();
  });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const moved = vi.fn();
  watchPage(document, moved, stop.signal);
  document.body.append(document.createElement('p'));
  await Promise.resolve();
  all.remove();
  vi.advanceTimersByTime(1_000);
  expect(moved).toHaveBeenCalledTimes(1);
  document.append(all);
  await Promise.resolve();
  vi.advanceTimersByTime(10_000);
  expect(moved).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

it('shows a card again when it comes back', async () => {
  const layer = createLayer(document, stop.signal);
  layer.show(<p>one</p>, new DOMRect(), 'light');
  all.remove();
  await Promise.resolve();
  layer.show(<p>two</p>, new DOMRect(), 'light');
  all.querySelector('ibid-highlights')?.remove();
  document.append(all);
  await Promise.resolve();
  expect(document.querySelectorAll('ibid-highlights')).toHaveLength(1);
});

it('leaves and says nothing where there is no page', () => {
  all.remove();
  leaveLetters(document, 'ibid:page')({ address: 'a', sealed: 'b' });
  sayGone(document, 'gone', 'close', stop.signal);
  expect(document.childElementCount).toBe(0);
});

it('puts a host back later that a handler of the page moves while it is put there', () => {
  const { host, place, move } = stageHost();
  const append = vi.spyOn(place, 'append').mockImplementation(() => {
    throw new DOMException('moved in a blur event handler', 'NotFoundError');
  });
  move(place);
  append.mockRestore();
  move(place);
  expect(host.parentElement).toBe(place);
});

it('lets no other failure go by', () => {
  const { place, move } = stageHost();
  vi.spyOn(place, 'append').mockImplementation(refused);
  expect(() => move(place)).toThrow(TypeError);
});

function stageHost(): { host: HTMLElement; place: HTMLElement; move: (parent: Element) => void } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const place = document.body.appendChild(document.createElement('main'));
  return { host, place, move: createHostMover(host, root, stop.signal) };
}
