import { expect, it } from 'vitest';

import { cutToFit } from '../../utils/model/cut';
import { date, list, map, object, text, type Value } from '../../utils/model/value';

it.each<[string, Value<unknown>, unknown, unknown]>([
  ['a text at its end', text(3), 'abcd', 'abc'],
  ['a list at its end, without elements of another kind', list(text(3), 2), ['a', 7, 'b'], ['a']],
  ['what an object does not know', object({}, { a: text(3) }), { a: 'x', b: 'y' }, { a: 'x' }],
  ['a day that no month has', date, '2021-02-31', '2021-02'],
  ['a month that no year has', date, '2021-13-01', '2021'],
  ['a day of no month', date, '2021-00-05', '2021'],
])('cuts %s', (_, of, value, cut) => expect(cutToFit(of, value)).toEqual(cut));

it.each<[string, Value<unknown>]>([
  ['an object', object({}, { a: text(3) })],
  ['a map', map(text(3), 5, 5)],
])('takes no list for %s', (_, of) => expect(cutToFit(of, ['a'])).toBeUndefined());

it.each(['1499', '0001-01-01', '9999-01-01', '21', 'soon'])('takes %j for no date', (value) =>
  expect(cutToFit(date, value)).toBeUndefined(),
);

it.each(['1500', '2024-02-29', '2021-12', '2024-03-05T10:20:30Z'])('takes %j for a date', (value) =>
  expect(cutToFit(date, value)).toBe(value),
);
