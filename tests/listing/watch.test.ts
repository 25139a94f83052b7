import { beforeEach, describe, expect, it, vi } from 'vitest';

import { chargePage, removeOwn, watchPage } from '../../utils/listing/watch';

const moved = vi.fn();
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

beforeEach(() => {
  moved.mockReset();
  document.body.innerHTML = '<main data-props="{}"><article></article></main>';
});

it.each<[string, () => void, number]>([
  ['a card that the page adds', () => document.querySelector('main')?.append(document.createElement('article')), 1],
  ['a card that the page takes away', () => document.querySelector('article')?.remove(), 1],
  ['new data beside the cards', () => document.querySelector('main')?.setAttribute('data-props', '{"q":1}'), 1],
  ['text that changes', () => document.querySelector('article')?.append('text'), 0],
  ['what Ibid adds itself', () => document.querySelector('article')?.append(document.createElement('ibid-row')), 0],
  ['what Ibid writes on the page', () => document.querySelector('article')?.setAttribute('data-ibid-hidden', ''), 0],
])('%s', async (_, change, calls) => {
  const stop = new AbortController();
  watchPage(document, moved, stop.signal);
  change();
  await settle();
  stop.abort();
  expect(moved).toHaveBeenCalledTimes(calls);
});

it('gathers what happens at once, and hears nothing after the end', async () => {
  const stop = new AbortController();
  watchPage(document, moved, stop.signal);
  for (let n = 0; n < 50; n++) document.querySelector('main')?.append(document.createElement('article'));
  await settle();
  expect(moved).toHaveBeenCalledTimes(1);
  stop.abort();
  document.querySelector('article')?.remove();
  await settle();
  expect(moved).toHaveBeenCalledTimes(1);
});

describe('a line of Ibid’s that goes', () => {
  const line = (): Element => document.querySelector('article')!.appendChild(document.createElement('ibid-row'));

  it.each([
    ['is missed when the page takes it', (element: Element) => element.remove(), 1],
    ['is not when Ibid does', removeOwn, 0],
  ])('%s', async (_, take, calls) => {
    const element = line();
    const stop = new AbortController();
    watchPage(document, moved, stop.signal);
    take(element);
    await settle();
    stop.abort();
    expect(moved).toHaveBeenCalledTimes(calls);
  });

  it('is put back ever later when the page takes it each time', async () => {
    vi.useFakeTimers();
    const stop = new AbortController();
    watchPage(document, moved, stop.signal);
    const fight = new MutationObserver(() => document.querySelector('ibid-row')?.remove());
    fight.observe(document.body, { childList: true, subtree: true });
    moved.mockImplementation(line);
    line();
    await vi.advanceTimersByTimeAsync(60_000);
    stop.abort();
    fight.disconnect();
    vi.useRealTimers();
    expect(moved.mock.calls.length).toBeGreaterThan(5);
    expect(moved.mock.calls.length).toBeLessThan(100);
  });
});

it.each([
  ['reading takes', 200, 0],
  ['drawing what was read takes', 20, 180],
])('leaves a page that never rests nine tenths of its time, whether %s long', async (_, reading, drawing) => {
  vi.useFakeTimers();
  const stop = new AbortController();
  watchPage(document, moved, stop.signal);
  let spent = 0;
  const pass = (time: number): void => {
    spent += time;
    vi.setSystemTime(Date.now() + time);
  };
  moved.mockImplementation(() => {
    pass(reading);
    if (drawing > 0)
      setTimeout(() => {
        pass(drawing);
        chargePage(drawing);
      });
  });
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  const busy = setInterval(() => document.querySelector('main')?.append(document.createElement('article')), 10);
  await vi.advanceTimersByTimeAsync(20_000);
  clearInterval(busy);
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  expect(spent).toBeGreaterThan(0);
  expect(spent / 20_000).toBeLessThan(0.15);
});
