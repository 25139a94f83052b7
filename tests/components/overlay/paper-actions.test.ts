import { expect, it, vi } from 'vitest';

import { createPaperActions } from '../../../components/overlay/paper-actions';
import { library } from '../../../utils/library';
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

it('offers Undo beside what it takes back, and beside nothing else', async () => {
  setStage(madeUpRows(3));
  const paperActions = createPaperActions(vi.fn(), new AbortController().signal);
  paperActions.star(madeUpRow(1).paper, undefined);
  await until(() => expect(paperActions.notice).toEqual({ text: 'Starred', undoable: true }));
  paperActions.notify({ text: 'For you needs 5 saved papers' });
  expect(paperActions.notice).toEqual({ text: 'For you needs 5 saved papers', undoable: false });
  paperActions.undo();
  await until(() => expect(paperActions.notice).toEqual({ text: 'Undone', undoable: false }));
});
