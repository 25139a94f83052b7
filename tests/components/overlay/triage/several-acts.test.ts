import { beforeEach, expect, it, vi } from 'vitest';

import { createPaperActions } from '../../../../components/overlay/paper-actions';
import { createSeveralActs } from '../../../../components/overlay/triage/several-acts';
import type { Receipt } from '../../../../utils/model/receipt';
import type { Row } from '../../../../utils/listing/rows';
import { BOOKMARK, row } from '../../../listing/rows-for-tests';
import { setStage, until } from '../../stage';

beforeEach(() => void setStage([]));

function acting(answer: () => Promise<Receipt>) {
  const library = { save: vi.fn(answer), hide: vi.fn(answer) };
  const paperActions = createPaperActions(vi.fn(), new AbortController().signal);
  const update = vi.fn((_rows: readonly Row[]) => undefined);
  return { library, paperActions, update, acts: createSeveralActs({ library, paperActions, update }) };
}

const three = (): Row[] => [
  row('arxiv:1'),
  row('arxiv:2', { bookmark: { ...BOOKMARK, tags: ['old'] } }),
  row('arxiv:1'),
];

it('does it in one call, shown before it is answered, and undone as one', async () => {
  let answer: (receipt: Receipt) => void = () => undefined;
  const { library, paperActions, acts } = acting(() => new Promise((resolve) => (answer = resolve)));
  const rows = three();
  acts.save(rows, { addTags: ['thesis', 'old'] });
  expect(library.save).toHaveBeenCalledOnce();
  expect(library.save.mock.calls[0]?.slice(0, 1).flat()).toHaveLength(2);
  expect(rows[1]?.facts?.bookmark?.tags).toEqual(['old', 'thesis']);
  expect(paperActions.acts.map(({ text }) => text)).toEqual(['Tagged 2 papers']);
  answer({ undo: 'one', ids: [] });
  await until(() => expect(paperActions.notice).toEqual({ text: 'Tagged 2 papers', undoable: true }));
});

it('shows again what was, where it failed, and says so', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const { acts, paperActions } = acting(() => Promise.reject(new Error('full')));
  const rows = three();
  acts.hide(rows);
  expect(rows.map(({ facts }) => facts?.hidden)).toEqual([false, true, true]);
  await until(() => expect(rows.map(({ facts }) => facts?.hidden)).toEqual([false, false, false]));
  await until(() => expect(paperActions.notice?.undoable).toBe(false));
});

it('makes several calls of what a page may not do at once', () => {
  const { library, acts, paperActions } = acting(() => Promise.resolve({ undo: 'one', ids: [] }));
  acts.hide(Array.from({ length: 650 }, (_, n) => row(`arxiv:${n}`)));
  expect(library.hide).toHaveBeenCalledTimes(3);
  expect(paperActions.acts.map(({ text }) => text.replace(/\D/g, ''))).toEqual(['300', '300', '50']);
});
