/** What keys do to the rows, and to what has the focus meanwhile. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createRowKeys, type RowKeysOptions } from '../../../components/overlay/walk/row-keys';
import { createHost } from '../../../components/ui/host';
import type { CommandId } from '../../../utils/commands';
import { setStage } from '../stage';

let button: HTMLButtonElement;
let root: ShadowRoot;
beforeEach(() => {
  setStage([]);
  const toolbar = createHost('ibid-toolbar', '');
  ({ root } = toolbar);
  button = root.appendChild(document.createElement('button'));
  document.body.append(toolbar.host);
  button.focus();
});
afterEach(() => vi.restoreAllMocks());

function act(command: CommandId): boolean {
  const navigation = { current: undefined, move: vi.fn(), top: vi.fn() };
  const triage = { now: undefined, isLoading: false, use: vi.fn() };
  const actions = {};
  return createRowKeys({ page: document, navigation, triage, actions } as unknown as RowKeysOptions)(command);
}

it.each<CommandId>(['next', 'previous', 'top', 'selectNext', 'selectPrevious'])(
  'takes the focus from the toolbar when the rows are walked: %s',
  (command) => {
    expect(root.activeElement).toBe(button);
    expect(act(command)).toBe(true);
    expect(root.activeElement).toBeNull();
  },
);

it.each<CommandId>(['selectAll', 'undos', 'save', 'clear'])('leaves it there when they are not: %s', (command) => {
  act(command);
  expect(root.activeElement).toBe(button);
});
