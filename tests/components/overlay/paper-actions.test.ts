import { expect, it, vi } from 'vitest';

import { createPaperActions } from '../../../components/overlay/paper-actions';
import { toggleStar } from '../../../components/overlay/toggle-star';
import { library } from '../../../utils/library';
import type { Receipt } from '../../../utils/model/receipt';
import { madeUpRow } from '../made-up';
import { madeUpRows, setStage, until } from '../stage';

it.each([
  ['says that it was taken back', true, 'Undone'],
  ['does not say so when there was nothing to take back', false, 'Nothing to undo'],
])('%s', async (_, isReal, said) => {
  setStage(madeUpRows(3));
  const paperActions = createPaperActions(vi.fn(), new AbortController().signal);
  const { undo } = await library.edit([madeUpRow(1).paper.id], { starred: true });
  paperActions.notify({ text: 'Starred', undo: isReal ? undo : 'of a action that changed nothing' });
  paperActions.undo();
  await until(() => expect(paperActions.notice?.text).toBe(said));
});

it('takes back by itself what is none of the library’s, once, and before what was done earlier', async () => {
  const fake = setStage(madeUpRows(3));
  const undone = vi.spyOn(fake, 'undo');
  const paperActions = createPaperActions(vi.fn(), new AbortController().signal);
  const back = vi.fn(async () => true);
  paperActions.notify({ text: 'Saved', undo: 'of the library' });
  paperActions.notify({ text: 'Removed all filters', undo: back });
  expect(paperActions.notice).toEqual({ text: 'Removed all filters', undoable: true });
  paperActions.undo();
  await until(() => expect(paperActions.notice?.text).toBe('Undone'));
  expect([back.mock.calls.length, undone.mock.calls.length, paperActions.acts.length]).toEqual([1, 0, 1]);
});

it('offers Undo beside what it takes back, and beside nothing else', async () => {
  setStage(madeUpRows(3));
  const paperActions = createPaperActions(vi.fn(), new AbortController().signal);
  toggleStar(paperActions, madeUpRow(1).paper, undefined);
  await until(() => expect(paperActions.notice).toEqual({ text: 'Starred', undoable: true }));
  paperActions.notify({ text: 'For you needs 5 saved papers' });
  expect(paperActions.notice).toEqual({ text: 'For you needs 5 saved papers', undoable: false });
  paperActions.undo();
  await until(() => expect(paperActions.notice).toEqual({ text: 'Undone', undoable: false }));
});

it('takes back the last act though the library has not answered it yet, and passes over one that failed', async () => {
  const fake = setStage(madeUpRows(3));
  const paperActions = createPaperActions(vi.fn(), new AbortController().signal);
  const undone = vi.spyOn(fake, 'undo');
  vi.spyOn(console, 'warn').mockReturnValue();
  let answer: (receipt: Receipt) => void = () => undefined;
  vi.spyOn(fake, 'save')
    .mockResolvedValueOnce({ undo: 'of the first' } as Receipt)
    .mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
    .mockRejectedValueOnce(new Error('failed'));
  paperActions.save(madeUpRow(0).paper, true);
  await until(() => expect(paperActions.notice?.undoable).toBe(true));
  paperActions.save(madeUpRow(1).paper, true);
  paperActions.save(madeUpRow(2).paper, true);
  paperActions.undo();
  await until(() => expect(paperActions.notice?.undoable).toBe(false));
  expect(undone).not.toHaveBeenCalled();
  answer({ undo: 'of the second' } as Receipt);
  await until(() => expect(undone).toHaveBeenCalledWith('of the second'));
  paperActions.undo();
  await until(() => expect(undone).toHaveBeenCalledWith('of the first'));
  vi.restoreAllMocks();
});
