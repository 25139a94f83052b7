import { beforeEach, expect, it } from 'vitest';

import { sayQueryError } from '../../../components/shared/query-error';
import { parseQuery } from '../../../utils/query';
import { setStage } from '../stage';

beforeEach(() => void setStage([]));

it.each([
  ['mamba -auther:gu', 'Unknown field “auther” — did you mean author:?'],
  ['colour:red', 'Unknown field “colour”.'],
  ['"half', 'Missing closing quotation mark.'],
  [
    'rl -is:unsean',
    '“unsean” isn’t a value of is: — did you mean unseen? Others: seen, saved, unsaved, starred, hidden, followed, new, cross-list, replacement, to-read, reading, read.',
  ],
  ['STATUS:”Raed”', '“Raed” isn’t a value of status: — did you mean read? Others: to-read, reading.'],
  ['has:(pdf OR video)', '“video” isn’t a value of has: — try abstract, pdf, code, note, highlight, tag, new-version.'],
  ['year:soon', '“soon” isn’t a value of year: — try 2024, 2023..2025, >=2024-03, 7d, this-month.'],
  ['upvotes:many', '“many” isn’t a value of upvotes: — try 5, >10, 5..20.'],
  ['rating:good', '“good” isn’t a value of rating: — try 6, >6.5, 6..8.'],
])('says of %j what is wrong', (query, said) => {
  let error: unknown;
  try {
    parseQuery(query);
  } catch (thrown) {
    error = thrown;
  }
  expect(sayQueryError(error, query)).toBe(said);
});
