import { describe, expect, it } from 'vitest';

import { clash, commandFor, COMMAND_IDS, conflicts, GROUPS, keyOf, KEYS, labelOf } from '../utils/commands';
import { keyName } from '../utils/key-name';
import { pressed } from '../utils/key-press';
import messages from '../public/_locales/en/messages.json';

const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, ...more });

describe('the table of commands', () => {
  it.each(COMMAND_IDS)('%s has a label, and its key means it', (id) => {
    expect(messages).toHaveProperty([labelOf(id)]);
    const [last = '', before = ''] = KEYS[id].split(' ').toReversed();
    const key = last.replace('Alt+', '');
    const shiftKey = /^[A-Z]$/.test(key);
    expect(commandFor(press(key, { altKey: last.startsWith('Alt+'), shiftKey }), {}, before)).toBe(id);
  });

  it('has each command in one group', () =>
    expect(Object.values(GROUPS).flat().toSorted()).toEqual(COMMAND_IDS.toSorted()));

  it('has no two commands on one key', () => expect(conflicts({})).toEqual([]));
});

it.each([
  ['a key taken by another command', { save: 'j' }, [['next', 'save']]],
  ['keys switched off do not quarrel', { save: '', hide: '' }, []],
])('%s', (_, remapped, pairs) => expect(conflicts(remapped)).toEqual(pairs));

it('answers to the key the reader chose, and no longer to the old one', () => {
  // Although it is another command's since.
  expect(commandFor(press('v'), { save: 'v' })).toBe('save');
  expect(commandFor(press('s'), { save: 'v' })).toBeUndefined();
  expect(keyOf('save', { save: '' })).toBe('');
});

it.each([
  ['the same key', 'g', 'g', true],
  ['the first key of a chord', 'g', 'g l', true],
  ['a chord and its first key', 'g l', 'g', true],
  ['two chords that begin alike', 'g l', 'g g', false],
  ['a letter with Shift', 'j', 'J', false],
  ['keys that are off', '', '', false],
  ['a key and one that begins with its name', 'E', 'Escape', false],
])('tells whether two commands cannot be heard apart: %s', (_, a, b, is) => expect(clash(a, b)).toBe(is));

it('takes a key by itself where it completes no chord', () => {
  expect(commandFor(press('l'), {}, 'g')).toBe('library');
  expect(commandFor(press('j'), {}, 'g')).toBe('next');
  expect(commandFor(press('l'), {})).toBeUndefined();
});

it.each([
  ['J', 'Shift+j'],
  ['g l', 'g l'],
  ['Ctrl+S', 'Ctrl+Shift+s'],
  ['Alt+h', 'Alt+h'],
  ['Escape', 'Esc'],
  ['*', '*'],
])('names %s as readers do', (key, name) => expect(keyName(key)).toBe(name));

it('leaves the browser its own shortcuts', () => expect(commandFor(press('s', { ctrlKey: true }), {})).toBeUndefined());

it('understands Alt+H where Alt composes another character', () => {
  expect(commandFor(press('˙', { altKey: true, code: 'KeyH' }), {})).toBe('highlight');
});

it.each<[string, string, string, KeyboardEventInit, string]>([
  ['Cyrillic', 'ы', 'KeyS', {}, 's'],
  ['Cyrillic, where a letter lies on the slash', 'ё', 'Slash', {}, '/'],
  ['Greek', 'σ', 'KeyS', {}, 's'],
  ['Greek with Shift', 'Σ', 'KeyS', { shiftKey: true }, 'S'],
  ['Hebrew', 'ד', 'KeyS', {}, 's'],
  ['Arabic, two letters on a key', 'لا', 'KeyB', {}, 'b'],
  ['Thai, a mark', '่', 'KeyJ', {}, 'j'],
  ['Hangul', 'ㄴ', 'KeyS', {}, 's'],
  ['Kana with Alt', 'く', 'KeyH', { altKey: true }, 'Alt+h'],
  ['Persian digits', '۳', 'Digit3', {}, '3'],
  ['an input method at work', 'Process', 'KeyJ', {}, 'j'],
  ['Cyrillic with Caps Lock', 'Ы', 'KeyS', {}, 's'],
  ['Cyrillic with Shift', 'Ы', 'KeyS', { shiftKey: true }, 'S'],
  ['Cyrillic with Alt', 'р', 'KeyH', { altKey: true }, 'Alt+h'],
  ['Greek with a dead key', 'Dead', 'Semicolon', {}, 'Dead'],
  ['a dead key with Alt', 'Dead', 'KeyH', { altKey: true }, 'Alt+h'],
  ['Georgian', 'ს', 'KeyS', {}, 's'],
  ['Devanagari, a vowel sign', 'े', 'KeyS', {}, 's'],
  ['Hebrew, where a sign lies on a letter', '/', 'KeyQ', {}, '/'],
  ['a long vowel of Kana', 'ー', 'Backslash', {}, '\\'],
  ['Turkish, a letter of its own', 'ı', 'KeyI', {}, 'ı'],
  ['AZERTY, a digit with Shift', '1', 'Digit1', { shiftKey: true }, '1'],
  ['AltGr, which is Ctrl and Alt', 'ś', 'KeyS', { ctrlKey: true, altKey: true }, 'Ctrl+Alt+s'],
  ['no key that is known', 'Unidentified', '', {}, 'Unidentified'],
  ['Caps Lock', 'S', 'KeyS', {}, 's'],
  ['Caps Lock with Shift', 's', 'KeyS', { shiftKey: true }, 'S'],
  ['Shift', 'S', 'KeyS', { shiftKey: true }, 'S'],
  ['Dvorak', 'o', 'KeyS', {}, 'o'],
  ['Dvorak with Alt', 'h', 'KeyJ', { altKey: true }, 'Alt+h'],
  ['Dvorak with Alt, where H lies', 'd', 'KeyH', { altKey: true }, 'Alt+d'],
  ['AZERTY', 'a', 'KeyQ', {}, 'a'],
  ['AZERTY, a letter of its own', 'é', 'Digit2', {}, 'é'],
  ['Cyrillic with Ctrl', 'я', 'KeyZ', { ctrlKey: true }, 'Ctrl+z'],
  ['a sign', '?', 'Slash', { shiftKey: true }, '?'],
  ['a named key', 'Enter', 'Enter', {}, 'Enter'],
])('reads keys as they are meant: %s', (_, key, code, modifiers, meant) => {
  expect(pressed(press(key, { code, ...modifiers }))).toBe(meant);
});
