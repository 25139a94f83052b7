/** A page with a field of ours in it and a reader who types, for tests of what holds fields. What is exported is made anew for each test. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

import { holdFields } from '../../../components/overlay/held-field';
import { listenToKeys } from '../../../components/overlay/keyboard';
import { createHost, ownRootOf } from '../../../components/ui/host';
import { nameField, type NamedField, type Words } from '../../../components/ui/named-field';

export const NAME = 'note x:1';
export let stop: AbortController;
/** Where fields are drawn. */
export let place: HTMLElement;
/** Of our shortcuts. */
export let commands: string[];
/** Keys that the page hears. */
export let heard: string[];
/** How often Escape was passed on. */
export let escapes: number;
export let words: Required<Words> & Record<'typed' | 'left' | 'entered', string[]> & { readonly from: NamedField[] };

/** Sets the page up for each test of a file. */
export function useHeldPage(): void {
  beforeEach(start);
  afterEach(end);
}

function start(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stop = new AbortController();
  for (const child of [...document.documentElement.children]) if (child.localName.startsWith('ibid-')) child.remove();
  document.body.replaceChildren();
  place = document.body.appendChild(document.createElement('main'));
  const typed: string[] = [];
  const left: string[] = [];
  const entered: string[] = [];
  const from: NamedField[] = [];
  words = {
    ...{ typed, left, entered, from },
    // As one does that takes tags: without a word the reader is done.
    enter(text) {
      entered.push(text);
      return text ? '' : undefined;
    },
    type: (text) => void typed.push(text),
    leave: (text) => void left.push(text),
    goOn: (field) => void from.push(field),
  };
  commands = [];
  heard = [];
  escapes = 0;
  holdFields(stop.signal);
  listenToKeys(
    document,
    () => ({}),
    (command) => commands.push(command) > 0,
    stop.signal,
  );
  for (const type of ['keydown', 'keyup'])
    document.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key), { signal: stop.signal });
}

function end(): void {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
}

/** Draws a field in a host of its own. */
export function draw(tag: 'input' | 'textarea' = 'textarea', text = ''): { host: HTMLElement; field: NamedField } {
  const { host, root } = createHost('ibid-row', '');
  place.append(host);
  const field = root.appendChild(document.createElement(tag)) as NamedField;
  field.value = text;
  const { ref, ...attributes } = nameField(NAME, words, () => void escapes++);
  field.setAttribute('data-field', attributes['data-field']);
  field.addEventListener('input', () => words.type(field.value));
  ref(field);
  return { host, field };
}

/** The field that has the focus, in whatever root. */
export function focused(): NamedField | undefined {
  return (ownRootOf(document.activeElement)?.activeElement ?? undefined) as NamedField | undefined;
}

/** A key as a person presses it: heard where the focus is, and then typed into it. */
export function press(key: string, init: KeyboardEventInit = {}): void {
  const at = focused() ?? document.body;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...init });
  const goesOn = at.dispatchEvent(event);
  const field = focused();
  if (goesOn && field && key.length === 1) {
    const at = field.selectionStart ?? 0;
    field.value = field.value.slice(0, at) + key + field.value.slice(field.selectionEnd ?? at);
    field.setSelectionRange(at + 1, at + 1);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  (focused() ?? document.body).dispatchEvent(
    new KeyboardEvent('keyup', { key, bubbles: true, composed: true, ...init }),
  );
}
export const type = (text: string): void => [...text].forEach((key) => press(key));

/** What has been taken away is seen. */
export const seen = (): Promise<void> => Promise.resolve().then(() => undefined);

export function begin(tag: 'input' | 'textarea' = 'textarea'): { host: HTMLElement; field: NamedField } {
  const drawn = draw(tag, 'words');
  drawn.field.focus();
  drawn.field.setSelectionRange(4, 4);
  type('-');
  expect(drawn.field.value).toBe('word-s');
  heard.length = 0;
  return drawn;
}
