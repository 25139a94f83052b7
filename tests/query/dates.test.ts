import { describe, expect, it, vi } from 'vitest';

import { parseQuery } from '../../utils/query';

describe('dates', () => {
  it.each([
    ['2024', 'published:2024-03', true],
    ['2024', 'published:>2024-03', false],
    ['2024-03', 'published:2024-03-05..', true],
    ['2024-02', 'published:2024-03-05..', false],
  ])('known only as %s in %s: %s', (published, query, expected) =>
    expect(parseQuery(query).matches({ title: '', published })).toBe(expected),
  );

  it.each([
    ['saved:7d', '2026-03-04T12:00:00Z', true],
    ['saved:7d', '2026-03-02T12:00:00Z', false],
    ['saved:1w', '2026-03-04T12:00:00Z', true],
    ['saved:..7d', '2026-03-02T12:00:00Z', true],
    ['saved:30d..7d', '2026-03-02T12:00:00Z', true],
    ['saved:7d..30d', '2026-03-02T12:00:00Z', true],
    ['saved:7d..30d', '2026-03-08T12:00:00Z', false],
    ['saved:7d..', '2026-03-04T12:00:00Z', true],
    ['saved:2026-02..7d', '2026-03-02T12:00:00Z', true],
    // How long ago, as people say it: less than a month ago, more than a week ago.
    ['added:<1m', '2026-03-02T12:00:00Z', true],
    ['added:<1m', '2026-01-02T12:00:00Z', false],
    ['saved:<1m', '2026-01-02T12:00:00Z', false],
    ['added:<7d', '2026-03-03T12:00:00Z', false],
    ['added:<=7d', '2026-03-03T12:00:00Z', true],
    ['added:<=1w', '2026-03-04T12:00:00Z', true],
    ['added:>7d', '2026-03-02T12:00:00Z', true],
    ['added:>7d', '2026-03-04T12:00:00Z', false],
    ['added:>7d', '2026-03-03T12:00:00Z', false],
    ['added:>=7d', '2026-03-03T12:00:00Z', true],
    // A day is a day, and what is less than it is before it.
    ['added:<2026-03-02', '2026-03-01T12:00:00Z', true],
    ['added:>=2026-03-02', '2026-03-01T12:00:00Z', false],
  ])('%s on 10 March with %s: %s', (query, savedAt, expected) => {
    vi.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
    expect(parseQuery(query).matches({ title: '', savedAt })).toBe(expected);
    vi.useRealTimers();
  });

  it.each([
    ['published:<7d', '2026-03-04', true],
    ['published:<7d', '2026-03-02', false],
    ['published:>7d', '2026-03-02', true],
    ['published:>7d', '2026', false],
    ['year:>1y', '2024', true],
  ])('%s on 10 March with a paper of %s: %s', (query, published, expected) => {
    vi.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
    expect(parseQuery(query).matches({ title: '', published })).toBe(expected);
    vi.useRealTimers();
  });

  it('this month and today are those of the reader’s clock', () => {
    vi.useFakeTimers({ now: new Date(2026, 2, 1, 0, 30) });
    const matches = (query: string, readAt: Date) =>
      parseQuery(query).matches({ title: '', readAt: readAt.toISOString() });
    expect(matches('read:this-month', new Date(2026, 2, 1, 0, 5))).toBe(true);
    expect(matches('read:today', new Date(2026, 2, 1, 0, 5))).toBe(true);
    expect(matches('read:this-month', new Date(2026, 1, 28, 23, 55))).toBe(false);
    vi.useRealTimers();
  });

  it.each([
    ['read:2026-03', true],
    ['read:2026-02', false],
    ['read:<30d', true],
    ['read:this-month', true],
    ['read:This-Year', true],
    ['read:..this-month', true],
    ['read:today', false],
    ['read:<this-month', false],
  ])('%s of what was read on 5 March, asked on the 10th: %s', (query, expected) => {
    vi.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
    const readAt = '2026-03-05T12:00:00Z';
    expect(parseQuery(query).matches({ title: '', readAt })).toBe(expected);
    expect(parseQuery(query).matches({ title: '', savedAt: readAt })).toBe(false);
    vi.useRealTimers();
  });

  it.each([
    ['highlighted:<7d', true],
    ['highlighted:14d..7d', false],
    ['highlighted:2026-02', true],
    ['highlighted:2026-01..2026-02', true],
    ['-highlighted:2026-03', false],
    ['highlighted:2025', false],
  ])('%s of what was highlighted on 5 February and 5 March, asked on 10 March: %s', (query, expected) => {
    vi.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
    const highlightedAt = ['2026-02-05T12:00:00Z', '2026-03-05T12:00:00Z'];
    expect(parseQuery(query).matches({ title: '', highlightedAt })).toBe(expected);
    expect(parseQuery('highlighted:2026').matches({ title: '' })).toBe(false);
    vi.useRealTimers();
  });
});
