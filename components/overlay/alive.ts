import { browser } from 'wxt/browser';

import { fieldHold } from '../ui/named-field';

/** How often it is looked whether the extension is still there, in milliseconds. */
const LOOK = 2000;

/** False once the extension was updated, switched off or removed: this script lives on in the page, and nobody answers it. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** Notes an error that the page has no place for; once the extension is gone, there will be nothing but errors. */
export function warn(error: unknown): void {
  if (isAlive()) console.warn('[ibid]', error);
}

/** In a private window nothing is remembered that the reader does not save by hand. */
export function isPrivate(): boolean {
  return browser.extension?.inIncognitoContext ?? false;
}

/** Calls `gone` when the extension is no longer there, and before anything is done to what it left on the page. */
export function watchExtension(page: Document, gone: () => void, signal: AbortSignal): void {
  const look = (): void => {
    // What is being typed is a newer script's to go on with.
    if (!signal.aborted && !isAlive() && !fieldHold()?.name) gone();
  };
  const timer = setInterval(look, LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
  page.addEventListener('visibilitychange', look, { signal });
  for (const type of ['keydown', 'pointerdown', 'click'])
    page.defaultView?.addEventListener(type, look, { signal, capture: true });
}
