import { expect, it } from 'vitest';

import { withSlips } from '../../utils/query/with-slips';

it.each([
  ['recurrnt', 'recurrnt~'],
  ['recurrnt nets title:atention', 'recurrnt~ nets title:atention~'],
  ['(atention OR mamba) -survey', '(atention~ OR mamba~) -survey'],
  ['"state space" tag:thesis author:example', undefined],
  ['loss', undefined],
  ['recurrnt~', undefined],
  ['', undefined],
  ['atention auth', 'atention~ auth'],
])('%j with slips is %j', (query, loose) => {
  expect(withSlips(query)).toBe(loose);
});
