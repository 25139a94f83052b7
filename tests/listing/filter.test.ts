import { describe, expect, it } from 'vitest';

import { areaOf, judge, nextMark, withoutReason, type Filter } from '../../utils/listing/filter';
import { countPapers } from '../../utils/listing/rows';
import { understandQuery } from '../../utils/listing/row-query';
import type { Topic } from '../../utils/model/topic';
import { BOOKMARK, row, SEEN } from './rows-for-tests';

const rl = { id: 'rl', score: 1 };
const survey = { id: 'survey', score: 1 };

const fresh = row('arxiv:2601.00001', { topics: [rl] }, { title: 'Diffusion policies' });
const seen = row('arxiv:2601.00002', { seen: SEEN, topics: [survey] }, { title: 'Diffusion, a survey' });
const saved = row('arxiv:2601.00003', { seen: SEEN, bookmark: BOOKMARK, topics: [rl, survey] }, { title: 'Agents' });
const hidden = row('arxiv:2601.00004', { hidden: true, topics: [rl] }, { title: 'Diffusion again' });
const FOLLOWED = { followed: [{ kind: 'author', text: 'Jane Doe', watch: 'author:jane doe' }] } as const;
const followed = row('arxiv:2601.00005', { ...FOLLOWED, seen: SEEN }, { title: 'Tides' });
const ROWS = [fresh, seen, saved, hidden];

const ALL: Filter = { state: 'all', query: undefined, topics: new Map() };

describe('what is shown', () => {
  it.each<[string, Partial<Filter>, 'show' | 'dim' | 'hide', readonly unknown[]]>([
    ['everything but what was hidden by hand', {}, 'show', [fresh, seen, saved]],
    ['the unseen', { state: 'unseen' }, 'show', [fresh]],
    ['the saved', { state: 'saved' }, 'show', [saved]],
    ['only what was hidden by hand', { state: 'hidden' }, 'show', [hidden]],
    ['what a query matches', { query: understandQuery('diffusion -survey').parsed }, 'show', [fresh]],
    ['one topic', { topics: new Map([['rl', 'only']]) }, 'show', [fresh, saved]],
    [
      'either of two topics',
      {
        topics: new Map([
          ['rl', 'only'],
          ['survey', 'only'],
        ]),
      },
      'show',
      [fresh, seen, saved],
    ],
    [
      'one topic without another',
      {
        topics: new Map([
          ['rl', 'only'],
          ['survey', 'not'],
        ]),
      },
      'show',
      [fresh],
    ],
    [
      'both of two topics',
      {
        topics: new Map([
          ['rl', 'only'],
          ['survey', 'only'],
        ]),
        match: 'all',
      },
      'show',
      [saved],
    ],
    ['dimmed rows too', {}, 'dim', [fresh, seen, saved]],
    ['the seen no more, unless saved', {}, 'hide', [fresh, saved]],
  ])('%s', (_, filter, policy, shown) => {
    const verdicts = judge(ROWS, { ...ALL, ...filter }, policy, new Map());
    expect(ROWS.filter((one) => !verdicts.hidden.has(one))).toEqual(shown);
  });
});

it.each<[string, Partial<Filter>]>([
  ['as a state', { state: 'followed' }],
  ['by a query', { query: understandQuery('is:followed').parsed }],
])('shows what is followed %s, and counts it', (_, filter) => {
  const verdicts = judge([...ROWS, followed], { ...ALL, ...filter }, 'show', new Map());
  expect([...ROWS, followed].filter((one) => !verdicts.hidden.has(one))).toEqual([followed]);
  expect(verdicts.followed).toBe(1);
});

