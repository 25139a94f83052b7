import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { createListingState, type ListingState, type ListingStateOptions } from '../../utils/listing/state';
import type { KeptFilter } from '../../utils/listing/kept-filter';
import type { FilterRequest } from '../../utils/messages';
import type { Topic } from '../../utils/model/topic';
import { readToolbar } from '../../utils/settings';
import { row } from './rows-for-tests';
import { HERE, toolsToCome } from './tools-for-tests';

const changed = vi.fn();
const rows = [row('arxiv:1', { topics: [{ id: 'rl', score: 1 }] }), row('arxiv:2', {}, { title: 'Diffusion' })];
const ADDRESS = 'https://arxiv.org/list/cs.LG/new';
const stateOf = (more: Partial<ListingStateOptions> = {}): ListingState =>
  createListingState({
    site: 'arxiv',
    address: ADDRESS,
    changed,
    tools: HERE,
    settings: () => ({ learn: true }),
    ...more,
  });
const hidden = (state: ListingState): string[] => {
  state.judge(rows, 'show', new Map());
  return [...state.verdicts.hidden.keys()].map(({ id }) => id);
};

/** What the background was sent about filters. */
let sent: FilterRequest[] = [];
/** What it answers. */
let kept: Promise<KeptFilter | null>;

beforeEach(async () => {
  changed.mockReset();
  [sent, kept] = [[], Promise.resolve(null)];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(((message: FilterRequest) => {
    sent.push(message);
    return message.filter ? Promise.resolve() : kept;
  }) as never);
  await browser.storage.local.clear();
});

it('remembers order and folding for each site', async () => {
  const state = stateOf();
  state.collapse();
  state.setOrder('newest');
  await vi.waitFor(async () =>
    expect(await readToolbar('arxiv')).toEqual({ collapsed: true, order: 'newest', dial: 1 }),
  );
  const again = stateOf();
  await vi.waitFor(() => expect([again.collapsed, again.order]).toEqual([true, 'newest']));
  const elsewhere = stateOf({ site: 'huggingface' });
  await Promise.resolve();
  expect([elsewhere.collapsed, elsewhere.order]).toEqual([false, 'page']);
});

describe('a filter', () => {
  const FILTER: KeptFilter = {
    state: 'unseen',
    query: 'diffusion',
    marks: { rl: 'not' },
    match: 'all',
    showSeen: true,
    showMuted: false,
  };

  it('is sent to be kept with each change, before anything else runs: the page may be closed at once', () => {
    const state = stateOf();
    state.markTopic('rl');
    state.setQuery('diff');
    const [asked, ...changes] = sent;
    expect(asked).toEqual({ to: 'background', call: 'filter', address: ADDRESS });
    expect(changes).toEqual([
      expect.objectContaining({
        filter: { state: 'all', query: '', marks: { rl: 'only' }, match: 'any', showSeen: false, showMuted: false },
      }),
      expect.objectContaining({
        filter: { state: 'all', query: 'diff', marks: { rl: 'only' }, match: 'any', showSeen: false, showMuted: false },
      }),
    ]);
  });

  it('is sent whole, and comes back whole', async () => {
    const WHOLE: Required<KeptFilter> = { ...FILTER, area: 'none' };
    const { marks, ...others } = WHOLE;
    stateOf().filterBy({ ...others, marks: new Map(Object.entries(marks)) });
    expect(sent.at(-1)?.filter).toEqual(WHOLE);
    kept = Promise.resolve(WHOLE);
    const state = stateOf();
    await state.ready;
    expect(state).toMatchObject({ ...others, marks: new Map(Object.entries(marks)) });
  });

  it('is as it was left, its query understood, when it is ready', async () => {
    kept = Promise.resolve(FILTER);
    const state = stateOf({ tools: toolsToCome() });
    await state.ready;
    expect(state).toMatchObject({
      state: 'unseen',
      query: 'diffusion',
      marks: new Map([['rl', 'not']]),
      showSeen: true,
      showMuted: false,
    });
    expect(hidden(state)).toEqual(['arxiv:1']);
    expect(sent).toHaveLength(1);
  });

  it('is not taken back to what it was, once the reader has filtered', async () => {
    let answer: ((filter: KeptFilter) => void) | undefined;
    kept = new Promise((resolve) => (answer = resolve));
    const state = stateOf();
    state.setQuery('newer');
    answer?.(FILTER);
    await state.ready;
    expect(state).toMatchObject({ state: 'all', query: 'newer', marks: new Map() });
  });

  it('is of no listing where the background does not answer, and the listing is there all the same', async () => {
    kept = Promise.reject(new Error('asleep'));
    const state = stateOf();
    state.setQuery('diffusion');
    expect(hidden(state)).toEqual(['arxiv:1']);
    await state.ready;
    expect(hidden(state)).toEqual(['arxiv:1']);
  });
});

it('hides nothing by a query that cannot be read, nor by the one before it', () => {
  const state = stateOf();
  state.setQuery('diffusion');
  expect(hidden(state)).toEqual(['arxiv:1']);
  state.setQuery('yeer:2 diffusion');
  expect([state.queryError !== undefined, state.isUnfinished]).toEqual([true, false]);
  expect(hidden(state)).toEqual([]);
  state.setQuery('diffusion');
  expect([state.queryError, hidden(state)]).toEqual([undefined, ['arxiv:1']]);
  state.setQuery('');
  expect([state.queryError, hidden(state)]).toEqual([undefined, []]);
});

