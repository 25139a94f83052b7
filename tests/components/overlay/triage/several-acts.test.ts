import { beforeEach, expect, it, vi } from 'vitest';

import { createPaperActions } from '../../../../components/overlay/paper-actions';
import { sayAct } from '../../../../components/overlay/triage/say-act';
import { createSeveralActs } from '../../../../components/overlay/triage/several-acts';
import type { Receipt } from '../../../../utils/model/receipt';
import { createOptimisticFacts } from '../../../../utils/listing/optimistic-facts';
import type { Row } from '../../../../utils/listing/rows';
import { BOOKMARK, row } from '../../../listing/rows-for-tests';
import type { FakeLibrary } from '../../fake-library';
import { setStage, until } from '../../stage';

let stage: FakeLibrary;
beforeEach(() => void (stage = setStage([])));

function acting(answer: () => Promise<Receipt>, rows: readonly Row[] = []) {
  const library = { save: vi.fn(answer), hide: vi.fn(answer) };
  const known = createOptimisticFacts(() => rows, vi.fn());
  for (const each of rows) if (each.facts) known.tell(each, each.facts);
  const paperActions = createPaperActions(vi.fn(), new AbortController().signal, known.foresee);
  return { library, paperActions, acts: createSeveralActs({ library, paperActions }) };
}

const three = (): Row[] => [
  row('arxiv:1'),
  row('arxiv:2', { bookmark: { ...BOOKMARK, tags: ['old'] } }),
  row('arxiv:1'),
];

it('does it in one call, shown before it is answered, and undone as one', async () => {
  let answer: (receipt: Receipt) => void = () => undefined;
  const rows = three();
  const { library, paperActions, acts } = acting(() => new Promise((resolve) => (answer = resolve)), rows);
  acts.save(rows, { addTags: ['thesis', 'old'] });
  expect(library.save).toHaveBeenCalledOnce();
  expect(library.save.mock.calls[0]?.slice(0, 1).flat()).toHaveLength(2);
  expect(rows[1]?.facts?.bookmark?.tags).toEqual(['old', 'thesis']);
  expect(paperActions.acts.map(({ text }) => text)).toEqual(['Tagged 2 papers']);
  answer({ undo: 'one', ids: [] });
  await until(() => expect(paperActions.notice).toEqual({ text: 'Tagged 2 papers', undoable: true }));
});

it('tells how many were saved now, and saves none of the others again', async () => {
  const rows = [...three(), row('arxiv:3')];
  const { library, paperActions, acts } = acting(() => Promise.resolve({ undo: 'one', ids: [] }), rows);
  acts.save(rows);
  expect(library.save.mock.calls).toEqual([[[rows[2], rows[3]].map((each) => each?.entry.paper)]]);
  await until(() => expect(paperActions.notice).toEqual({ text: 'Saved 2 papers', undoable: true }));
  acts.save(rows.slice(1));
  expect(paperActions.notice).toEqual({ text: 'Already saved', undoable: false });
  acts.save(rows.slice(1, 2), { addTags: ['old'] });
  expect(paperActions.notice).toEqual({ text: 'Already tagged', undoable: false });
  expect(library.save).toHaveBeenCalledOnce();
  expect(paperActions.acts).toHaveLength(1);
});

it('names the paper where it is a single one', () => {
  const { paperActions, acts } = acting(() => Promise.resolve({ undo: 'one', ids: [] }));
  acts.save(three(), { addTags: ['new'] });
  acts.hide([row('arxiv:1', {}, { title: 'Tides' })]);
  acts.save([row('arxiv:2', {}, { title: 'Bees' })], { status: 'read' });
  acts.hide(three());
  expect(paperActions.acts.map(sayAct)).toEqual([
    'Tagged 2 papers',
    'Hid “Tides”',
    'Marked “Bees” as read',
    'Hid 2 papers on every site',
  ]);
});

