import { beforeEach, expect, it, vi } from 'vitest';

import { watchPage } from '../../utils/listing/watch';

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
