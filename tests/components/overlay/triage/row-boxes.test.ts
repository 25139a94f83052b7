import { expect, it, vi } from 'vitest';

import { createRowBoxes } from '../../../../components/overlay/triage/row-boxes';
import { row } from '../../../listing/rows-for-tests';

const SELECTED = '[data-ibid-selected]';

it('tints the elements that show a selected row now, and none that the page has given to another', () => {
  const [one, other] = [row('arxiv:1'), row('arxiv:2')];
  document.body.replaceChildren(...one.entry.parts, ...other.entry.parts);
  const { draw } = createRowBoxes({ page: document, host: () => undefined, scheme: () => 'dark', picked: vi.fn() });
  const tinted = (): readonly Element[] => [...document.querySelectorAll(SELECTED)];
  draw([one, other], new Set([one]));
  expect(tinted()).toEqual(one.entry.parts);
  [one.entry, other.entry] = [other.entry, one.entry];
  draw([one, other], new Set([one]));
  expect(tinted()).toEqual(one.entry.parts);
  draw([one, other], new Set());
  expect(tinted()).toEqual([]);
});
