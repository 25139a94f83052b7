/** What is said of a listing's query while it is typed. */
import { render } from 'preact';
import { beforeEach, expect, it } from 'vitest';

import { Toolbar } from '../../../components/overlay/toolbar/Toolbar';
import type { ToolbarState } from '../../../components/overlay/toolbar/toolbar-state';
import { find, press, setStage, type, until } from '../stage';
import { toolbarActions, toolbarState } from './toolbar-for-tests';

beforeEach(() => void setStage([]));

const UNFINISHED = { query: 'bees year:', queryError: 'Add a value.', isUnfinished: true };

function toolbar(): { readonly draw: (now: Partial<ToolbarState>) => void; readonly input: HTMLInputElement } {
  const place = document.body.appendChild(document.createElement('div'));
  const actions = toolbarActions();
  const draw = (now: Partial<ToolbarState>): void =>
    render(<Toolbar now={toolbarState(now)} actions={actions} keyHint={String} />, place);
  draw({});
  return { draw, input: find('#query') as HTMLInputElement };
}

const said = (): string | undefined => document.querySelector('#query-error')?.textContent ?? undefined;

it('is nothing about an end that is being typed, until Enter', async () => {
  const { draw, input } = toolbar();
  input.focus();
  type(input, UNFINISHED.query);
  await until(() => draw(UNFINISHED));
  expect([said(), input.getAttribute('aria-invalid')]).toEqual([undefined, 'false']);
  press('Enter', input);
  await until(() => expect(said()).toBe('Add a value.'));
  expect(input.getAttribute('aria-invalid')).toBe('true');
  input.focus();
  expect(said()).toBe('Add a value.');
  type(input, 'bees year:2');
  draw({ ...UNFINISHED, query: 'bees year:2' });
  await until(() => expect(said()).toBeUndefined());
});

it('is at once what is wrong before its end', async () => {
  const { draw, input } = toolbar();
  input.focus();
  type(input, 'yeer:2 bees');
  draw({ query: 'yeer:2 bees', queryError: 'Unknown field.' });
  await until(() => expect(said()).toBe('Unknown field.'));
});

it('is said where the query is not being typed, as after a reload', () => {
  const { draw } = toolbar();
  draw(UNFINISHED);
  expect(said()).toBe('Add a value.');
});
