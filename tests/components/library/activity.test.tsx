import { afterEach, describe, expect, it, vi } from 'vitest';

import { percent, shareOf } from '../../../components/library/activity/lines';
import { monthsQuery, withGaps, yearBelow } from '../../../components/library/activity/months';
import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import type { Activity, Period } from '../../../utils/calls/activity';
import { announceChange } from '../../announce-change';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, madeUpRows, named, press, setStage, until } from '../stage';

const WEEK: Activity = {
  period: 'week',
  lines: {
    seen: { now: 611 },
    saved: { now: 48, before: 31 },
    read: { now: 14, before: 20 },
    highlighted: { now: 9, before: 0 },
  },
  highlights: { now: 23 },
  areas: [
    { id: 'language', query: 'topic:"Language"', now: 12, before: 10 },
    { id: 'agents', query: 'topic:"Agents & RL"', now: 30, before: 12 },
  ],
  noArea: { now: 6, before: 9 },
  months: [
    { month: '2025-11', saved: 40, read: 10 },
    { month: '2026-02', saved: 80, read: 60 },
  ],
  thisMonth: '2026-03',
};
const NOTHING: Activity = {
  ...WEEK,
  lines: {
    seen: { now: 0 },
    saved: { now: 0, before: 0 },
    read: { now: 0, before: 0 },
    highlighted: { now: 0, before: 0 },
  },
  highlights: { now: 0 },
  areas: [],
  noArea: { now: 0, before: 0 },
};

let close: () => void = () => {};
afterEach(() => close());

function open(answer: ((period: Period) => Activity) | undefined, hash = '#/activity', count = 0): FakeLibrary {
  const library = setStage(madeUpRows(count));
  if (answer) vi.spyOn(library, 'activity').mockImplementation(async (period) => answer(period));
  history.replaceState(null, '', hash);
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  return library;
}

const lines = (nth: number): string[] => findAll(`.activity section:nth-of-type(${nth}) .bars > li`).map(textOf);
const textOf = ({ textContent }: Element): string => textContent ?? '';
const shown = (): Promise<HTMLElement> => until(() => find('.activity'));
const queryOf = (link: Element): string | null =>
  new URLSearchParams(link.getAttribute('href')?.split('?')[1]).get('q');
const widths = (nth: number): string[] =>
  findAll(`.activity section:nth-of-type(${nth}) .bar-fill`).map(({ style }) => style.width);

