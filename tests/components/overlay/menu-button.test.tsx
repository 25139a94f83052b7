/** The panels of the toolbar: the focus goes into them, stays there, and comes back; row keys are off meanwhile. */
import { render, type ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { listenToKeys } from '../../../components/overlay/keyboard';
import { Count } from '../../../components/overlay/toolbar/Count';
import { FindTopic } from '../../../components/overlay/toolbar/FindTopic';
import { MenuButton } from '../../../components/overlay/toolbar/MenuButton';
import { SavedFiltersMenu } from '../../../components/overlay/toolbar/SavedFiltersMenu';
import { createHost } from '../../../components/ui/host';
import { judgeTrust } from '../../../components/ui/trust';
import { setStage, until } from '../stage';
import { toolbarActions, toolbarState } from './toolbar-for-tests';

const KEYS = ['s', 'x', 'o', 'j', 'u'] as const;
const now = toolbarState({ counts: new Map([['a', 9]]), unsaved: 3 });
const actions = toolbarActions();
let root: ShadowRoot;
let stop: AbortController;
let trustAgain: () => void;
const ran = vi.fn((_command: string) => true);

beforeEach(() => {
  setStage([]);
  ran.mockClear();
  trustAgain = judgeTrust(() => true);
  stop = new AbortController();
  const made = createHost('ibid-toolbar', '');
  ({ root } = made);
  document.body.append(made.host);
  listenToKeys(document, () => ({}), ran, stop.signal);
});
afterEach(() => {
  render(null, root);
  stop.abort();
  trustAgain();
});

/** A menu that opens and closes as it asks for. */
function Menu({ draw }: { readonly draw: (isOpen: boolean, onToggle: (isOpen: boolean) => void) => ComponentChild }) {
  const [isOpen, toggle] = useState(false);
  return <>{draw(isOpen, toggle)}</>;
}

const MENUS: readonly (readonly [name: string, first: string, draw: Parameters<typeof Menu>[0]['draw']])[] = [
  [
    'Find topic',
    'input.find',
    (isOpen, onToggle) => (
      <MenuButton class="find-topic" text="Find topic" label="Find topic" {...{ isOpen, onToggle }}>
        <FindTopic now={now} actions={actions} />
      </MenuButton>
    ),
  ],
  ['the count', '.segmented button', (isOpen, onToggle) => <Count {...{ now, actions, isOpen, onToggle }} />],
  [
    'the saved filters, which come later',
    '.panel',
    (isOpen, onToggle) => <SavedFiltersMenu {...{ now, actions, isOpen, onToggle }} close={() => onToggle(false)} />,
  ],
];

/** Presses a key where the focus is; unlike one of a script, it is heard outside of our root as well. */
function press(key: string): void {
  const { activeElement } = root;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  (activeElement ?? document.body).dispatchEvent(event);
}

const inRoot = (css: string): HTMLElement => root.querySelector<HTMLElement>(css)!;

async function open(draw: Parameters<typeof Menu>[0]['draw']): Promise<void> {
  render(<Menu draw={draw} />, root);
  inRoot('.opener').click();
  await until(() => expect(inRoot('.panel')).not.toBeNull());
}

it.each(MENUS)('%s takes the focus, so that what is typed is no command', async (_, first, draw) => {
  await open(draw);
  expect(root.activeElement).toBe(inRoot(first));
  for (const key of KEYS) press(key);
  expect(ran).not.toHaveBeenCalled();
});

it.each(MENUS)('%s gives the focus back to its button when Escape or that button closes it', async (_, first, draw) => {
  await open(draw);
  press('Escape');
  await until(() => expect(inRoot('.panel')).toBeNull());
  expect(root.activeElement).toBe(inRoot('.opener'));
  press('j');
  expect(ran).toHaveBeenLastCalledWith('next');
  inRoot('.opener').click();
  await until(() => expect(root.activeElement).toBe(inRoot(first)));
  inRoot('.opener').click();
  await until(() => expect(inRoot('.panel')).toBeNull());
  expect(root.activeElement).toBe(inRoot('.opener'));
});

it('keeps the focus in the panel when what had it goes', async () => {
  const draw = (hasGone: boolean): Parameters<typeof Menu>[0]['draw'] =>
    function drawn(isOpen, onToggle) {
      return (
        <MenuButton class="count" text="53 shown" label="Menu" {...{ isOpen, onToggle }}>
          {!hasGone && <button type="button">Goes</button>}
          <button type="button">Stays</button>
        </MenuButton>
      );
    };
  await open(draw(false));
  expect(root.activeElement?.textContent).toBe('Goes');
  render(<Menu draw={draw(true)} />, root);
  expect(root.activeElement?.textContent).toBe('Stays');
});
