import { beforeEach, expect, it, vi } from 'vitest';

import { createPaperActions, type PaperActions } from '../../../../components/overlay/paper-actions';
import { createActionBar, type ActionBarView } from '../../../../components/overlay/triage/action-bar';
import { createHost } from '../../../../components/ui/host';
import { DEFAULTS } from '../../../../utils/settings';
import { setStage, until } from '../../stage';

const [tag, clear] = [vi.fn(), vi.fn()];
let stop: AbortController;
let root: ShadowRoot;
let bar: ActionBarView;
let paperActions: PaperActions;

beforeEach(() => {
  stop?.abort();
  stop = new AbortController();
  for (const spy of [tag, clear]) spy.mockReset();
  setStage([]);
  const toolbar = createHost('ibid-toolbar', '');
  document.body.append(toolbar.host);
  root = toolbar.root;
  paperActions = createPaperActions(vi.fn(), stop.signal);
  bar = createActionBar({
    ...{ page: document, paperActions, settings: () => DEFAULTS, signal: stop.signal },
    ...{ act: vi.fn(), selectAll: vi.fn(), exportAs: vi.fn(), clear, tag },
  });
  bar.draw(2, 5);
  bar.askTags();
  write('deep work');
});

const field = (): HTMLInputElement | null => root.querySelector('input');

function write(text: string): void {
  field()!.value = text;
  field()!.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function press(key: string): void {
  field()!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

it('stays while somebody types tags for papers that have gone, and tells on Enter why nothing can have them', () => {
  const before = field();
  bar.draw(0, 3);
  expect([field(), root.activeElement]).toEqual([before, before]);
  expect(root.querySelector('strong')?.textContent).toBe('0 selected');
  press('Enter');
  expect(tag).not.toHaveBeenCalled();
  expect(paperActions.notice?.text).toBe('Nothing is selected. What you typed is kept.');
  expect([field()?.value, root.activeElement]).toEqual(['deep work', field()]);
});

it('holds the words for the papers that are selected next', async () => {
  bar.draw(0, 3);
  press('Enter');
  press('Escape');
  expect(field()).toBeNull();
  bar.draw(1, 3);
  bar.askTags();
  expect(field()?.value).toBe('deep work');
  press('Enter');
  expect(tag).toHaveBeenCalledExactlyOnceWith(['deep work']);
  bar.askTags();
  expect(field()?.value).toBe('');
});

it('goes with the last selected paper when the reader goes elsewhere', async () => {
  bar.draw(0, 3);
  field()?.blur();
  await until(() => expect(field()).toBeNull());
  bar.draw(1, 3);
  bar.askTags();
  expect(field()?.value).toBe('deep work');
});
