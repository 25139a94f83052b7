// @vitest-environment-options { "url": "https://papers.example/1" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { provideScript } from '../../../components/overlay/lazy-scripts';
import { startPage } from '../../../components/overlay/page/start-page';
import { ownRootOf } from '../../../components/ui/host';
import type { Site } from '../../../utils/sites/site';
import { setStage } from '../stage';

const site = { id: 'x', listings: [], papers: ['https://papers.example/*'], entries: () => [] } as unknown as Site;
let stop: AbortController;
let overlay: AbortSignal | undefined;

beforeEach(async () => {
  setStage([]);
  vi.useFakeTimers();
  stop = new AbortController();
  provideScript('paper', {
    abstractFromPage: () => undefined,
    startPaper(_site, _url, { signal }) {
      overlay = signal;
      return { redraw: () => undefined } as never;
    },
  });
  await startPage([site], document, stop.signal);
  await vi.advanceTimersByTimeAsync(10);
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** As after an update: the script lives on, and everything it asks of the browser fails. */
function orphan(): void {
  vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  const dead = (): never => {
    throw new Error('Extension context invalidated.');
  };
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(dead);
  vi.spyOn(browser.i18n, 'getUILanguage').mockImplementation(dead);
}

const notice = (): string | undefined =>
  ownRootOf(document.querySelector('ibid-notice'))?.querySelector('span')?.textContent ?? undefined;

it('leaves the page, and says how to go on in words fetched before', async () => {
  orphan();
  await vi.advanceTimersByTimeAsync(2500);
  expect(overlay?.aborted).toBe(true);
  expect(notice()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(3000);
  expect(notice()).toMatch(/Reload this page/);
});

it('leaves before a key would do anything', () => {
  orphan();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
  expect(overlay?.aborted).toBe(true);
});

it('says nothing where a newer script has come', async () => {
  orphan();
  await vi.advanceTimersByTimeAsync(2500);
  stop.abort();
  await vi.advanceTimersByTimeAsync(5000);
  expect(notice()).toBeUndefined();
});

it('takes off what a script left that was ended without a word', async () => {
  stop.abort();
  document.body.innerHTML =
    '<p data-ibid-hidden aria-details="ibid-notes-0" aria-description="1 highlight">x</p><ibid-row></ibid-row>';
  stop = new AbortController();
  await startPage([], document, stop.signal);
  expect(document.body.innerHTML).toBe('<p>x</p>');
});
