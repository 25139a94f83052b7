import { expect, it, vi } from 'vitest';

import { markHidden } from '../../../components/overlay/rows/row-visibility';
import { whenHidden } from '../../../components/overlay/topics/when-hidden';
import { row } from '../../listing/rows-for-tests';
import { until } from '../stage';

it('tells when its row is hidden, by whatever elements that is shown then, and of no other', async () => {
  const [one, other] = [row('arxiv:1'), row('arxiv:2')];
  const stop = new AbortController();
  const hidden = vi.fn();
  const told = vi.fn();
  document.body.replaceChildren(...one.entry.parts, ...other.entry.parts);
  whenHidden({ page: document, row: one, signal: stop.signal }, hidden);
  whenHidden({ page: document, row: other, signal: stop.signal }, told);
  markHidden(other, true);
  await until(() => expect(told).toHaveBeenCalled());
  expect(hidden).not.toHaveBeenCalled();
  markHidden(other, false);
  [one.entry, other.entry] = [other.entry, one.entry];
  markHidden(one, true);
  await until(() => expect(hidden).toHaveBeenCalled());
  stop.abort();
});