describe('activity', () => {
  it('says all figures in a sentence, and each line as a share of the one above', async () => {
    open(() => WEEK);
    await shown();
    expect(find('.activity-words').textContent).toBe('You saw 611 papers, saved 48, read 14 and highlighted in 9.');
    expect(lines(1)).toEqual([
      'Seen611',
      'Saved488% of the number seen · 31 in the 7 days before',
      'Read1429% of the number saved · 20 in the 7 days before',
      'With highlights964% of the number read · 23 highlights · 0 in the 7 days before',
    ]);
    expect(widths(1).map((width) => Math.round(Number.parseFloat(width)))).toEqual([100, 8, 29, 64]);
  });

  it('leads from each figure to its papers, where a query finds them', async () => {
    open(() => WEEK);
    await shown();
    expect(findAll('.activity .bars a').map(queryOf)).toEqual([
      ...['added', 'read', 'highlighted'].flatMap((field) => [`${field}:<7d`, `${field}:14d..7d`]),
      'topic:"Agents & RL" added:<7d',
      'topic:"Agents & RL" added:14d..7d',
      'topic:"Language" added:<7d',
      'topic:"Language" added:14d..7d',
    ]);
    expect(named('Saved: 48').textContent).toBe('48');
  });

  it('says what was saved by area, the largest first, and what is of none last', async () => {
    open(() => WEEK);
    await until(() => expect(lines(2)[0]).toBe('Agents & RL3012 in the 7 days before'));
    expect(lines(2).slice(1)).toEqual(['Language1210 in the 7 days before', 'Without a topic69 in the 7 days before']);
    expect(widths(2)).toEqual(['62.5%', '25%', '12.5%']);
  });

  it('shows another period at once, and keeps it in the address', async () => {
    const library = open((period) => ({ ...WEEK, period }));
    await shown();
    named('Month').click();
    await until(() => expect(location.hash).toBe('#/activity?period=month'));
    await until(() => expect(find('.activity h2').textContent).toBe('Last 30 days'));
    expect(queryOf(named('Saved: 48'))).toBe('added:<30d');
    expect(library.activity).toHaveBeenLastCalledWith('month');
    named('Week').click();
    await until(() => expect(location.hash).toBe('#/activity'));
  });

  it('begins with what the address names, and with the week for what it does not know', async () => {
    open((period) => ({ ...WEEK, period }), '#/activity?period=year&view=table');
    await shown();
    expect(findAll('.activity .bars')).toHaveLength(0);
    expect(named('Show as a table').getAttribute('aria-pressed')).toBe('true');
    close();
    open((period) => ({ ...WEEK, period }), '#/activity?period=decade');
    await shown();
    expect(named('Week')).toHaveProperty('checked', true);
  });

  it('shows the same figures as tables', async () => {
    open(() => WEEK);
    await shown();
    named('Show as a table').click();
    await until(() => expect(findAll('.activity table')).toHaveLength(3));
    const cells = findAll('.activity tr').map((row) => [...row.children].map(textOf).join('|'));
    expect(cells).toEqual([
      '|Last 7 days|Share of the line above|The 7 days before',
      'Seen|611|–|–',
      'Saved|48|8%|31',
      'Read|14|29%|20',
      'With highlights|9|64%|0',
      'Area|Last 7 days|The 7 days before',
      'Agents & RL|30|12',
      'Language|12|10',
      'Without a topic|6|9',
      'Month|Saved|Of them read',
      'March 2026|0|0',
      'February 2026|80|60',
      'January 2026|0|0',
      'December 2025|0|0',
      'November 2025|40|10',
    ]);
    expect(queryOf(named('February 2026, Of them read: 60'))).toBe('added:2026-02 status:read');
    named('Show as a table').click();
    await until(() => expect(findAll('.activity table')).toHaveLength(0));
  });

  it('has a strip of months, of which one or several open what was saved then', async () => {
    open(() => WEEK);
    await shown();
    expect(findAll('.strip-bar').map((button) => button.getAttribute('aria-label'))).toEqual([
      'November 2025: 40 saved, 10 of them read',
      'December 2025: 0 saved, 0 of them read',
      'January 2026: 0 saved, 0 of them read',
      'February 2026: 80 saved, 60 of them read',
      'March 2026: 0 saved, 0 of them read',
    ]);
    expect(findAll('.strip-whole').map(({ style }) => style.height)).toEqual(['50%', '0%', '0%', '100%', '0%']);
    expect(findAll('.strip-part')[3]?.style.height).toBe('75%');
    expect(findAll('.strip-caption a').map(queryOf)).toEqual(['added:2025', 'added:2026']);
    named(/^February/).focus();
    press('Shift+ArrowLeft');
    await until(() =>
      expect(find('.strip-frame [role="status"]').textContent).toBe(
        'January 2026 to February 2026: 80 saved, 60 of them read',
      ),
    );
    named(/^January/).click();
    expect(location.hash).toBe('#/library?q=added%3A2026-01..2026-02');
  });

  it('says zero, and no share of nothing', async () => {
    open(() => NOTHING);
    await shown();
    expect(find('.activity-words').textContent).toBe('You saw 0 papers, saved 0, read 0 and highlighted in 0.');
    expect(lines(1)).toEqual([
      'Seen0',
      'Saved00 in the 7 days before',
      'Read00 in the 7 days before',
      'With highlights00 highlights · 0 in the 7 days before',
    ]);
    expect(widths(1)).toEqual([]);
    expect(find('.activity').textContent).toContain('You saved no papers in the last 14 days.');
  });

  it('says what will be here while there is nothing', async () => {
    open(undefined);
    await until(() => expect(find('.empty-title').textContent).toBe('No activity yet'));
  });

  it('follows what changes', async () => {
    let answer = WEEK;
    open(() => answer);
    await shown();
    answer = { ...WEEK, lines: { ...WEEK.lines, saved: { now: 49, before: 31 } } };
    await announceChange('papers', []);
    await until(() => expect(find('.activity-words').textContent).toContain('saved 49'));
  });

  it('draws the figures that a library gives', async () => {
    open(undefined, '#/activity', 40);
    await shown();
    expect(find('.activity-words').textContent).toMatch(/^You saw \d+ papers, saved \d+, read \d+ and highlighted in/);
    expect(lines(2).length).toBeGreaterThan(2);
  });
});

describe('a share', () => {
  it.each([
    [0, '0%'],
    [0.004, '0.4%'],
    [0.079, '8%'],
    [2.8, '280%'],
  ])('of %d is %s', (share, words) => {
    open(undefined);
    expect(percent(share)).toBe(words);
  });

  it('is unknown of nothing, and may be more than all', () => {
    expect(shareOf('seen', WEEK)).toBeUndefined();
    expect(shareOf('saved', NOTHING)).toBeUndefined();
    expect(shareOf('saved', { lines: { ...WEEK.lines, seen: { now: 12 } } })).toBe(4);
  });
});

describe('months', () => {
  const month = (name: string) => ({ month: name, saved: 1, read: 0 });

  it('go up to this one, without gaps of years', () => {
    const names = (months: readonly string[], now: string) =>
      withGaps(months.map(month), now).map((each) => each.month);
    expect(names(['2025-11', '2026-01'], '2026-03')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02', '2026-03']);
    expect(names(['1970-01', '2026-03'], '2026-03')).toEqual(['1970-01', '2026-03']);
    expect(names(['2026-05'], '2026-03')).toEqual(['2026-05']);
    expect(names([], '2026-03')).toEqual([]);
  });

  it('name each year once', () => {
    const months = ['2025-11', '2025-12', '2026-01', '2026-02'].map(month);
    expect(months.map((_, at) => yearBelow(months, at))).toEqual(['2025', undefined, '2026', undefined]);
  });

  it('are asked for alone or as a range', () => {
    expect(monthsQuery('2026-03', '2026-03')).toBe('added:2026-03');
    expect(monthsQuery('2026-01', '2026-03')).toBe('added:2026-01..2026-03');
  });
});
