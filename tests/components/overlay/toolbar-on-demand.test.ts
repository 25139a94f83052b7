/** The toolbar's place on the page, before its own script has come and after. */
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { provideScript } from '../../../components/overlay/lazy-scripts';
import type { OverlayContext } from '../../../components/overlay/overlay';
import { createPaperActions } from '../../../components/overlay/paper-actions';
import { createToolbarOnDemand } from '../../../components/overlay/toolbar/toolbar-on-demand';
import type { Toolbar, ToolbarOptions } from '../../../components/overlay/toolbar/toolbar-options';
import { ownRootOf } from '../../../components/ui/host';
import { nameField } from '../../../components/ui/named-field';
import { createListingState } from '../../../utils/listing/state';
import { DEFAULTS } from '../../../utils/settings';
import { row } from '../../listing/rows-for-tests';
import { HERE } from '../../listing/tools-for-tests';
import { place, press, stop, type, useHeldPage } from './held-page';
import { announceChange, answerChanges } from '../../announce-change';

useHeldPage();

const ROWS = [row('arxiv:1')];
let come: () => void;
let given: ToolbarOptions | undefined;
let fails = false;
const drawn = vi.fn();

beforeEach(async () => {
  await browser.storage.local.clear();
  vi.restoreAllMocks();
  drawn.mockReset();
  given = undefined;
  fails = false;
  const loaded = new Promise<void>((resolve) => (come = resolve));
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async () => {
    await loaded;
    if (fails) return;
    provideScript('toolbar', create);
  }) as never);
  provideScript('toolbar', undefined as never);
});

/** Stands for the toolbar's own script: a field, and what it was told. */
function create(options: ToolbarOptions): Toolbar {
  given = options;
  const draw = (): void => {
    const field = document.createElement('input');
    const { ref, ...names } = nameField('query', { type: options.state.setQuery });
    field.setAttribute('data-field', names['data-field']);
    field.value = options.state.query;
    options.root.append(field);
    ref(field);
  };
  return {
    draw: (...told) => drawn(...told) || draw(),
    focusQuery: () => drawn('focus'),
    listsMoved: () => drawn('lists'),
    remove: () => undefined,
  };
}

function stage() {
  const changed = vi.fn();
  const state = createListingState({
    site: 'arxiv',
    address: 'https://arxiv.org/list/cs.CL/recent',
    changed,
    tools: HERE,
    settings: () => DEFAULTS,
  });
  const paperActions = createPaperActions(changed, stop.signal);
  const context = {
    settings: () => ({ ...DEFAULTS, theme: 'dark' }),
    signal: stop.signal,
    page: document,
  } as unknown as OverlayContext;
  const toolbar = createToolbarOnDemand({
    ...{ site: { id: 'arxiv' } as ToolbarOptions['site'], context, state, paperActions, known: Promise.resolve() },
    ...{ shown: () => ROWS, unread: () => ({ unreadable: [], missed: 0 }) },
    ...{ tools: HERE as unknown as ToolbarOptions['tools'], forYou: changed, leave: changed, several: changed },
  });
  const list = place.appendChild(document.createElement('dl'));
  return {
    toolbar,
    state,
    paperActions,
    list,
    bar: () => ownRootOf(list.previousElementSibling)?.querySelector('.bar'),
  };
}

it('keeps its place from the first drawing on, and hands that over', async () => {
  const { toolbar, list, bar } = stage();
  toolbar.draw(list, ROWS);
  const before = [list.previousElementSibling, bar()];
  expect(before.map((each) => each?.localName)).toEqual(['ibid-toolbar', 'div']);
  come();
  await vi.waitFor(() => expect(drawn).toHaveBeenCalledWith(ROWS, 'dark'));
  expect([given?.host, given?.root.querySelector('.bar')]).toEqual(before);
});

it('is as low as it was left while it has not come', () => {
  const { toolbar, state, list, bar } = stage();
  state.collapse();
  toolbar.draw(list, ROWS);
  expect(bar()?.className).toBe('bar collapsed');
});

it('loses nothing that is typed into the query before it has come', async () => {
  const { toolbar, state, list } = stage();
  state.setQuery('agents ');
  toolbar.draw(list, ROWS);
  toolbar.focusQuery();
  type('sxj');
  expect([state.query, drawn.mock.calls.length]).toEqual(['agents ', 0]);
  come();
  await vi.waitFor(() => expect(state.query).toBe('agents sxj'));
  type('!');
  press('ArrowLeft');
  expect(given?.root.querySelector('input')?.value).toBe('agents sxj!');
});

it('does not ask again and again where it cannot be loaded', async () => {
  const { toolbar, list, paperActions } = stage();
  fails = true;
  come();
  toolbar.draw(list, ROWS);
  await vi.waitFor(() => expect(paperActions.notice).toBeDefined());
  const asked = vi.mocked(browser.runtime.sendMessage).mock.calls.length;
  toolbar.draw(list, ROWS);
  await Promise.resolve();
  expect(vi.mocked(browser.runtime.sendMessage).mock.calls.length).toBe(asked);
});

it('hears that saved filters have changed, and that it is of no other change', async () => {
  const { toolbar, list } = stage();
  come();
  toolbar.draw(list, ROWS);
  await vi.waitFor(() => expect(drawn).toHaveBeenCalledWith(ROWS, 'dark'));
  drawn.mockClear();
  answerChanges();
  await announceChange('topics');
  await announceChange('lists', []);
  await vi.waitFor(() => expect(drawn).toHaveBeenCalled());
  expect(drawn.mock.calls).toEqual([['lists']]);
});
