/** Places between places. */
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { isPlace, placeBetween, placesFor } from '../../utils/model/position';

it('there is room between any two places, and before and after all', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (steps) => {
      const places: string[] = [];
      for (const step of steps) {
        const at = step % (places.length + 1);
        const place = placeBetween(places[at - 1], places[at]);
        expect(isPlace(place)).toBe(true);
        places.splice(at, 0, place);
      }
      expect(places.toSorted()).toEqual(places);
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});

it('places grow slowly when each is put before the last one', () => {
  let last: string | undefined;
  for (let n = 0; n < 100; n++) last = placeBetween(undefined, last);
  expect(last?.length).toBeLessThan(40);
});

it.each([0, 1, 2, 50, 61, 62, 5_000])('%i things get places in their order', (count) => {
  const places = placesFor(count);
  expect(places).toHaveLength(count);
  expect(places.toSorted()).toEqual(places);
  expect(new Set(places).size).toBe(count);
  expect(places.every(isPlace)).toBe(true);
});

it.each([
  ['b', 'a'],
  ['a', 'a'],
])('there is none between %s and %s', (low, high) => expect(() => placeBetween(low, high)).toThrow(RangeError));

it.each(['', 'V0', 'é', 'a b', '-'])('“%s” is none', (text) => expect(isPlace(text)).toBe(false));
