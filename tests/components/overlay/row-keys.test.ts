/** What keys do to the rows, and to what has the focus meanwhile. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createRowKeys, type RowKeysOptions } from '../../../components/overlay/walk/row-keys';
import { createHost } from '../../../components/ui/host';
import type { CommandId } from '../../../utils/commands';
import { row } from '../../listing/rows-for-tests';
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

it.each([
  ['is unfolded where the page has none', { paper: { abstract: 'Bees.' }, fields: {} }, undefined],
  [
    'is said to be there where the page shows it',
    { paper: {}, fields: { abstract: true } },
    'The abstract is on this page already.',
  ],
  [
    'is said not to be had where it is elsewhere',
    { paper: { url: 'https://elsewhere.example/1' }, fields: {} },
    'This site’s listing has no abstracts. Open the paper to read it.',
  ],
])('an abstract %s', (_, { paper, fields }, said) => {
  const peek = vi.fn();
  const notify = vi.fn();
  const abstract = document.body.appendChild(document.createElement('p'));
  const current = row('arxiv:1', {}, paper, { fields: 'abstract' in fields ? { abstract } : {} });
  const options = {
    page: document,
    navigation: { current },
    reached: vi.fn(),
    triage: { now: undefined, isLoading: false, use: vi.fn() },
    actions: { peek },
    paperActions: { notify },
  };
  createRowKeys(options as unknown as RowKeysOptions)('peek');
  expect(notify.mock.calls).toEqual(said ? [[{ text: said }]] : []);
  expect(peek).toHaveBeenCalledTimes(said ? 0 : 1);
});
