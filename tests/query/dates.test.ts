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
    ['saved:<1m', '2026-01-02T12:00:00Z', true],
  ])('%s on 10 March with %s: %s', (query, savedAt, expected) => {
    vi.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00Z') });
    expect(parseQuery(query).matches({ title: '', savedAt })).toBe(expected);
    vi.useRealTimers();
  });
});
