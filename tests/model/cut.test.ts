import { expect, it } from 'vitest';

import { cutToFit } from '../../utils/model/cut';
import { list, map, object, text, type Value } from '../../utils/model/value';

it.each<[string, Value<unknown>, unknown, unknown]>([
  ['a text at its end', text(3), 'abcd', 'abc'],
  ['a list at its end, without elements of another kind', list(text(3), 2), ['a', 7, 'b'], ['a']],
  ['what an object does not know', object({}, { a: text(3) }), { a: 'x', b: 'y' }, { a: 'x' }],
])('cuts %s', (_, of, value, cut) => expect(cutToFit(of, value)).toEqual(cut));

it.each<[string, Value<unknown>]>([
  ['an object', object({}, { a: text(3) })],
  ['a map', map(text(3), 5, 5)],
])('takes no list for %s', (_, of) => expect(cutToFit(of, ['a'])).toBeUndefined());
