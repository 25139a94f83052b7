/**
 * Fields on other people's pages that words are typed into. Each has a name, by which it is known again when it is drawn anew: the page
 * may throw it away in the middle of a word. `components/overlay/held-field.ts` holds the words until then.
 */

import { browser } from 'wxt/browser';

/**
 * By this a newer script of ours knows the fields of an older one: the extension's address, which in Firefox is random and told to no page.
 * Chromium's everybody knows; there the background says when an older script has been.
 */
export const MARK = import.meta.env.FIREFOX ? browser.runtime.getURL('') : undefined;

/** Who takes what is typed into a field, when the field itself is no longer there. */
export interface Words {
  /** What comes next goes on with what was typed into another field of that name. */
  goOn?(from: NamedField): void;
  type?(text: string): void;
  /** Enter in a single line that is not there to hear it: gives what is then in it, nothing when it is left. */
  enter?(text: string): string | void;
  /** The reader is done, or the field does not come back. */
  leave?(text: string): void;
}

export type NamedField = (HTMLInputElement | HTMLTextAreaElement) & {
  ibidWords?: Words | undefined;
  /** What Escape does in it, for one that was pressed while it was not there to hear it. */
  ibidEscape?: (() => void) | undefined;
};

export interface FieldHold {
  /** The name of the field that is being typed into, or is waited for. */
  readonly name: string | undefined;
  /** The reader is in this element of ours. */
  enter(element: NamedField): void;
  /** A field was drawn: if it is the one that is waited for, it gets the words and the focus. */
  drawn(field: NamedField): void;
  /** Keeps keys for a field that is about to be drawn, with these words in it; without any, for the end of what it holds. */
  expect(name: string, words?: string): void;
}

/** It hangs on the world of the content scripts, as each of them has its own copy of this module. */
const world: typeof globalThis & { ibidHold?: FieldHold } = globalThis;

/** What holds fields here; nothing on our own pages, where nobody throws them away. */
export function fieldHold(): FieldHold | undefined {
  return world.ibidHold;
}

export function provideFieldHold(hold: FieldHold): void {
  world.ibidHold = hold;
}

/** Tells of fields in `root` that the reader enters, clicks in or types into. */
export function tellOfFields(root: ShadowRoot): void {
  for (const type of ['focusin', 'click', 'input'])
    root.addEventListener(type, ({ target }) => fieldHold()?.enter(target as NamedField));
}

interface NameProps {
  readonly 'data-field': string;
  readonly 'data-by'?: string | undefined;
  readonly ref: (field: NamedField | null) => void;
}

/** What names an `input` or `textarea`, and tells what Escape does in it. */
export function nameField(name: string, words?: Words, escape?: () => void): NameProps {
  return {
    'data-field': name,
    ...(import.meta.env.FIREFOX && { 'data-by': MARK }),
    ref(field) {
      if (!field) return;
      field.ibidWords = words;
      field.ibidEscape = escape;
      fieldHold()?.drawn(field);
    },
  };
}
