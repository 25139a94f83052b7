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
