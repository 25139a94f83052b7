import { rootOf } from '../shared/is-typing';
import { isComposing } from '../shared/is-composing';
import { createHost } from '../ui/host';
import { provideFieldHold, type FieldHold, type NamedField } from '../ui/named-field';
import { isTrusted } from '../ui/trust';

/** So long keys are kept for a field that does not come back, in milliseconds. */
export const PATIENCE = 10_000;
/** A page that throws away everything that is put into it is not fought with. */
const MOST_TRIES = 20;

/** What the background says here before an update's script comes; the page can say nothing here. Firefox renews pages unasked. */
const world: typeof globalThis & { readonly ibidRenews?: boolean } = globalThis;

/** It takes keys, and is not seen. */
const STYLE = ':host{position:fixed!important;top:0!important;opacity:0!important}';

// A script is in one page and holds one field: its state is the module's, as each byte of this is on every page.

/** Where the reader types. */
let held: NamedField | undefined;
/** The same, or the field that `held` stands in for. */
let origin: NamedField | undefined;
/** Of the stand-in. */
let host: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let tries = 0;
/** A field that an older script began, and the reader has left before it was drawn anew. */
let orphan: NamedField | undefined;
let observer: MutationObserver;

const hold: FieldHold = {
  get name() {
    return nameOf(held ?? orphan);
  },
  enter(field) {
    if (field === held) return;
    const name = field.dataset?.['field'];
    if (name && name === nameOf(held)) return give(field);
    leave();
    if (name) watch((origin = field));
  },
  drawn(field) {
    if (nameOf(field) === nameOf(orphan)) adopt(field);
    else if (field !== held && nameOf(field) === nameOf(held) && !origin?.isConnected) give(field);
  },
  expect(name) {
    leave();
    held = origin = document.createElement('input');
    held.dataset['field'] = name;
    standIn();
  },
};

/**
 * Loses no key of a field of ours that goes while the reader types into it, because the page, a redraw or an update of the extension took
 * it away: a stand-in takes the focus, and its keys reach neither the page nor our shortcuts. When a field of the same name is
 * there, that one has the words, the caret and the focus. It ends when the reader goes elsewhere, or after `PATIENCE`.
 */
export function holdFields(signal: AbortSignal): void {
  provideFieldHold(hold);
  observer = new MutationObserver(look);
  const early = { signal, capture: true };
  addEventListener('keydown', press, early);
  addEventListener('keyup', press, early);
  addEventListener('pointerdown', (event) => isTrusted(event) && leave(), early);
  addEventListener('pagehide', leave, early);
  signal.addEventListener('abort', leave);
  takeOver();
}

/** Goes on with what an older script of ours leaves behind, which goes when this one has started. A page could make the like of it. */
function takeOver(): void {
  if (!import.meta.env.FIREFOX && !world.ibidRenews) return;
  const left = document.activeElement;
  held = typedInto(left);
  if (!held) return;
  origin = held.cloneNode() as NamedField;
  standIn();
  if (left?.localName === 'ibid-field') left.remove();
}

function press(event: KeyboardEvent): void {
  if (!held || !isTrusted(event)) return;
  look();
  const { key } = event;
  const stands = host;
  if (stands) event.stopImmediatePropagation();
  if (event.type === 'keyup' || isComposing(event)) return;
  if (key === 'Escape' || key === 'Tab' || (key === 'Enter' && !stands && held?.localName === 'input')) leave();
}

/** The reader is done with the field; a stand-in gives its words to whom they belong. */
function leave(): void {
  const field = host && held;
  observer.disconnect();
  clearTimeout(timer);
  host?.remove();
  host = held = origin = timer = undefined;
  tries = 0;
  if (field?.ibidWords) field.ibidWords.leave?.(field.value);
  else if (field?.value) {
    orphan = field;
    setTimeout(() => (orphan = undefined), PATIENCE);
  }
}

/** Words whose reader is done with them are kept at once. */
function adopt({ ibidWords }: NamedField): void {
  const { value } = orphan!;
  orphan = undefined;
  ibidWords?.type?.(value);
  ibidWords?.leave?.(value);
}

function watch(field: NamedField): void {
  held = field;
  observer.disconnect();
  for (const root of [document, field.getRootNode()]) observer.observe(root, { childList: true, subtree: true });
}

/** After whatever may have taken the field away, or brought it back. */
function look(): void {
  if (!held || !origin) return;
  const isIn = isFocused(held);
  if (isIn && (!host || !origin.isConnected)) return;
  const { activeElement, body } = document;
  if (!isIn && activeElement && activeElement !== body && activeElement !== host) leave();
  else if (origin.isConnected) give(origin);
  else standIn();
}

/** Puts words, caret and focus into a field. */
function give(field: NamedField): void {
  if (!held) return;
  const { value, selectionStart, selectionEnd } = held;
  field.focus({ preventScroll: true });
  if (!isFocused(field)) return host ? undefined : standIn();
  const before = host;
  clearTimeout(timer);
  host = timer = undefined;
  tries = 0;
  watch((origin = field));
  if (field.value !== value) write(field, value);
  field.setSelectionRange(selectionStart, selectionEnd);
  before?.remove();
}

function standIn(): void {
  if (!held || tries++ > MOST_TRIES) return leave();
  const { value, selectionStart, selectionEnd, ibidWords } = held;
  const field = held.cloneNode() as NamedField;
  const made = createHost('ibid-field', STYLE);
  made.root.append(field);
  made.root.addEventListener('input', () => ibidWords?.type?.(field.value));
  field.value = value;
  field.ibidWords = ibidWords;
  host?.remove();
  host = made.host;
  // A page that has thrown all of itself away may put it back.
  document.documentElement?.append(made.host);
  watch(field);
  field.focus({ preventScroll: true });
  field.setSelectionRange(selectionStart, selectionEnd);
  timer ??= setTimeout(leave, PATIENCE);
}

function nameOf(field: NamedField | undefined): string | undefined {
  return field?.dataset['field'];
}

/** The field of ours, of whichever script, that has the focus: all our roots are closed. */
function typedInto(host: Element | null): NamedField | undefined {
  const field = host?.localName.startsWith('ibid-') && !host.shadowRoot && rootOf(host)?.activeElement;
  return field && (field as NamedField).dataset['field'] ? (field as NamedField) : undefined;
}

function isFocused(field: NamedField): boolean {
  const root = field.getRootNode();
  return root instanceof ShadowRoot && root.host === document.activeElement && root.activeElement === field;
}

/** As if it were typed, so that it can be taken back in the field. */
function write(field: NamedField, text: string): void {
  field.select();
  document.execCommand?.(text ? 'insertText' : 'delete', false, text);
  if (field.value === text) return;
  field.value = text;
  field.ibidWords?.type?.(text);
}
