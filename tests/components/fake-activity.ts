import { PERIODS, type Activity, type Count, type Period } from '../../utils/calls/activity';
import type { LibraryRow } from '../../utils/model/library-row';

/** What was done lately with papers in memory, as the queries count that the figures lead to. Of what was seen, twice as much as was saved. */
export function fakeActivity(rows: readonly LibraryRow[], period: Period, count: (query: string) => number): Activity {
  const days = PERIODS[period];
  const counted = (field: string, and = ''): Required<Count> => ({
    now: count(`${field}:<${days}d ${and}`),
    before: count(`${field}:${2 * days}d..${days}d ${and}`),
  });
  const areas = ['language', 'vision', 'agents', 'robotics', 'speech', 'theory'].map((id) => {
    const query = `topic:"${id}"`;
    return { id, query, ...counted('added', query) };
  });
  const months = [...new Set(rows.map(({ bookmark }) => bookmark.savedAt.slice(0, 7)))].sort();
  const saved = counted('added');
  const highlighted = counted('highlighted');
  return {
    period,
    lines: { seen: { now: 2 * saved.now }, saved, read: counted('read'), highlighted },
    highlights: { now: 2 * highlighted.now },
    areas: areas.filter(({ now, before }) => now + before > 0),
    noArea: counted('added', '-topic:a -topic:e -topic:i -topic:o'),
    months: months.map((month) => ({
      month,
      saved: count(`added:${month}`),
      read: count(`added:${month} status:read`),
    })),
    thisMonth: new Date().toISOString().slice(0, 7),
  };
}
