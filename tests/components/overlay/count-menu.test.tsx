/** The count in the toolbar, and the menu that says why so few. */
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { Count } from '../../../components/overlay/toolbar/Count';
import type { ToolbarState } from '../../../components/overlay/toolbar/toolbar-state';
import { find, findAll, named, press, setStage, until } from '../stage';
import { toolbarActions, toolbarState } from './toolbar-for-tests';

let place: HTMLElement;
beforeEach(() => {
  setStage([]);
  place = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, place);
  vi.useRealTimers();
});

const actions = toolbarActions();
const toggled = vi.fn();
function count(now: Partial<ToolbarState>, isOpen = true): void {
  render(<Count now={toolbarState(now)} actions={actions} isOpen={isOpen} onToggle={toggled} />, place);
}

const REASONS = {
  ...{ entries: 312, shown: 53, toGo: 41, query: '-survey', state: 'unseen', hiddenByHand: 4 },
  marks: new Map([['a', 'only'] as const, ['c', 'only'] as const, ['b', 'not'] as const]),
  reasons: [
    { reason: { kind: 'only' }, count: 238 },
    { reason: { kind: 'not', topic: 'b' }, count: 8 },
    { reason: { kind: 'query' }, count: 6 },
    { reason: { kind: 'hand' }, count: 2 },
    { reason: { kind: 'muted', topic: 'd' }, count: 2 },
    { reason: { kind: 'state' }, count: 3 },
  ],
} as const satisfies Partial<ToolbarState>;
const lines = (): string[] =>
  findAll('.reason').map((line) => [...line.children].map((one) => one.textContent).join(' | '));

it('tells how many are shown and how many of them are left', () => {
  count(REASONS, false);
  expect(find('.long').textContent).toBe('53 of 312 shown · 41 to go');
  expect(findAll('.long b').map((part) => part.textContent)).toEqual(['53', '41']);
  expect(find('.opener').title).toContain('No Topic a or Topic c, 238');
});

it('names each reason for which papers are not shown, with figures that add up', () => {
  count(REASONS);
  expect(find('h2').textContent).toBe('Not shown: 259 of 312');
  expect(lines()).toEqual([
    'No Topic a or Topic c | 238 | Show',
    'Has Topic b | 8 | Show',
    'Doesn’t match “-survey” | 6 | Show',
    'Hidden by you | 2 | Show',
    'Muted: Topic d | 2 | Show',
    'Not in “Unseen” | 3 | Show',
  ]);
  expect(REASONS.reasons.reduce((sum, reason) => sum + reason.count, 0)).toBe(259);
});

it('says that papers lack one of the topics where all are asked for', () => {
  count({ ...REASONS, match: 'all' });
  expect(lines()[0]).toMatch(/^Not all of Topic a, Topic c/);
});

it('takes back where it stands what was shown again', async () => {
  const before = { query: '-survey' };
  actions.lift.mockReturnValue(before);
  count(REASONS);
  named('Show: Doesn’t match “-survey”').click();
  expect(actions.lift).toHaveBeenCalledWith({ kind: 'query' });
  count({ ...REASONS, query: '', reasons: REASONS.reasons.filter(({ reason }) => reason.kind !== 'query') });
  await until(() => expect(lines()[2]).toBe('Doesn’t match “-survey” | 6 | Undo'));
  named('Undo: Doesn’t match “-survey”').click();
  expect(actions.filterBy).toHaveBeenLastCalledWith(before);
  count(REASONS);
  await until(() => expect(lines()[2]).toBe('Doesn’t match “-survey” | 6 | Show'));
});

it('chooses a state by its count, and offers no state that is empty of sense', () => {
  count({ unseen: 7, saved: 2, followed: 0 });
  expect(findAll('.segmented button').map((button) => button.textContent)).toEqual(['All', 'Unseen 7', 'Saved 2']);
  named('Saved 2').click();
  expect(actions.filterBy).toHaveBeenLastCalledWith({ state: 'saved' });
});

it('offers to save what is shown and not saved yet', () => {
  count({ unsaved: 34 });
  named('Save the 34 not saved yet').click();
  expect(actions.saveShown).toHaveBeenCalledOnce();
  expect(toggled).toHaveBeenLastCalledWith(false);
  count({ unsaved: 0 });
  expect(findAll('.deed').map((deed) => deed.textContent)).not.toContain('Save the 0 not saved yet');
});

it('offers to copy and export what is shown, and gives the focus back to the count', async () => {
  count({ shown: 53 });
  named('Copy BibTeX of the 53 shown').click();
  expect(actions.copyShown).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(find('.opener'));
  named('Export the 53 shown…').click();
  await until(() => expect(findAll('.formats button').map((button) => button.textContent)).toContain('RIS'));
  named('RIS').click();
  expect(actions.exportShown).toHaveBeenLastCalledWith('ris');
  expect(toggled).toHaveBeenLastCalledWith(false);
});

it('offers nothing to do with what is shown while nothing is', () => {
  count({ shown: 0 });
  expect(findAll('.deed')).toEqual([]);
});

it('is closed by Escape, and by a press elsewhere on the page', () => {
  count({});
  press('Escape', find('.segmented button'));
  expect(toggled).toHaveBeenLastCalledWith(false);
});

it('speaks the count when it has come to rest, and not while it moves', async () => {
  vi.useFakeTimers();
  count({ shown: 20 }, false);
  await vi.advanceTimersByTimeAsync(5_000);
  const heard = find('.heard');
  for (const shown of [19, 12, 3]) {
    count({ shown }, false);
    await vi.advanceTimersByTimeAsync(500);
    expect(heard.textContent).toMatch(/^20 of 20/);
  }
  await vi.advanceTimersByTimeAsync(5_000);
  expect(heard.textContent).toMatch(/^3 of 20/);
});
