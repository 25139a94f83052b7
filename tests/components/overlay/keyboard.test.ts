import { afterEach, expect, it, vi } from 'vitest';

import { listenToKeys } from '../../../components/overlay/keyboard';
import { judgeTrust } from '../../../components/ui/trust';

const stop = new AbortController();
afterEach(() => stop.abort());

it('hears the reader’s keys, and none of the page’s own making', () => {
  const run = vi.fn(() => true);
  listenToKeys(document, () => ({}), run, stop.signal);
  const press = (): boolean =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 's', code: 'KeyS', bubbles: true, cancelable: true }),
    );
  const restore = judgeTrust(({ isTrusted }) => isTrusted);
  expect(press()).toBe(true);
  expect(run).not.toHaveBeenCalled();
  restore();
  expect(press()).toBe(false);
  expect(run).toHaveBeenCalledWith('save');
});
