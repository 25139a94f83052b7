import { beforeEach, expect, it } from 'vitest';

import { sayQueryError } from '../../../components/shared/query-error';
import { parseQuery } from '../../../utils/query';
import { setStage } from '../stage';

beforeEach(() => void setStage([]));

it.each([
  ['mamba -auther:gu', 'Unknown field “auther”.'],
  ['"half', 'Missing closing quotation mark.'],
])('says of %j what is wrong', (query, said) => {
  let error: unknown;
  try {
    parseQuery(query);
  } catch (thrown) {
    error = thrown;
  }
  expect(sayQueryError(error, query)).toBe(said);
});
