import { expect, it } from 'vitest';

import { filterToQuery, queryToFilter } from '../../utils/listing/filter-query';
import type { TopicMark, TopicMatch } from '../../utils/listing/filter';
import type { Topic } from '../../utils/model/topic';
import type { State } from '../../utils/settings';

const TOPICS = new Map(
  [
    ['agents', 'Agents that plan'],
    ['speech', 'Speech'],
    ['surveys', 'Surveys'],
    ['tides', 'Tides'],
    ['data', 'Data & applications'],
  ].map(([id = '', name = '']): [string, Topic] => [
    id,
    { id, name, area: 'data', colour: 'data', builtIn: true, enabled: id !== 'tides' },
  ]),
);

const filterOf = (
  marks: Readonly<Record<string, TopicMark>>,
  query = '',
  state: State = 'all',
  match: TopicMatch = 'any',
) => ({ state, query, marks: new Map(Object.entries(marks)), match });

it.each([
  ['nothing', filterOf({}), ''],
  ['a topic', filterOf({ agents: 'only' }), 'topic:"Agents that plan"'],
  ['any of two topics', filterOf({ agents: 'only', speech: 'only' }), '(topic:"Agents that plan" OR topic:"Speech")'],
  [
    'all of two topics',
    filterOf({ agents: 'only', speech: 'only', surveys: 'not' }, '', 'all', 'all'),
    'topic:"Agents that plan" topic:"Speech" -topic:"Surveys"',
  ],
  ['no topic', filterOf({ speech: 'not', surveys: 'not' }), '-topic:"Speech" -topic:"Surveys"'],
  ['a state', filterOf({}, '', 'unseen'), 'is:unseen'],
  ['words', filterOf({}, 'author:Example -"in the wild"'), 'author:Example -"in the wild"'],
  ['a word with a typo', filterOf({}, 'transfomer~'), 'transfomer~'],
  ['either word', filterOf({}, '(bees OR tides)'), '(bees OR tides)'],
  [
    'all at once',
    filterOf({ agents: 'only', surveys: 'not' }, '(bees OR tides) year:2024..', 'saved'),
    'topic:"Agents that plan" -topic:"Surveys" is:saved (bees OR tides) year:2024..',
  ],
])('says %s as a query, and back', (_, filter, query) => {
  expect(filterToQuery(filter, TOPICS)).toBe(query);
  expect(queryToFilter(query, TOPICS)).toEqual(filter);
});

it('means the same by words of which either will do, beside other filters', () => {
  expect(filterToQuery(filterOf({ speech: 'not' }, 'bees OR tides'), TOPICS)).toBe('-topic:"Speech" (bees OR tides)');
});

it.each([
  ['a topic that there is no more', 'topic:"Gone" bees', filterOf({}, 'topic:"Gone" bees')],
  ['a topic or something else', '(topic:"Speech" OR bees)', filterOf({}, '(topic:"Speech" OR bees)')],
  [
    'any of two topics and one more',
    '(topic:"Speech" OR topic:"Surveys") topic:"Agents that plan"',
    filterOf({ speech: 'only', surveys: 'only' }, 'topic:"Agents that plan"'),
  ],
  ['a topic that is off', '-topic:tides', filterOf({}, '-topic:tides')],
  ['what cannot be read, so that it is said', 'topic:speech "half', filterOf({}, 'topic:speech "half')],
  ['an area, which is all that is of it', 'topic:"Data & applications"', filterOf({}, 'topic:"Data & applications"')],
  ['two states', 'is:unseen is:followed', filterOf({}, 'is:followed', 'unseen')],
  ['what is no state of a listing', 'is:starred -is:seen', filterOf({}, 'is:starred -is:seen')],
])('leaves in words: %s', (_, query, filter) => {
  expect(queryToFilter(query, TOPICS)).toEqual(filter);
});

it('leaves out words that cannot be read, as they hide nothing', () => {
  expect(filterToQuery(filterOf({ speech: 'only' }, 'yeer:2 bees'), TOPICS)).toBe('topic:"Speech"');
});

it('says as much of half a query as filters', () => {
  expect(filterToQuery(filterOf({ speech: 'only' }, 'bees year:'), TOPICS)).toBe('topic:"Speech" bees');
});

it('says an area as all that is of it', () => {
  const filter = { ...filterOf({ speech: 'not' }, 'bees'), area: 'data' };
  expect(filterToQuery(filter, TOPICS)).toBe('-topic:"Speech" topic:"Data & applications" bees');
  expect(filterToQuery({ ...filter, area: 'none' }, TOPICS)).toBe('-topic:"Speech" bees');
});
