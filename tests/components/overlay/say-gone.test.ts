import { afterEach, expect, it } from 'vitest';

import { sayGone } from '../../../components/overlay/say-gone';
import { ownRootOf } from '../../../components/ui/host';
import { judgeTrust } from '../../../components/ui/trust';

let distrust = (): void => undefined;
afterEach(() => distrust());

function notice(): HTMLElement | null {
  return document.querySelector('ibid-notice');
}

it('says that Ibid has left, and can be closed', () => {
  distrust = judgeTrust(() => true);
  sayGone(document, 'Reload this page.', 'Close', new AbortController().signal);
  const root = ownRootOf(notice());
  expect(root?.querySelector('[role=status]')?.textContent).toBe('Reload this page.');
  const close = root?.querySelector('button');
  expect(close?.getAttribute('aria-label')).toBe('Close');
  close?.click();
  expect(notice()).toBeNull();
});

it('is not closed by the page itself', () => {
  distrust = judgeTrust(({ isTrusted }) => isTrusted);
  const stop = new AbortController();
  sayGone(document, 'Reload this page.', 'Close', stop.signal);
  ownRootOf(notice())?.querySelector('button')?.click();
  expect(notice()).not.toBeNull();
  stop.abort();
});

it('goes when a newer script comes', () => {
  const stop = new AbortController();
  sayGone(document, 'Reload this page.', 'Close', stop.signal);
  expect(notice()).not.toBeNull();
  stop.abort();
  expect(notice()).toBeNull();
});
