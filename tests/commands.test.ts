import { describe, expect, it } from 'vitest';

import { commandFor, COMMAND_IDS, COMMANDS, conflicts, keyOf } from '../utils/commands';
import messages from '../public/_locales/en/messages.json';

const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, ...more });

describe('the table of commands', () => {
  it.each(COMMAND_IDS)('%s has a label, and its key means it', (id) => {
    expect(messages).toHaveProperty([COMMANDS[id].label]);
    const key = COMMANDS[id].key.replace('Alt+', '');
    expect(commandFor(press(key, { altKey: COMMANDS[id].key.startsWith('Alt+') }), {})).toBe(id);
  });

  it('has no two commands on one key', () => expect(conflicts({})).toEqual([]));
});

it.each([
  ['a key taken by another command', { save: 'j' }, [['next', 'save']]],
  ['keys switched off do not quarrel', { save: '', hide: '' }, []],
])('%s', (_, remapped, pairs) => expect(conflicts(remapped)).toEqual(pairs));

it('answers to the key the reader chose, and no longer to the old one', () => {
  expect(commandFor(press('v'), { save: 'v' })).toBe('save');
  expect(commandFor(press('s'), { save: 'v' })).toBeUndefined();
  expect(keyOf('save', { save: '' })).toBe('');
});

it('leaves the browser its own shortcuts', () => expect(commandFor(press('s', { ctrlKey: true }), {})).toBeUndefined());

it('understands Alt+H where Alt composes another character', () => {
  expect(commandFor(press('˙', { altKey: true, code: 'KeyH' }), {})).toBe('highlight');
});
