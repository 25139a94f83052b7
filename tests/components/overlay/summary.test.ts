import { expect, it } from 'vitest';

import { summaryOf } from '../../../components/overlay/listing/summary';
import { judge, type Filter } from '../../../utils/listing/filter';
import { BOOKMARK, row, SEEN } from '../../listing/rows-for-tests';

const ROWS = [
  row('arxiv:1', { topics: [{ id: 'rl', score: 1 }] }),
  row('arxiv:2'),
  row('arxiv:3', { seen: SEEN }),
  row('arxiv:4', { bookmark: BOOKMARK }),
  row('arxiv:5', { hidden: true }),
  { ...row('arxiv:6'), passed: true },
];

it.each<[string, Partial<Filter>, object]>([
  ['the whole listing', {}, { entries: 6, toGo: 2, saved: 1, hidden: 1 }],
  ['one that is filtered', { topics: new Map([['rl', 'only']]) }, { entries: 6, toGo: 1, saved: 1, hidden: 5 }],
])('tells how much of %s is to go, as its toolbar does', (_, filter, told) => {
  const verdicts = judge(ROWS, { state: 'all', query: undefined, topics: new Map(), ...filter }, 'show', new Map());
  const summary = summaryOf('arxiv', ROWS, 0, verdicts);
  expect(summary).toMatchObject(told);
  expect(summary.toGo).toBe(verdicts.toGo);
});
