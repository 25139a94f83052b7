import { beforeEach, describe, expect, it, vi } from 'vitest';

import { createForYou } from '../../../components/overlay/foryou/for-you';
import type { ListingState } from '../../../utils/listing/state';
import type { Order } from '../../../utils/settings';
import { row } from '../../listing/rows-for-tests';
import { setStage, until } from '../stage';

const RANKS = [
  { asked: 'arxiv:3', score: 0.5 },
  { asked: 'arxiv:1', score: 0.4 },
] as const;
const stop = new AbortController();
const followed = [{ kind: 'topic', text: 'RNNs', watch: 'topic:rnn-ssm' }] as const;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

function open(saved: number, rows: readonly ReturnType<typeof row>[]) {
  const state: { order: Order } = { order: 'foryou' };
  const setOrder = vi.fn();
  const notify = vi.fn();
  const changed = vi.fn();
  const forYou = createForYou({
    library: {
      rank: async () => ({ saved, ranks: saved === 0 ? [] : RANKS, alike: 1 }),
      reasons: async () => [],
    },
    state: Object.assign(state, { setOrder }) as unknown as ListingState,
    paperActions: { notify, fail: notify } as never,
    rows: () => rows,
    changed,
    signal: stop.signal,
  });
  forYou.refresh();
  return { state, setOrder, notify, changed, forYou };
}

describe('the order for the reader', () => {
  beforeEach(() => void setStage([]));

  it('goes by what is saved, and knows where the line stands', async () => {
    const rows = [row('arxiv:1'), row('arxiv:2', { followed }), row('arxiv:3')];
    const { changed, notify } = open(10, rows);
    await until(() => expect(changed).toHaveBeenCalled());
    expect(rows.map(({ place }) => place)).toEqual([1, undefined, 0]);
    expect(rows.map(({ isAlike }) => isAlike)).toEqual([false, undefined, true]);
    expect(notify).not.toHaveBeenCalled();
  });

  it.each([
    [1, 'a first guess: it knows 1 paper you saved.'],
    [2, 'a first guess: it knows 2 papers'],
    [3, 'knows 3 papers you saved and gets better'],
  ])('says once how far it can be trusted: from %i saved', async (saved, words) => {
    const { notify, changed, forYou } = open(saved, [row('arxiv:1')]);
    await until(() => expect(changed).toHaveBeenCalled());
    forYou.refresh();
    await until(() => expect(changed).toHaveBeenCalledTimes(2));
    expect(notify).toHaveBeenCalledOnce();
    expect(notify).toHaveBeenCalledWith({ text: expect.stringContaining(words) as string });
  });

  it('stays, and says that what is followed comes first, while nothing is saved', async () => {
    const rows = [row('arxiv:1'), row('arxiv:2', { followed })];
    const { setOrder, notify } = open(0, rows);
    await until(() => expect(notify).toHaveBeenCalledOnce());
    expect(notify.mock.calls[0]?.[0]).toMatchObject({
      text: expect.stringContaining('you follow come first') as string,
    });
    expect(setOrder).not.toHaveBeenCalled();
  });

  it('goes back to the page’s order where nothing is followed either, and says what to do', async () => {
    const { setOrder, notify } = open(0, [row('arxiv:1')]);
    await until(() => expect(notify).toHaveBeenCalledOnce());
    expect(notify.mock.calls[0]?.[0]).toMatchObject({ text: expect.stringContaining('follow authors') as string });
    expect(setOrder).toHaveBeenCalledWith('page');
  });

  it('leaves the reader be who has chosen another order by then', async () => {
    const { state, setOrder, notify, changed } = open(0, [row('arxiv:1')]);
    state.order = 'newest';
    await settled();
    expect([setOrder, notify, changed].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  it('forgets the places and reasons of before, once what was learned is forgotten', async () => {
    const known = { ...row('arxiv:1'), place: 3, reasons: '' };
    const { notify } = open(0, [known]);
    await until(() => expect(notify).toHaveBeenCalledOnce());
    expect(known).toMatchObject({ place: undefined, reasons: undefined });
  });
});
