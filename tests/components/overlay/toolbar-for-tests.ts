/** A toolbar's state and what is done in it, for tests of its parts. */
import { vi, type Mock } from 'vitest';

import type { ToolbarActions, ToolbarState } from '../../../components/overlay/toolbar/toolbar-state';
import type { Topic } from '../../../utils/model/topic';

/** Topics a … p, all of one area. */
export const NAMES = 'abcdefghijklmnop'.split('');
const TOPICS = new Map(
  NAMES.map((id): [string, Topic] => [
    id,
    { id, name: `Topic ${id}`, area: 'a', colour: 'agents', builtIn: true, enabled: true },
  ]),
);

const NOTHING: ToolbarState = {
  ...{ collapsed: false, entries: 20, shown: 20, unreadable: 0, missed: 0, unsaved: 0, hiddenByHand: 0 },
  ...{
    unseen: 20,
    saved: 0,
    followed: 0,
    toGo: 20,
    counted: 20,
    reasons: [],
    mix: [],
    orders: ['page'],
    order: 'page',
  },
  ...{ counts: new Map(), marks: new Map(), match: 'any', area: undefined, state: 'all', query: '', dial: 1 },
  ...{
    topics: TOPICS,
    queryError: undefined,
    isUnfinished: false,
    queryKey: '/',
    undoKey: 'u',
    notice: undefined,
    busy: false,
    filtersSaved: 0,
  },
};

export function toolbarState(now: Partial<ToolbarState>): ToolbarState {
  return { ...NOTHING, ...now };
}

export function toolbarActions() {
  const names = ['search', 'leaveSearch', 'filterBy', 'setOrder', 'setDial', 'markTopic', 'lift', 'collapse', 'help'];
  const all = [
    ...names,
    'undo',
    'saveShown',
    'copyShown',
    'exportShown',
    'copyReport',
    'openLibrary',
    'showFilters',
    'hideFilters',
  ].map((name) => [name, vi.fn()]);
  return Object.fromEntries(all) as { readonly [Name in keyof ToolbarActions]: Mock<ToolbarActions[Name]> };
}
