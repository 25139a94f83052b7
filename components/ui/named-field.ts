/**
 * Fields on other people's pages that words are typed into. Each has a name, by which it is known again when it is drawn anew: the page
 * may throw it away in the middle of a word. `components/overlay/held-field.ts` holds the words until then.
 */

/** Who takes what is typed into a field, when the field itself is no longer there. */
export interface Words {
  type?(text: string): void;
  /** The reader is done, or the field does not come back. */
  leave?(text: string): void;
}

export type NamedField = (HTMLInputElement | HTMLTextAreaElement) & { ibidWords?: Words | undefined };

export interface FieldHold {
  /** The name of the field that is being typed into, or is waited for. */
  readonly name: string | undefined;
  /** The reader is in this element of ours. */
  enter(element: NamedField): void;
  /** A field was drawn: if it is the one that is waited for, it gets the words and the focus. */
  drawn(field: NamedField): void;
  /** Keeps keys for a field that is about to be drawn. */
  expect(name: string): void;
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
  readonly ref: (field: NamedField | null) => void;
}

/** What names an `input` or `textarea`. */
export function nameField(name: string, words?: Words): NameProps {
  return {
    'data-field': name,
    ref(field) {
      if (!field) return;
      field.ibidWords = words;
      fieldHold()?.drawn(field);
    },
  };
}
