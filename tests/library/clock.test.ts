import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { newDevice, nextStamp } from '../../utils/library/records/clock';
import { isBeginning, isStamp, makeStamp, readStamp } from '../../utils/model/stamp';
import { arxiv, dumpAll, fresh } from './fresh';

const NOW = Date.UTC(2026, 0, 31);

describe('stamps', () => {
  it.each([
    ['a clock that went on', NOW, makeStamp(NOW - 1, 7, 'aaaaaaaa'), makeStamp(NOW, 0, 'device00')],
    ['a clock that stands', NOW, makeStamp(NOW, 7, 'aaaaaaaa'), makeStamp(NOW, 8, 'device00')],
    ['a value from the future', NOW, makeStamp(NOW + 5, 0, 'zzzzzzzz'), makeStamp(NOW + 5, 1, 'device00')],
    ['a full counter', NOW, makeStamp(NOW, 36 ** 5 - 1, 'zzzzzzzz'), makeStamp(NOW + 1, 0, 'device00')],
    ['nothing', NOW, undefined, makeStamp(NOW, 0, 'device00')],
  ])('come after %s', (_, ms, after, next) => expect(nextStamp(ms, 'device00', after)).toBe(next));

  it.each([NaN, -1, 0, -Infinity, Infinity, Date.UTC(9999, 0)])('are stamps for a clock that shows %d', (ms) => {
    const stamp = nextStamp(ms, 'device00');
    expect(isStamp(stamp), stamp).toBe(true);
    expect(isBeginning(stamp)).toBe(false);
  });

  it('sort as text in the order of time', () => {
    const moment = fc.tuple(fc.nat(4e12), fc.nat(36 ** 5 - 1));
    fc.assert(
      fc.property(moment, moment, ([msA, a], [msB, b]) => {
        const order = Math.sign(msA - msB || a - b);
        const [stampA, stampB] = [makeStamp(msA, a, 'same0000'), makeStamp(msB, b, 'same0000')];
        return (stampA < stampB ? -1 : stampA > stampB ? 1 : 0) === order;
      }),
    );
  });

  it('read back as they were made', () =>
    expect(readStamp(makeStamp(NOW, 41, 'device00'))).toEqual({ ms: NOW, counter: 41, device: 'device00' }));

  it.each([
    [makeStamp(NOW, 0, 'device00'), true],
    [makeStamp(0, 3, newDevice()), true],
    [makeStamp(Date.UTC(2101, 0), 0, 'device00'), true],
    [makeStamp(Date.UTC(3002, 0), 0, 'device00'), false],
    ['zzzzzzzzz.zzzzz.device00', false],
    ['device00', false],
    [`${makeStamp(NOW, 0, 'device00')} `, false],
  ])('%s is one: %s', (text, is) => expect(isStamp(text)).toBe(is));

  it.each([
    [makeStamp(0, 5, 'device00'), true],
    [makeStamp(1, 0, 'device00'), false],
  ])('%s is of a page: %s', (stamp, is) => expect(isBeginning(stamp)).toBe(is));
});

it('an edit comes after what it replaces, though that was written by a clock that is ahead', async () => {
  const A = arxiv(1);
  const ahead = fresh();
  ahead.wait(365 * 86_400_000);
  await ahead.library.save([A], { status: 'reading' });
  const lines = await dumpAll(ahead.library);
  const { library } = fresh();
  const restore = async (session: string): Promise<void> => {
    await library.stage(session, lines);
    await library.restore(session);
  };
  await restore('first');
  await library.edit([A.id], { status: 'read' });
  await restore('second');
  expect((await library.get(A.id))?.bookmark.status).toBe('read');
});
