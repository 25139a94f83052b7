/** What a listing is made of. */
import { expect, it } from 'vitest';

import { judge, type Filter } from '../../utils/listing/filter';
import { mixOf } from '../../utils/listing/mix';
import type { Topic } from '../../utils/model/topic';
import { row } from './rows-for-tests';

const topic = (id: string, area: string): [string, Topic] => [
  id,
  { id, name: id, area, colour: area, builtIn: true, enabled: true },
];
const TOPICS = new Map([topic('rl', 'agents'), topic('nerf', 'vision'), topic('ocr', 'vision')]);
const hits = (...ids: string[]) => ({ topics: ids.map((id) => ({ id, score: 1 })) });
const ROWS = [
  row('arxiv:1', hits('rl', 'nerf')),
  row('arxiv:2', hits('nerf')),
  row('arxiv:3', hits('ocr', 'rl')),
  row('arxiv:4'),
  row('arxiv:5', hits('gone', 'rl')),
  row('arxiv:6', hits('ocr')),
];
const ALL: Filter = { state: 'all', query: undefined, topics: new Map() };
const mixed = (rows: typeof ROWS, filter: Partial<Filter>) =>
  mixOf(rows, judge(rows, { ...ALL, ...filter }, 'show', TOPICS).hidden, TOPICS).map(({ area, shown, total }) => [
    area,
    shown,
    total,
  ]);

it('counts each paper once, in the area of what it is most about, the largest first and what is unknown last', () => {
  const twice = [...ROWS, ...ROWS.map((one) => ({ ...one }))];
  for (const rows of [ROWS, twice])
    expect(mixed(rows, {})).toEqual([
      ['vision', 3, 3],
      ['agents', 2, 2],
      ['none', 1, 1],
    ]);
});

it.each<[string, Partial<Filter>, number[]]>([
  ['a topic', { topics: new Map([['rl', 'only']]) }, [1, 2, 0]],
  ['an area', { area: 'vision' }, [3, 0, 0]],
  ['what has no topic', { area: 'none' }, [0, 0, 1]],
])('tells how much of each is shown when the listing is filtered by %s', (_, filter, shown) => {
  expect(mixed(ROWS, filter).map(([, count]) => count)).toEqual(shown);
});
