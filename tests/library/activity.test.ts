/** What the reader did in a period: counted by the index as by a look at every paper, and as the queries count to which the figures lead. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { PERIOD_NAMES, PERIODS, type Activity } from '../../utils/calls/activity';
import { connect } from '../../utils/library/database/connection';
import { activity } from '../../utils/library/queries/activity';
import { Rows } from '../../utils/library/queries/rows';
import { createTagging } from '../../utils/library/queries/tagging';
import type { SearchIndex } from '../../utils/library/search-index/search-index';
import { act, paper, tagger } from './any-acts';
import { arxiv, fresh, marked, START, type Fresh } from './fresh';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** By a look at every paper. */
async function byLooking(name: string, period: Activity['period'], now: number): Promise<Activity> {
  const end = new AbortController();
  const tagging = createTagging(() => tagger as never);
  await tagging.ready();
  const searchIndex = { open: async () => undefined } as unknown as SearchIndex;
  const tx = await connect(name, end.signal).read();
  const found = await activity(tx, { period, now }, { rows: new Rows(tagging), tagging, searchIndex });
  end.abort();
  return found;
}

/** A library whose clock the queries go by too. */
function timed(): Fresh & { readonly now: () => number } {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  const world = fresh({ tagger: () => tagger as never, segmentSize: 4, now: () => Date.now() });
  return { ...world, wait: (ms) => void vi.setSystemTime(Date.now() + ms), now: () => Date.now() };
}

/** The figures of a period, each with the query to which it leads. */
function asked({ period, lines, areas, months }: Activity): readonly (readonly [string, number | undefined])[] {
  const days = PERIODS[period];
  const [now, before] = [`<${days}d`, `${2 * days}d..${days}d`];
  return [
    ...(['saved', 'read', 'highlighted'] as const).flatMap((name) => {
      const field = name === 'saved' ? 'added' : name;
      return [[`${field}:${now}`, lines[name].now] as const, [`${field}:${before}`, lines[name].before] as const];
    }),
    ...areas.flatMap((area) => [
      [`${area.query} added:${now}`, area.now] as const,
      [`${area.query} added:${before}`, area.before] as const,
    ]),
    ...months.flatMap(({ month, saved, read }) => [
      [`added:${month}`, saved] as const,
      [`added:${month} status:read`, read] as const,
    ]),
  ];
}

describe('activity', () => {
  it(
    'is counted by the index as by a look at every paper, and as its queries count',
    { timeout: 240_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(paper, { minLength: 4, maxLength: 12 }),
          fc.array(fc.tuple(act, fc.integer({ min: 1, max: 40 * DAY })), { minLength: 1, maxLength: 12 }),
          fc.constantFrom(...PERIOD_NAMES),
          async (saved, deeds, period) => {
            const { library, name, wait, now } = timed();
            await library.save(saved);
            for (const [deed, passed] of deeds) {
              wait(passed);
              await deed(library).catch(() => undefined);
            }
            await library.tend();
            const found = await library.activity(period);
            expect(found).toEqual(await byLooking(name, period, now()));
            const figures = asked(found);
            const counts = await library.countMatches(figures.map(([query]) => query));
            expect(figures).toEqual(figures.map(([query], place) => [query, counts[place]]));
          },
        ),
        { numRuns: Number(process.env['RUNS'] ?? 20) },
      );
    },
  );

  it.each([
    ['a moment after a week ago', 7 * DAY - 1, { now: 1, before: 0 }],
    ['just a week ago', 7 * DAY, { now: 0, before: 1 }],
    ['just two weeks ago', 14 * DAY, { now: 0, before: 1 }],
    ['longer ago', 14 * DAY + 1, { now: 0, before: 0 }],
  ])('counts what was done %s', async (_, passed, count) => {
    const { library, wait } = timed();
    await library.save([arxiv(1)], { status: 'read' });
    await library.highlight(arxiv(1), marked);
    wait(passed);
    expect((await library.activity('week')).lines).toEqual({
      seen: { now: 0 },
      saved: count,
      read: count,
      highlighted: count,
    });
  });

  it('counts every paper that was on screen or hidden, saved or not, by the last time', async () => {
    const { library, wait } = timed();
    await library.meet([arxiv(1), arxiv(2), arxiv(3)], 'arxiv');
    await library.see([arxiv(1).id, arxiv(2).id], 'arxiv');
    await library.hide([arxiv(3)], true);
    expect((await library.activity('week')).lines.seen).toEqual({ now: 3 });
    wait(8 * DAY);
    await library.see([arxiv(2).id], 'arxiv');
    expect((await library.activity('week')).lines.seen).toEqual({ now: 1 });
    expect((await library.activity('month')).lines.seen).toEqual({ now: 3 });
  });

  it('counts papers with highlights, and the highlights, of what is saved', async () => {
    const { library } = timed();
    for (const n of [1, 1, 2, 3]) await library.highlight(arxiv(n), marked);
    await library.remove([arxiv(3).id]);
    await library.tend();
    const { lines, highlights } = await library.activity('week');
    expect([lines.highlighted.now, highlights.now]).toEqual([2, 3]);
  });

  it('counts a paper in each of its areas, and one of no topic in none', async () => {
    const { library } = timed();
    const titled = (n: number, title: string) => arxiv(n, { title, abstract: '' });
    await library.save([titled(1, 'state'), titled(2, 'state of memory'), titled(3, 'Of nothing')]);
    await library.tend();
    const { areas, noArea } = await library.activity('week');
    expect(areas.map(({ id, now }) => [id, now])).toEqual([
      ['vision', 1],
      ['systems', 2],
    ]);
    expect(noArea).toEqual({ now: 1, before: 0 });
  });

  it.each([
    ['Pacific/Kiritimati', '2026-02'],
    ['UTC', '2026-01'],
    ['Pacific/Pago_Pago', '2026-01'],
  ])('tells months by the clock of %s', async (zone, month) => {
    vi.stubEnv('TZ', zone);
    const { library, wait, name, now } = timed();
    // On 31 January at 20:00 UTC it is February in Kiritimati.
    wait(12 * HOUR);
    await library.save([arxiv(1)], { status: 'read' });
    await library.save([arxiv(2)]);
    await library.tend();
    const found = await library.activity('year');
    expect(found).toMatchObject({ thisMonth: month, months: [{ month, saved: 2, read: 1 }] });
    expect(await byLooking(name, 'year', now())).toEqual(found);
    expect(await library.countMatches([`added:${month}`, `added:${month}..${month}`])).toEqual([2, 2]);
  });

  it('has months with one paper beside those with none', async () => {
    const { library, wait } = timed();
    await library.save([arxiv(1)]);
    wait(60 * DAY);
    await library.save([arxiv(2)]);
    const { months, thisMonth } = await library.activity('week');
    expect(months.map(({ month }) => month)).toEqual(['2026-01', '2026-04']);
    expect(thisMonth).toBe('2026-04');
  });
});
