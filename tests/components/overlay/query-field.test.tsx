/** What a listing is filtered by, in its query box. */
import { render } from 'preact';
import { beforeEach, expect, it } from 'vitest';

import { QueryField } from '../../../components/overlay/toolbar/QueryField';
import type { ToolbarState } from '../../../components/overlay/toolbar/toolbar-state';
import { find, findAll, named, press, setStage } from '../stage';
import { toolbarActions, toolbarState } from './toolbar-for-tests';

beforeEach(() => void setStage([]));

const MARKS = new Map([['b', 'not'] as const, ['a', 'only'] as const, ['c', 'only'] as const]);

function field(now: Partial<ToolbarState>) {
  const actions = toolbarActions();
  const place = document.body.appendChild(document.createElement('div'));
  render(<QueryField now={toolbarState(now)} actions={actions} hint="" onOpen={() => undefined} />, place);
  const input = find('input') as HTMLInputElement;
  input.focus();
  return { actions, input };
}

/** The topics of the filter that was asked for last. */
function marksOf({ filterBy }: ReturnType<typeof toolbarActions>): readonly string[] {
  return [...(filterBy.mock.lastCall?.[0].marks?.keys() ?? [])];
}

const words = (): string[] => findAll('.tokens button').map((button) => button.textContent ?? '');

it('holds wanted topics, excluded ones, area and state, and says how topics go together', () => {
  field({ marks: MARKS, area: 'd', state: 'unseen' });
  expect(words()).toEqual(['Topic a', 'or', 'Topic c', 'not Topic b', 'Topic d', 'Unseen']);
  expect(find('.folded').textContent).toBe('5 filters');
});

it('turns or into and, and back', () => {
  const { actions } = field({ marks: MARKS });
  named('or').click();
  expect(actions.filterBy).toHaveBeenLastCalledWith({ match: 'all' });
  document.body.replaceChildren();
  const again = field({ marks: MARKS, match: 'all' });
  named('and').click();
  expect(again.actions.filterBy).toHaveBeenLastCalledWith({ match: 'any' });
});

it('takes a filter away where it is pressed', () => {
  const { actions } = field({ marks: MARKS, state: 'saved' });
  named('Remove filter: Topic a').click();
  expect(marksOf(actions)).toEqual(['b', 'c']);
  named('Remove filter: Saved').click();
  expect(actions.filterBy).toHaveBeenLastCalledWith({ state: 'all' });
});

it('takes the last one away by Backspace where no word is left of it, and none else', () => {
  const { actions, input } = field({ marks: MARKS });
  press('Backspace', input);
  expect(marksOf(actions)).toEqual(['a', 'c']);
  document.body.replaceChildren();
  const typed = field({ marks: MARKS, query: 'diffusion' });
  press('Backspace', typed.input);
  expect(typed.actions.filterBy).not.toHaveBeenCalled();
});

it.each(['Escape', 'Enter'])('is left by %s, and keeps its words', (key) => {
  const { actions, input } = field({ query: 'diffusion' });
  press(key, input);
  expect([actions.leaveSearch.mock.calls.length, actions.search.mock.calls.length, input.value]).toEqual([
    1,
    0,
    'diffusion',
  ]);
});

it('can be cleared by one press as long as there are words, also when it was left', () => {
  const { actions, input } = field({ query: 'diffusion', marks: MARKS });
  press('Escape', input);
  named('Clear the query').click();
  expect(actions.search).toHaveBeenLastCalledWith('');
  expect([actions.filterBy.mock.calls.length, document.activeElement]).toEqual([0, input]);
  document.body.replaceChildren();
  field({ query: '' });
  expect(findAll('.clear')).toEqual([]);
});

it('goes by arrows from its words to the last token, and back, past what clears it', () => {
  const { input } = field({ query: 'diffusion', marks: new Map([['a', 'only']]) });
  input.setSelectionRange(0, 0);
  press('ArrowLeft', input);
  expect(document.activeElement?.className).toMatch(/^(token|folded)/);
  press('ArrowRight');
  expect(document.activeElement).toBe(input);
});

it('is one stop for the Tab key: arrows lead to the tokens, Delete takes them away', () => {
  const { actions, input } = field({ marks: new Map([['a', 'only']]) });
  expect(findAll('.query button').every((button) => button.tabIndex === -1)).toBe(true);
  named('Remove filter: Topic a').focus();
  press('ArrowLeft');
  press('Delete');
  expect(actions.filterBy).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(input);
});