describe('what is counted', () => {
  it('counts a topic among the rows that no other filter hides, marked or not', () => {
    const { counts } = judge(ROWS, { ...ALL, topics: new Map([['survey', 'only']]) }, 'show', new Map());
    expect(Object.fromEntries(counts)).toEqual({ rl: 2, survey: 2 });
  });

  it('counts a topic among what is of all that is asked for, where a further one would narrow that', () => {
    const both = new Map([
      ['rl', 'only'],
      ['survey', 'only'],
    ] as const);
    const { counts, hidden } = judge(ROWS, { ...ALL, topics: both, match: 'all' }, 'show', new Map());
    const shown = ROWS.filter((row) => !hidden.has(row));
    expect(Object.fromEntries(counts)).toEqual({ rl: shown.length, survey: shown.length });
    expect(shown.length).toBeLessThan(2);
  });

  it('counts a paper once that the page lists in two sections', () => {
    const twice = [...ROWS, ...ROWS.map((one) => ({ ...one }))];
    const { counts, unseen, saved, followed } = judge(ROWS, ALL, 'show', new Map());
    expect(judge(twice, ALL, 'show', new Map())).toMatchObject({ counts, unseen, saved, followed });
    expect(countPapers(twice)).toBe(countPapers(ROWS));
  });

  it('tells the unseen and the saved of the whole listing', () => {
    expect(judge(ROWS, { ...ALL, state: 'saved' }, 'show', new Map())).toMatchObject({ unseen: 2, saved: 1 });
  });

  it('tells how many of those shown are left, and no more of what was seen, saved or hidden since', () => {
    const others = [row('arxiv:2601.00006'), row('arxiv:2601.00007')];
    const toGo = (rows = [...ROWS, ...others], filter = ALL): number => judge(rows, filter, 'show', new Map()).toGo;
    expect(toGo()).toBe(3);
    expect(toGo(undefined, { ...ALL, topics: new Map([['rl', 'only']]) })).toBe(1);
    expect(toGo([...ROWS, { ...others[0]!, passed: true }, others[1]!])).toBe(2);
    expect(toGo([...ROWS, row('arxiv:2601.00006', { bookmark: BOOKMARK }), others[1]!])).toBe(2);
    expect(toGo(undefined, { ...ALL, state: 'hidden' })).toBe(0);
  });

  it('names the filter that hides a row', () => {
    const { hidden: reasons } = judge(ROWS, { ...ALL, topics: new Map([['survey', 'not']]) }, 'show', new Map());
    expect([...reasons.values()]).toEqual([
      { kind: 'not', topic: 'survey' },
      { kind: 'not', topic: 'survey' },
      { kind: 'hand' },
    ]);
  });
});

it('a topic is marked only, then not, then not at all', () => {
  expect([nextMark(undefined), nextMark('only'), nextMark('not')]).toEqual(['only', 'not', undefined]);
});

describe('what is muted', () => {
  const topic = (id: string, muted: boolean, area = 'area'): [string, Topic] => [
    id,
    { id, name: id, area, colour: area, builtIn: true, enabled: true, muted },
  ];
  const muted = new Map([topic('rl', true), topic('survey', false), topic('area', false)]);
  const reasonsOf = (filter: Partial<Filter>, topics = muted): readonly unknown[] =>
    ROWS.map((one) => judge(ROWS, { ...ALL, ...filter }, 'show', topics).hidden.get(one));

  it('is left out, for the topic, but not what is saved', () => {
    expect(reasonsOf({})).toEqual([{ kind: 'muted', topic: 'rl' }, undefined, undefined, { kind: 'hand' }]);
    expect(judge(ROWS, ALL, 'show', muted).counts).toEqual(
      new Map([
        ['survey', 2],
        ['rl', 1],
      ]),
    );
  });

  it('is so with its area', () => {
    const area = new Map([topic('survey', false), topic('area', true)]);
    expect(reasonsOf({}, area)[1]).toEqual({ kind: 'muted', topic: 'survey' });
  });

  it.each<[string, Partial<Filter>]>([
    ['asked for', { showMuted: true }],
    ['the topic that is asked for', { topics: new Map([['rl', 'only']]) }],
  ])('is shown where it is %s', (_, filter) => expect(reasonsOf(filter)[0]).toBeUndefined());

  it('is not what a paper is about', () => {
    const both = row('arxiv:2601.00009', { topics: [rl, survey] });
    expect(areaOf(both, new Map([topic('rl', true, 'other'), topic('survey', false)]))).toBe('area');
  });

  it('is shown when its reason is lifted', () =>
    expect(withoutReason(new Map(), { kind: 'muted', topic: 'rl' })).toEqual({ showMuted: true }));
});
