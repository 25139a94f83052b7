import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { makeStamp } from '../../utils/model/stamp';
import { merge } from '../../utils/library/records/merge';
import { canonical, type Json, type Registers } from '../../utils/library/records/register';

const stamp = fc
  .tuple(fc.nat(3), fc.nat(1), fc.constantFrom('devicea0', 'deviceb0'))
  .map(([ms, counter, device]) => makeStamp(ms, counter, device));
const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(null, true, false, '', 'a', 'b'),
  fc.record({ at: fc.constantFrom('x', 'y'), site: fc.constantFrom('x', 'y') }),
);
const register = fc.oneof(fc.record({ v: value, t: stamp }), fc.record({ v: value, t: stamp, p: stamp }));
const registers: fc.Arbitrary<Registers> = fc.dictionary(
  fc.constantFrom('title', 'note', 'tag.a', 'saved', '__proto__'),
  register,
);

const text = (state: Registers): string => canonical(state as unknown as Json);

describe('merge', () => {
  it('does not ask who was first', () =>
    fc.assert(fc.property(registers, registers, (a, b) => text(merge(a, b)) === text(merge(b, a)))));

  it('does not ask in which order', () =>
    fc.assert(
      fc.property(
        registers,
        registers,
        registers,
        (a, b, c) => text(merge(merge(a, b), c)) === text(merge(a, merge(b, c))),
      ),
    ));

  it('changes nothing the second time, and gives the very same state', () =>
    fc.assert(
      fc.property(registers, registers, (a, b) => {
        const once = merge(a, b);
        return merge(once, b) === once && merge(once, a) === once && merge(a, a) === a;
      }),
    ));

  it.each([
    ['the newer stamp', { v: 'old', t: makeStamp(1, 0, 'zzzzzzzz') }, { v: 'new', t: makeStamp(2, 0, 'aaaaaaaa') }],
    [
      'a tombstone that is newer',
      { v: true, t: makeStamp(1, 0, 'a0000000') },
      { v: null, t: makeStamp(1, 1, 'a0000000') },
    ],
    [
      'the reader’s word to a newer one of a page’s',
      { v: 'told', t: makeStamp(2, 0, 'a0000000'), r: 0 as const },
      { v: 'written', t: makeStamp(1, 0, 'a0000000') },
    ],
    [
      'the word of the page that owns the paper to a newer one of another’s',
      { v: 'told', t: makeStamp(2, 0, 'a0000000'), r: 0 as const },
      { v: 'owned', t: makeStamp(1, 0, 'a0000000'), r: 1 as const },
    ],
    [
      'the greater JSON of equal stamps',
      { v: 'a', t: makeStamp(1, 0, 'a0000000') },
      { v: 'b', t: makeStamp(1, 0, 'a0000000') },
    ],
  ])('prefers %s', (_, loser, winner) => {
    expect(merge({ f: loser }, { f: winner })).toEqual({ f: winner });
    expect(merge({ f: winner }, { f: loser })).toEqual({ f: winner });
  });

  it('keeps the fields that only one side has', () => {
    const a = { note: { v: 'n', t: makeStamp(1, 0, 'a0000000') } };
    const b = { 'tag.x': { v: true, t: makeStamp(1, 0, 'b0000000') } };
    expect(merge(a, b)).toEqual({ ...a, ...b });
  });
});
