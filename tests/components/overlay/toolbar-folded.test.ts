import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import type { OverlayContext } from '../../../components/overlay/overlay';
import { createPaperActions } from '../../../components/overlay/paper-actions';
import { createToolbar } from '../../../components/overlay/toolbar/toolbar-part';
import type { ToolbarOptions } from '../../../components/overlay/toolbar/toolbar-options';
import { createHost } from '../../../components/ui/host';
import { createListingState } from '../../../utils/listing/state';
import { DEFAULTS } from '../../../utils/settings';
import { row } from '../../listing/rows-for-tests';
import { HERE } from '../../listing/tools-for-tests';
import { commands, focused, place, press, stop, type, useHeldPage } from './held-page';

useHeldPage();

const ROWS = [row('arxiv:1')];

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(null as never);
});

function stage() {
  const { host, root } = createHost('ibid-toolbar', '');
  place.append(host);
  const state = createListingState({
    ...{ site: 'arxiv', address: 'https://arxiv.org/list/cs.CL/recent', changed: vi.fn(), tools: HERE },
    settings: () => DEFAULTS,
  });
  const context = {
    ...{ settings: () => DEFAULTS, topics: () => new Map(), signal: stop.signal, page: document },
  } as unknown as OverlayContext;
  state.judge(ROWS, 'show', new Map());
  const toolbar = createToolbar({
    ...{ site: { id: 'arxiv' } as ToolbarOptions['site'], context, state, host, root },
    ...{ paperActions: createPaperActions(vi.fn(), stop.signal), help: vi.fn(), keyHint: String },
    ...{ shown: () => ROWS, unread: () => ({ unreadable: [], missed: 0 }), leave: vi.fn() },
    ...{ tools: HERE as unknown as ToolbarOptions['tools'], forYou: vi.fn(), several: vi.fn() },
  });
  return { state, toolbar, root };
}

it('takes the keys for the query of a folded toolbar before that is unfolded', () => {
  const { state, toolbar, root } = stage();
  state.collapse();
  state.setQuery('deep ');
  toolbar.draw(ROWS, 'light');
  expect(root.querySelector('#query')).toBeNull();
  toolbar.focusQuery();
  type('sxj');
  expect(commands).toEqual([]);
  expect(state.collapsed).toBe(false);
  toolbar.draw(ROWS, 'light');
  expect(focused()?.value).toBe('deep sxj');
  press('!');
  expect([focused()?.value, state.query, commands]).toEqual(['deep sxj!', 'deep sxj!', []]);
});
