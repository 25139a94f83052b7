import { expect, it } from 'vitest';

import { ContentScriptContext } from '../../../components/overlay/script-life';

it('lives until a newer script of its name starts in the same page', () => {
  const old = new ContentScriptContext('page');
  const other = new ContentScriptContext('elsewhere');
  expect([old.signal.aborted, other.signal.aborted]).toEqual([false, false]);
  const newer = new ContentScriptContext('page');
  expect([old, other, newer].map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
});
