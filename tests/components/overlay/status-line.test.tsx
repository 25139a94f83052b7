/** The sentence at the head of a listing that tells what is shown. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { StatusLine } from '../../../components/overlay/toolbar/StatusLine';
import type { ToolbarActions, ToolbarState } from '../../../components/overlay/toolbar/toolbar-state';
import { draw, find, setStage } from '../stage';

let erase = (): void => undefined;
beforeEach(() => void setStage([]));
afterEach(() => erase());

const NOW = {
  ...{ entries: 38, shown: 38, unseen: 3, saved: 4, followed: 0, unsaved: 34, unreadable: 0, missed: 0 },
  ...{ reasons: [], topics: new Map(), query: '', collapsed: false, busy: false },
} as unknown as ToolbarState;

function told(now: Partial<ToolbarState>): string {
  erase = draw(
    <div class="line">
      <StatusLine now={{ ...NOW, ...now }} actions={{} as ToolbarActions} undoHint="" />
    </div>,
  );
  return find('.line').textContent;
}

it('counts all entries where all are shown', () => {
  expect(told({})).toMatch(/^38 entries/);
});

it('counts those that are shown as soon as any is hidden, by whatever', () => {
  expect(told({ shown: 37, reasons: [{ reason: { kind: 'hand' }, count: 1 }] })).toMatch(
    /^37 of 38 shown.*1 hidden by you/,
  );
});

it('offers to save the papers that are not saved yet, and says that it is those', () => {
  expect(told({ unsaved: 34 })).toMatch(/Save 34 unsaved$/);
  erase();
  expect(told({ unsaved: 0 })).not.toContain('Save');
});
