import { expect, it } from 'vitest';

import { showAll } from '../../../../components/overlay/triage/show-all';
import { sumUp } from '../../../../components/overlay/triage/sum-up';
import type { ReaderFilter } from '../../../../utils/listing/filter';
import { understandQuery } from '../../../../utils/listing/row-query';
import { countPapers } from '../../../../utils/listing/rows';
import { createListingState, type ListingState } from '../../../../utils/listing/state';
import type { Topic } from '../../../../utils/model/topic';
import { DEFAULTS, type Settings } from '../../../../utils/settings';
import { BOOKMARK, row, SEEN } from '../../../listing/rows-for-tests';
import { HERE } from '../../../listing/tools-for-tests';
import { setStage } from '../../stage';

const topic = (id: string, area: string): [string, Topic] => [
  id,
  { id, name: id, area, colour: 'vision', builtIn: true, enabled: true },
];
const TOPICS = new Map([topic('depth', 'vision'), topic('tracking', 'vision'), topic('bandits', 'rl')]);
const about = (...ids: readonly string[]) => ({ topics: ids.map((id) => ({ id, score: 1 })) });
const FOLLOWED = { followed: [{ kind: 'author', text: 'Ada Example', watch: 'author:ada example' }] } as const;

const ROWS = [
  row('arxiv:1', about('depth', 'tracking'), { title: 'Tides' }),
  row('arxiv:2', { ...about('depth'), hidden: true }, { title: 'Tides again' }),
  row('arxiv:3', { ...about('depth', 'tracking'), ...FOLLOWED, hidden: true }),
  row('arxiv:4', { ...about('bandits'), bookmark: BOOKMARK }),
  row('arxiv:5', { ...about('bandits'), bookmark: BOOKMARK, hidden: true }),
  row('arxiv:6', { seen: SEEN }),
  row('arxiv:7', { seen: SEEN, hidden: true }),
  // A page lists it in two sections.
  row('arxiv:1', about('depth', 'tracking'), { title: 'Tides' }),
];

function stateOf(filter: Partial<ReaderFilter>): ListingState {
  setStage([]);
  const state = createListingState({
    ...{ site: 'arxiv', address: 'https://arxiv.org/list/cs.LG/new', tools: HERE },
    changed: () => undefined,
    settings: () => ({ learn: true }),
  });
  state.filterBy(filter);
  return state;
}

/** What is said at the end, and the papers that are hidden for a reason other than the reader's hand. */
function judged(state: ListingState, seen: Settings['seen'] = 'show') {
  state.judge(ROWS, seen, TOPICS);
  const { hidden } = state.verdicts;
  const shown = ROWS.filter((each) => !hidden.has(each));
  const settings = (): Settings => ({ ...DEFAULTS, seen });
  const sum = sumUp({ state, topics: () => TOPICS, rows: () => ROWS, settings, understand: understandQuery }, shown);
  return { sum, shown: countPapers(shown), filtered: [...hidden.values()].filter(({ kind }) => kind !== 'hand') };
}

const BOTH = new Map([['depth', 'only'] as const, ['tracking', 'only'] as const]);
const FILTERS: readonly [string, Partial<ReaderFilter>, Settings['seen'], object][] = [
  ['nothing', {}, 'show', { entries: 7, saved: 1, hidden: 4, left: 0 }],
  ['words', { query: 'tides' }, 'show', { entries: 2, saved: 0, hidden: 1, left: 5 }],
  ['a word for what is hidden', { query: 'is:hidden' }, 'show', { entries: 4, saved: 0, hidden: 4, left: 3 }],
  ['any of two topics', { marks: BOTH }, 'show', { entries: 3, saved: 0, hidden: 2, left: 4 }],
  ['all of two topics', { marks: BOTH, match: 'all' }, 'show', { entries: 2, saved: 0, hidden: 1, left: 5 }],
  ['an area', { area: 'rl' }, 'show', { entries: 2, saved: 1, hidden: 1, left: 5 }],
  ['what is saved', { state: 'saved' }, 'show', { entries: 2, saved: 1, hidden: 1, left: 5 }],
  ['what is followed', { state: 'followed' }, 'show', { entries: 1, saved: 0, hidden: 1, left: 6 }],
  ['what is unseen', { state: 'unseen' }, 'show', { entries: 5, saved: 1, hidden: 3, left: 2 }],
  ['what is hidden', { state: 'hidden' }, 'show', { entries: 4, saved: 1, hidden: 0, left: 3 }],
  ['nothing, and the settings by what was seen', {}, 'hide', { entries: 5, saved: 1, hidden: 3, left: 2 }],
  ['nothing, and what was seen is shown', { showSeen: true }, 'hide', { entries: 7, hidden: 4, left: 0 }],
  ['several at once', { area: 'vision', query: 'is:saved', marks: BOTH }, 'hide', { entries: 0, hidden: 0, left: 7 }],
];

it.each(FILTERS)('figures add up where the reader filters by %s', (_, filter, seen, told) => {
  const { sum, shown } = judged(stateOf(filter), seen);
  expect(sum).toMatchObject({ ...told, showable: 3 });
  expect(shown + sum.hidden + sum.left).toBe(7);
});

it.each(FILTERS)('all is shown but what was hidden by hand, and as before when it is undone: %s', (_, filter, seen) => {
  const state = stateOf(filter);
  const before = judged(state, seen);
  const undo = showAll(state, seen);
  const all = judged(state, seen);
  expect([all.filtered, all.shown, all.sum.left]).toEqual([[], 3, 0]);
  undo();
  expect(judged(state, seen)).toEqual(before);
});

it('what was asked for since stays when it is undone', () => {
  const state = stateOf({ query: 'tides', area: 'vision' });
  const undo = showAll(state, 'show');
  state.setQuery('bandits');
  undo();
  expect([state.query, state.area]).toEqual(['bandits', 'vision']);
});
