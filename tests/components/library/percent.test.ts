import { expect, it } from 'vitest';

import { percent } from '../../../components/library/topics/RuleTrial';

it.each([
  [0, '0'],
  [6 / 2000, '<1'],
  [0.01, '1'],
  [0.255, '26'],
  [1999 / 2000, '>99'],
  [1, '100'],
])('a share of %d is %s percent', (share, said) => {
  expect(percent(share)).toBe(said);
});