it('filters by what stands before half a word, and says why the whole cannot be read', () => {
  const state = stateOf();
  state.setQuery('diffusion year:');
  expect(hidden(state)).toEqual(['arxiv:1']);
  expect([state.queryError !== undefined, state.isUnfinished]).toEqual([true, true]);
  state.setQuery('year:');
  expect([state.queryError !== undefined, state.isUnfinished, hidden(state)]).toEqual([true, true, []]);
  state.setQuery('diffusion');
  expect([state.queryError, state.isUnfinished]).toEqual([undefined, false]);
});

it('filters as soon as the code that reads queries has come, by what the query box says then', async () => {
  const state = stateOf({ tools: toolsToCome() });
  state.setQuery('nothing has this');
  state.setQuery('diffusion');
  expect(hidden(state)).toEqual([]);
  await vi.waitFor(() => expect(hidden(state)).toEqual(['arxiv:1']));
  expect(changed).toHaveBeenCalledTimes(3);
});

it('keeps to the page’s order where the order for the reader is switched off, and comes back to it', async () => {
  let learns = false;
  const state = stateOf({ settings: () => ({ learn: learns }) });
  state.setOrder('foryou');
  const ordered = [row('arxiv:1', {}, {}), { ...row('arxiv:2'), index: 1, place: 0 }];
  const ids = (): string[] => state.ordered(ordered).map(({ id }) => id);
  expect([state.order, ids()]).toEqual(['page', ['arxiv:1', 'arxiv:2']]);
  learns = true;
  expect([state.order, ids()]).toEqual(['foryou', ['arxiv:2', 'arxiv:1']]);
});

it.each([
  ['no more', []],
  [
    'switched off',
    [['rl', { id: 'rl', name: 'RL', area: 'rl', colour: 'agents', builtIn: true, enabled: false }] as const],
  ],
])('a topic that is %s filters nothing', (_, left) => {
  const other = { id: 'vision', name: 'Vision', area: 'vision', colour: 'vision', builtIn: true, enabled: true };
  const state = stateOf();
  state.markTopic('rl');
  expect(hidden(state)).toEqual(['arxiv:2']);
  state.judge(rows, 'show', new Map([['vision', other], ...left]));
  expect([state.verdicts.hidden.size, state.marks.size]).toEqual([0, 0]);
});

const TOPIC = { id: 'rl', name: 'RL', area: 'agents', colour: 'agents', builtIn: true, enabled: true };
const VISION = { ...TOPIC, id: 'vision', area: 'vision', name: 'Vision' };

it.each<[string, string, readonly Topic[], string | undefined]>([
  ['of a topic that is no more', 'my:gone', [TOPIC], undefined],
  ['whose topics are all switched off', 'agents', [{ ...TOPIC, enabled: false }, VISION], undefined],
  ['of which a topic is left', 'agents', [{ ...TOPIC, id: 'agents', enabled: false }, TOPIC], 'agents'],
  ['of papers without topics', 'none', [TOPIC], 'none'],
  ['that nobody can tell before topics are known', 'my:gone', [], 'my:gone'],
])('an area %s', (_, area, topics, left) => {
  const state = stateOf();
  state.filterBy({ area });
  state.judge(rows, 'show', new Map(topics.map((topic) => [topic.id, topic])));
  expect(state.area).toBe(left);
  if (left === undefined) expect(state.verdicts.hidden.size).toBe(0);
});

describe('lifting the reason for which rows are hidden', () => {
  it.each<[string, (state: ListingState) => void]>([
    ['a query', (state) => state.setQuery('nothing has this')],
    ['a topic wanted', (state) => state.markTopic('rl')],
    ['a state', (state) => state.setState('saved')],
    ['an area', (state) => state.filterBy({ area: 'vision' })],
    [
      'two topics at once',
      (state) => (state.markTopic('rl'), state.markTopic('vision'), state.filterBy({ match: 'all' })),
    ],
    ['a topic excluded', (state) => [1, 2].forEach(() => state.markTopic('rl'))],
  ])('%s', async (_, filter) => {
    const state = stateOf();
    filter(state);
    expect(hidden(state)).not.toEqual([]);
    for (const reason of new Set(state.verdicts.hidden.values())) state.lift(reason);
    await vi.waitFor(() => expect(hidden(state)).toEqual([]));
  });
});

it('goes back to a filter as a whole', () => {
  const state = stateOf();
  state.setQuery('diffusion');
  state.markTopic('rl');
  const before = { state: state.state, query: state.query, marks: new Map(state.marks), area: state.area };
  expect(hidden(state)).toEqual(['arxiv:1', 'arxiv:2']);
  for (const reason of new Set(state.verdicts.hidden.values())) state.lift(reason);
  state.filterBy({ area: 'vision', state: 'saved' });
  state.filterBy(before);
  expect([state.query, [...state.marks], state.state, state.area]).toEqual([
    'diffusion',
    [['rl', 'only']],
    'all',
    undefined,
  ]);
  expect(hidden(state)).toEqual(['arxiv:1', 'arxiv:2']);
});