it('shows again what was, where it failed, and says so', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const rows = three();
  const { acts, paperActions } = acting(() => Promise.reject(new Error('full')), rows);
  acts.hide(rows);
  expect(rows.map(({ facts }) => facts?.hidden)).toEqual([true, true, true]);
  await until(() => expect(rows.map(({ facts }) => facts?.hidden)).toEqual([false, false, false]));
  await until(() => expect(paperActions.notice?.undoable).toBe(false));
});

const many = (): Row[] => Array.from({ length: 650 }, (_, n) => row(`arxiv:${n}`));

/** Hides many papers in parts, of which some may fail; what was asked to be taken back is in `undone`. */
function hideMany(answers: readonly (string | Error)[]) {
  const made = acting(() => Promise.reject(new Error('not asked')));
  for (const answer of answers)
    made.library.hide.mockImplementationOnce(() =>
      answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ undo: answer, ids: [] }),
    );
  vi.spyOn(console, 'warn').mockReturnValue();
  const undone = vi.spyOn(stage, 'undo').mockResolvedValue({ undo: 'again', ids: [] } as never);
  made.acts.hide(many());
  return { ...made, undone };
}

const receipts = ({ mock }: { readonly mock: { readonly calls: unknown[][] } }): unknown[] => mock.calls.flat();
const texts = ({ acts }: { readonly acts: readonly { readonly text: string }[] }): string[] =>
  acts.map(({ text }) => text);

it('makes several calls of what a page may not do at once, and one act, which is taken back from its end', async () => {
  const { library, paperActions, undone } = hideMany(['a', 'b', 'c']);
  expect(library.hide).toHaveBeenCalledTimes(3);
  expect(texts(paperActions)).toEqual(['Hid 650 papers on every site']);
  await until(() => expect(paperActions.notice).toEqual({ text: 'Hid 650 papers on every site', undoable: true }));
  paperActions.undo();
  await until(() => expect(paperActions.notice?.text).toBe('Undone'));
  expect(receipts(undone)).toEqual(['c', 'b', 'a']);
  expect(paperActions.acts).toEqual([]);
});

it('says how many came back where a part could not, and keeps the rest to be taken back', async () => {
  const { paperActions, undone } = hideMany(['a', 'b', 'c']);
  await until(() => expect(paperActions.notice?.undoable).toBe(true));
  undone.mockResolvedValueOnce({ undo: 'again', ids: [] } as never).mockRejectedValueOnce(new Error('away'));
  paperActions.undo();
  await until(() => expect(paperActions.notice?.text).toBe('50 of 650 papers are back. Undo again for the rest.'));
  expect(texts(paperActions)).toEqual(['Hid 600 papers on every site']);
  undone.mockClear();
  paperActions.undo();
  await until(() => expect(paperActions.notice?.text).toBe('Undone'));
  expect(receipts(undone)).toEqual(['b', 'a']);
});

it('takes back no part that failed, and tells of none', async () => {
  const { paperActions, undone } = hideMany(['a', new Error('full'), 'c']);
  await until(() => expect(texts(paperActions)).toEqual(['Hid 350 papers on every site']));
  await until(() => expect(paperActions.notice?.undoable).toBe(false));
  paperActions.undo();
  await until(() => expect(paperActions.notice?.text).toBe('Undone'));
  expect(receipts(undone)).toEqual(['c', 'a']);
});

it('saves as many at once as a page may, says that this takes a while, and takes all of it back as one', async () => {
  let answer: (receipt: Receipt) => void = () => undefined;
  const { library, acts, paperActions } = acting(() => new Promise((resolve) => (answer = resolve)));
  acts.save(Array.from({ length: 1_200 }, (_, n) => row(`arxiv:${n}`)));
  expect(library.save).toHaveBeenCalledOnce();
  expect(paperActions.notice).toEqual({ text: 'Working on 1,200 papers…', undoable: false });
  answer({ undo: 'all', ids: [] });
  await until(() => expect(paperActions.notice).toMatchObject({ undoable: true }));
  const undone = vi.spyOn(stage, 'undo').mockResolvedValue({ undo: 'again', ids: [] } as never);
  paperActions.undo();
  await until(() => expect(paperActions.notice?.text).toBe('Undone'));
  expect(receipts(undone)).toEqual(['all']);
});
