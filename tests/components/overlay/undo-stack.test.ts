import { beforeEach, expect, it, vi, type MockInstance } from 'vitest';

import { createPaperActions, type PaperActions } from '../../../components/overlay/paper-actions';
import { showUndoList } from '../../../components/overlay/triage/show-undo-list';
import { ownRootOf } from '../../../components/ui/host';
import type { Receipt } from '../../../utils/model/receipt';
import { madeUpRow } from '../made-up';
import { madeUpRows, setStage, until } from '../stage';

let stop: AbortController;
let actions: PaperActions;
let save: MockInstance;
let undone: MockInstance;
const changed = vi.fn();

beforeEach(() => {
  stop?.abort();
  stop = new AbortController();
  const fake = setStage(madeUpRows(3));
  vi.spyOn(console, 'warn').mockReturnValue();
  actions = createPaperActions(changed, stop.signal);
  save = vi.spyOn(fake, 'save').mockImplementation((async () => ({ undo: 'a receipt', ids: [] })) as never);
  undone = vi.spyOn(fake, 'undo').mockResolvedValue({ undo: 'again', ids: [] } as never);
  undone.mockClear();
});

/** Acts with receipts of these names, each answered before the next is asked for. */
async function did(...receipts: readonly string[]): Promise<void> {
  for (const undo of receipts) await actions.attempt(Promise.resolve({ undo, ids: [] }), undo);
}

const taken = (): readonly unknown[] => undone.mock.calls.map(([receipt]) => receipt);
const kept = (): readonly string[] => actions.acts.map(({ text }) => text);

function openList(): readonly HTMLElement[] {
  document.querySelector('ibid-help')?.remove();
  showUndoList({ page: document, paperActions: actions, scheme: 'light', signal: stop.signal });
  return [...(ownRootOf(document.querySelector('ibid-help'))?.querySelectorAll<HTMLElement>('li button') ?? [])];
}

it('keeps an act whose undo failed, so that it can be pressed again', async () => {
  await did('first', 'second');
  undone.mockRejectedValueOnce(new Error('away'));
  actions.undo();
  await until(() => expect(actions.notice?.undoable).toBe(false));
  expect(kept()).toEqual(['first', 'second']);
  actions.undo();
  await until(() => expect(kept()).toEqual(['first']));
  expect(taken()).toEqual(['second', 'second']);
});

it('keeps it in the list too, and shows no line of what is on its way', async () => {
  await did('first', 'second');
  let refuse: (error: Error) => void = () => undefined;
  undone.mockReturnValueOnce(new Promise((_, reject) => (refuse = reject)));
  openList()[0]?.click();
  expect(openList()).toHaveLength(1);
  await until(() => expect(taken()).toEqual(['second']));
  refuse(new Error('away'));
  await until(() => expect(actions.notice?.undoable).toBe(false));
  expect(openList()).toHaveLength(2);
});

it('takes the next one back while the last one is on its way', async () => {
  await did('first', 'second');
  actions.undo();
  actions.undo();
  await until(() => expect(kept()).toEqual([]));
  expect(taken()).toEqual(['second', 'first']);
});

it('forgets what was refused', async () => {
  await did('first');
  save.mockRejectedValueOnce(new Error('full'));
  actions.save(madeUpRow(0).paper, true);
  expect(kept()).toHaveLength(2);
  await until(() => expect(kept()).toEqual(['first']));
  expect(openList()).toHaveLength(1);
});

it('lets the notice go with its act, wherever that was taken back', async () => {
  await did('first', 'second');
  expect(actions.notice).toEqual({ text: 'second', undoable: true });
  changed.mockClear();
  openList()[0]?.click();
  await until(() => expect(changed).toHaveBeenCalled());
  expect([actions.notice, kept()]).toEqual([undefined, ['first']]);
});

it('takes back beside the notice what that tells, though another was asked for later', async () => {
  let answer: (receipt: Receipt) => void = () => undefined;
  const early = actions.attempt(new Promise((resolve) => (answer = resolve)), 'early');
  await did('late');
  answer({ undo: 'early', ids: [] });
  await early;
  expect(actions.notice?.text).toBe('early');
  actions.undoTold();
  actions.undoTold();
  await until(() => expect(actions.notice?.text).toBe('Undone'));
  expect([taken(), kept()]).toEqual([['early'], ['late']]);
});
