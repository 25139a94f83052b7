import { expect, it } from 'vitest';

import { CALLS } from '../../utils/library/calls';

it.each(['trash', 'putBack', 'deleteForever', 'history'] as const)('no page of others may call %s', (call) => {
  expect(CALLS[call].by).toBe('own pages');
});
