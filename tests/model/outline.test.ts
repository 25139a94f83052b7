import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  applyEdits,
  endOfSection,
  inOrder,
  KEY,
  keyBetween,
  keysBetween,
  place,
  step,
  type OutlineEntry,
} from '../../utils/model/outline';

const ids = (outline: readonly OutlineEntry[]): string => outline.map(({ id }) => id).join(' ');

/** `A` and other capitals are headings; `A2` is one of level 2. */
function outlineOf(names: string): OutlineEntry[] {
  const all = names.split(' ');
  const keys = keysBetween(undefined, undefined, all.length);
  return all.map((id, i) => ({
    id,
    at: keys[i] ?? '',
    ...(/[A-Z]/.test(id) && { heading: id, level: id.endsWith('2') ? (2 as const) : (1 as const) }),
  }));
}

describe('keys', () => {
  it('stand between their neighbours, wherever entries are put', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 120 }), (places) => {
        const keys: string[] = [];
        for (const where of places) {
          const index = Math.round(where * keys.length);
          keys.splice(index, 0, keyBetween(keys[index - 1], keys[index]));
        }
        expect(keys).toEqual([...new Set(keys)].sort());
        for (const key of keys) expect(key).toMatch(KEY);
      }),
    );
  });

  it('stay short where entries are added one after the other', () => {
    let key = keyBetween();
    for (let i = 0; i < 1000; i++) key = keyBetween(key);
    expect(key.length).toBeLessThan(40);
  });

  it.each([
    ['V', 'W'],
    ['V', undefined],
    [undefined, undefined],
  ])('are spread evenly between %s and %s', (low, high) => {
    const keys = keysBetween(low, high, 500);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(keys).toHaveLength(500);
    expect(Math.max(...keys.map(({ length }) => length))).toBeLessThan(8);
  });
});

describe('an outline', () => {
  it.each([
    ['a b c', 'c', 0, 'c a b'],
    ['a b c', 'a', 3, 'b c a'],
    ['a b c', 'a', 2, 'b a c'],
    ['a b c', 'x', 1, 'a x b c'],
    ['a b c', 'b', 1, 'a b c'],
  ])('of %s with %s put at %i is %s', (names, id, index, expected) => {
    const outline = outlineOf(names);
    expect(ids(applyEdits(outline, place(outline, [{ id }], index)))).toBe(expected);
  });

  it('changes nothing but what is moved', () => {
    const outline = outlineOf('a b c d e');
    expect(place(outline, [{ id: 'e' }], 1).map(({ id }) => id)).toEqual(['e']);
  });

  it('makes room between two that were given one place on two devices', () => {
    const tied: OutlineEntry[] = [
      { id: 'a', at: 'V' },
      { id: 'b', at: 'V' },
      { id: 'c', at: 'W' },
    ];
    expect(ids(applyEdits(tied, place(tied, [{ id: 'x' }], 1)))).toBe('a x b c');
  });

  it.each([
    ['a b c', 'b', -1, 'b a c'],
    ['a b c', 'b', 1, 'a c b'],
    ['a b c', 'a', -1, 'a b c'],
    ['a b c', 'c', 1, 'a b c'],
    ['A b C d', 'd', -1, 'A b d C'],
    ['A b C d', 'A', 1, 'C d A b'],
    ['A b C d', 'C', -1, 'C d A b'],
    ['a B c D2 e F g', 'B', 1, 'a F g B c D2 e'],
    ['a B c D2 e F g', 'F', -1, 'a F g B c D2 e'],
    ['a B c', 'B', -1, 'B c a'],
  ] as const)('of %s with %s moved by %i is %s', (names, id, by, expected) => {
    const outline = outlineOf(names);
    expect(ids(applyEdits(outline, step(outline, id, by)))).toBe(expected);
  });

  it('knows what stands under a heading', () => {
    const outline = outlineOf('a B c D2 e F g');
    expect([0, 1, 3, 5].map((start) => endOfSection(outline, start))).toEqual([1, 5, 5, 7]);
  });

  it('loses no entry and no heading by being moved about', () => {
    const moves = fc.array(fc.tuple(fc.nat(6), fc.constantFrom(-1 as const, 1 as const)), { maxLength: 40 });
    fc.assert(
      fc.property(moves, (all) => {
        let outline = outlineOf('a B c D2 e F g');
        for (const [which, by] of all) outline = applyEdits(outline, step(outline, outline[which]?.id ?? '', by));
        expect(ids(outline).split(' ').sort()).toEqual('a B c D2 e F g'.split(' ').sort());
        expect(inOrder(outline)).toEqual(outline);
        for (const { id, heading } of outline) expect(heading).toBe(/[A-Z]/.test(id) ? id : undefined);
      }),
    );
  });
});
