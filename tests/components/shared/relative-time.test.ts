import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ago } from '../../../components/shared/relative-time';
import { setStage } from '../stage';

beforeEach(() => void setStage([]));
afterEach(() => vi.unstubAllEnvs());

const NOW = Date.parse('2026-06-15T08:30:00');

describe('how long ago', () => {
  it.each([
    ['2026-06-15T08:29:59', 'today'],
    ['2026-06-15T00:00:00', 'today'],
    ['2026-06-14T23:59:59', 'yesterday'],
    ['2026-06-13T09:00:00', '2 days ago'],
    ['2026-05-16T09:00:00', '30 days ago'],
    ['2026-05-15T09:00:00', 'last month'],
    ['2026-03-15T09:00:00', '3 months ago'],
    ['2025-06-20T09:00:00', '11 months ago'],
    ['2025-06-15T09:00:00', 'last year'],
    ['2023-05-15T09:00:00', '3 years ago'],
  ])('%s was %s', (instant, words) => expect(ago(instant, NOW)).toBe(words));

  it.each([
    '2026-06-15T08:30:01',
    '2026-06-15T23:59:59',
    '2026-06-16T01:00:00',
    '2026-07-30T09:00:00',
    '2031-01-01T00:00:00',
  ])('a clock that ran ahead, to %s, is no future', (instant) => expect(ago(instant, NOW)).toBe('today'));

  it.each(['', 'soon', '2026-13-45'])('says nothing of %j, which is no instant', (instant) =>
    expect(ago(instant, NOW)).toBe(''),
  );
});

describe('around the days that have 23 or 25 hours', () => {
  it.each([
    ['America/New_York', '2026-11-01T00:30:00-04:00', '2026-11-02T12:00:00-05:00', 'yesterday'],
    ['America/New_York', '2026-11-01T00:10:00-04:00', '2026-11-01T23:50:00-05:00', 'today'],
    ['America/New_York', '2026-03-07T23:30:00-05:00', '2026-03-08T23:30:00-04:00', 'yesterday'],
    ['America/New_York', '2026-03-08T23:59:00-04:00', '2026-03-09T00:01:00-04:00', 'yesterday'],
    ['Europe/Vienna', '2026-10-25T00:30:00+02:00', '2026-10-27T00:30:00+01:00', '2 days ago'],
    ['Europe/Vienna', '2026-03-28T00:30:00+01:00', '2026-03-30T00:10:00+02:00', '2 days ago'],
    // A half hour only, and clocks that are put forward at midnight: that day has no 0:00.
    ['Australia/Lord_Howe', '2026-04-05T00:10:00+11:00', '2026-04-06T12:00:00+10:30', 'yesterday'],
    ['Africa/Cairo', '2026-04-23T23:30:00+02:00', '2026-04-24T12:00:00+03:00', 'yesterday'],
    ['Africa/Cairo', '2026-04-24T01:10:00+03:00', '2026-04-25T00:10:00+03:00', 'yesterday'],
    ['America/Sao_Paulo', '2018-11-03T23:30:00-03:00', '2018-11-04T12:00:00-02:00', 'yesterday'],
    ['America/Sao_Paulo', '2018-11-04T01:10:00-02:00', '2018-11-05T00:10:00-02:00', 'yesterday'],
    // The day between was left out.
    ['Pacific/Apia', '2011-12-29T23:00:00-10:00', '2011-12-31T12:00:00+14:00', 'yesterday'],
  ])('%s: %s seen at %s was %s', (zone, instant, now, words) => {
    vi.stubEnv('TZ', zone);
    expect(ago(instant, Date.parse(now))).toBe(words);
  });

  it('counts one day a day through every year, at any hour', () => {
    vi.stubEnv('TZ', 'America/New_York');
    for (let day = 1; day < 365; day++)
      for (const hour of [0, 3, 12, 23]) {
        const then = new Date(2026, 0, day, hour).toISOString();
        expect(ago(then, new Date(2026, 0, day + 1, 23 - hour).getTime()), then).toBe('yesterday');
      }
  });
});
