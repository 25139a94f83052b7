import { expect, it } from 'vitest';

import { filterToQuery, queryToFilter } from '../../utils/listing/filter-query';
import type { TopicMark } from '../../utils/listing/filter';
import type { Topic } from '../../utils/model/topic';
import type { State } from '../../utils/settings';

const TOPICS = new Map(
  [
    ['agents', 'Agents & RL'],
    ['speech', 'Speech'],
    ['surveys', 'Surveys'],
  ].map(([id = '', name = '']): [string, Topic] => [
    id,
    { id, name, area: id, colour: 'agents', builtIn: true, enabled: true },
  ]),
);

const filterOf = (marks: Readonly<Record<string, TopicMark>>, query = '', state: State = 'all') => ({
  state,
  query,
  marks: new Map(Object.entries(marks)),
});

it.each([
  ['nothing', filterOf({}), ''],
  ['a topic', filterOf({ agents: 'only' }), 'topic:"Agents & RL"'],
  ['any of two topics', filterOf({ agents: 'only', speech: 'only' }), '(topic:"Agents & RL" OR topic:"Speech")'],
  ['no topic', filterOf({ speech: 'not', surveys: 'not' }), '-topic:"Speech" -topic:"Surveys"'],
  ['a state', filterOf({}, '', 'unseen'), 'is:unseen'],
  ['words', filterOf({}, 'author:Example -"in the wild"'), 'author:Example -"in the wild"'],
  ['either word', filterOf({}, '(bees OR tides)'), '(bees OR tides)'],
  [
    'all at once',
    filterOf({ agents: 'only', surveys: 'not' }, '(bees OR tides) year:2024..', 'saved'),
    'topic:"Agents & RL" -topic:"Surveys" is:saved (bees OR tides) year:2024..',
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
  ['two topics at once', 'topic:speech topic:surveys', filterOf({ speech: 'only' }, 'topic:surveys')],
  ['two states', 'is:unseen is:followed', filterOf({}, 'is:followed', 'unseen')],
  ['what is no state of a listing', 'is:starred -is:seen', filterOf({}, 'is:starred -is:seen')],
])('leaves in words: %s', (_, query, filter) => {
  expect(queryToFilter(query, TOPICS)).toEqual(filter);
});

it('leaves out words that cannot be read, as they hide nothing', () => {
  expect(filterToQuery(filterOf({ speech: 'only' }, 'bees "half'), TOPICS)).toBe('topic:"Speech"');
});
