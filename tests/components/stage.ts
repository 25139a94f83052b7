import { render, type ComponentChild } from 'preact';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { LibraryCall } from '../../utils/library';
import type { LibraryRow } from '../../utils/model/library-row';
import { english } from '../english';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import { madeUpRow } from './made-up';

export function madeUpRows(count: number): LibraryRow[] {
  return Array.from({ length: count }, (_, n) => madeUpRow(n));
}

/** A browser with the English sentences and a library of made-up papers behind the door. */
export function setStage(rows: readonly LibraryRow[]): FakeLibrary {
  fakeBrowser.reset();
  document.body.replaceChildren();
  history.replaceState(null, '', '#');
  const library = fakeLibrary(rows);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) =>
    library.answer(message as LibraryCall),
  );
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path: string) => `chrome-extension://ibid${path}`);
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockImplementation(() => {});
    vi.spyOn(event, 'removeListener').mockImplementation(() => {});
  }
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  const say = (key: string, words: readonly string[] = []): string => english(key, words);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(say as typeof browser.i18n.getMessage);
  return library;
}

/** Draws into a fresh page, and gives back what takes it away again. */
export function draw(child: ComponentChild): () => void {
  const place = document.body.appendChild(document.createElement('div'));
  render(child, place);
  return () => render(null, place);
}

export function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing on the page is ${selector}`);
  return found;
}

export function findAll(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

/** The button, link or input of that name. */
export function named(name: string | RegExp, selector = 'button, a, input, textarea, select'): HTMLElement {
  const found = findAll(selector).find((element) => matches(nameOf(element), name));
  if (!found) throw new Error(`Nothing on the page is called ${name}`);
  return found;
}

function nameOf(element: HTMLElement): string {
  const labels = (element as HTMLInputElement).labels ?? [];
  const text = element.getAttribute('aria-label') ?? [...labels].map((label) => label.textContent).join(' ');
  return (text || element.textContent || '').trim();
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}

export function type(element: HTMLElement, text: string): void {
  (element as HTMLInputElement).value = text;
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses a key where the focus is: `Ctrl+z`, `Shift+ArrowDown`, `x`. */
export function press(name: string, target: Element = document.activeElement ?? document.body): void {
  const parts = name.split('+');
  target.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: parts.at(-1) ?? '',
      ctrlKey: parts.includes('Ctrl'),
      shiftKey: parts.includes('Shift'),
      repeat: parts.includes('held'),
      bubbles: true,
      cancelable: true,
    }),
  );
}

/** Waits until a check stops throwing. */
export function until<T>(check: () => T): Promise<T> {
  return vi.waitFor(check, { timeout: 3000, interval: 5 });
}
