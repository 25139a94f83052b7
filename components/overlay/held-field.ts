import { rootOf } from '../shared/is-typing';
import { isComposing } from '../shared/is-composing';
import { createHost } from '../ui/host';
import { MARK, provideFieldHold, type FieldHold, type NamedField } from '../ui/named-field';
import { isTrusted } from '../ui/trust';
import { leftFields } from './left-fields';

type Caret = readonly [from: number | null, to: number | null];

/** So long keys are kept for a field that does not come back, in milliseconds. */
export const PATIENCE = 10_000;
/** So long words are, whose reader has left them. */
export const KEPT = 60_000;
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
/** The same in Firefox, of before this script came. */
let left: NamedField[] = [];
/** The field for which Escape was pressed in a stand-in, by its name. */
let escaped: string | undefined;
/** An input method is making a word: its key was the last one. */
let composes = false;
/** Where the caret was in the field when that was heard of last: of a field that is taken out Chromium forgets it. */
let caret: Caret | undefined;
let observer: MutationObserver;

const hold: FieldHold = {
  get name() {
    return nameOf(held ?? orphan ?? (import.meta.env.FIREFOX ? left[0] : undefined));
  },
  enter(field) {
    if (field === held) return noteCaret();
    const name = nameOf(field);
    if (name && name === nameOf(held)) return give(field);
    leave();
    if (!name) return;
    watch((origin = field));
    noteCaret();
  },
  drawn(field) {
    const name = nameOf(field);
    if (import.meta.env.FIREFOX && name !== nameOf(held)) takeLeft(name);
    if (name === nameOf(orphan)) adopt(field);
    else if (field !== held && name === nameOf(held) && !origin?.isConnected) give(field);
    if (name !== escaped) return;
    escaped = undefined;
    escapeFrom(field);
  },
  expect(name, words) {
    leave();
    held = origin = document.createElement('input');
    held.dataset['field'] = name;
    held.value = words ?? '';
    if (words === undefined) held.dataset['more'] = '';
    if (import.meta.env.FIREFOX) held.dataset['by'] = MARK;
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
  const at = document.activeElement;
  held = typedInto(at);
  if (import.meta.env.FIREFOX) {
    left = leftFields(document).filter((field) => field !== held);
    setTimeout(() => (left = []), KEPT);
  }
  if (!held) return;
  origin = held.cloneNode() as NamedField;
  standIn();
  if (at?.localName === 'ibid-field') at.remove();
}

function takeLeft(name: string | undefined): void {
  const at = left.findIndex((field) => nameOf(field) === name);
  if (at >= 0) [orphan] = left.splice(at, 1);
}

function press(event: KeyboardEvent): void {
  if (!held || !isTrusted(event)) return;
  const stood = host;
  composes = isComposing(event);
  noteCaret();
  look();
  const { key } = event;
  if (stood) event.stopImmediatePropagation();
  if (event.type === 'keyup' || composes) return;
  const field = held;
  const isEscape = key === 'Escape';
  const isEnter = key === 'Enter' && field?.localName === 'input';
  if (isEscape || key === 'Tab' || (isEnter && !(stood && field.ibidWords && enter(field)))) leave();
  if (!stood || !isEscape) return;
  if (field?.ibidEscape) return field.ibidEscape();
  escaped = nameOf(field);
}

/** A field that could not hear Escape is left as it would have been, unless the reader is elsewhere by now. */
function escapeFrom(field: NamedField): void {
  setTimeout(() => {
    if (isFocused(field) || !isElsewhere()) field.ibidEscape?.();
  });
}

/** Does what Enter does in a field that cannot hear it. True if the reader goes on there. */
function enter(field: NamedField): boolean | void {
  const text = (field.ibidWords?.enter ?? String)(field.value);
  if (text === undefined) return field.blur();
  field.value = text;
  return true;
}

/** The reader is done with the field; a stand-in gives its words to whom they belong. */
function leave(): void {
  const field = host && held;
  observer.disconnect();
  clearTimeout(timer);
  host?.remove();
  host = held = origin = timer = escaped = caret = undefined;
  tries = 0;
  if (field?.ibidWords) field.ibidWords.leave?.(field.value);
  else if (field?.value) {
    orphan = field;
    setTimeout(() => (orphan = undefined), KEPT);
  }
}

/** Words whose reader is done with them are kept at once. */
function adopt(field: NamedField): void {
  const { ibidWords } = field;
  const value = wordsOf(orphan!, field);
  ibidWords?.goOn?.(orphan!);
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
  if (!isIn && isElsewhere()) leave();
  else if (origin.isConnected) give(origin);
  else standIn();
}

/** Whether the focus is where somebody has put it. */
function isElsewhere(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && activeElement !== host;
}

/** Puts words, caret and focus into a field; not in the middle of a word that is not made yet. */
function give(field: NamedField): void {
  if (!held) return;
  if (host && composes) return void (origin = field);
  const value = wordsOf(held, field);
  const more = value.length - held.value.length;
  const [from, to] = caretOf(held);
  field.focus({ preventScroll: true });
  if (!isFocused(field)) return host ? undefined : standIn();
  const before = host;
  if (field !== held) field.ibidWords?.goOn?.(held);
  clearTimeout(timer);
  host = timer = undefined;
  tries = 0;
  watch((origin = field));
  if (field.value !== value) write(field, value);
  field.setSelectionRange(Number(from) + more, Number(to) + more);
  before?.remove();
}

/** What a field holds that gets the words of another one. One that was only waited for has none of its own: what was typed comes after what is there. */
function wordsOf(from: NamedField, field: NamedField): string {
  return from === field || from.dataset['more'] === undefined ? from.value : field.value + from.value;
}

function standIn(): void {
  if (!held || tries++ > MOST_TRIES) return leave();
  const { value, ibidWords, ibidEscape } = held;
  const [from, to] = caretOf(held);
  const field = held.cloneNode() as NamedField;
  const made = createHost('ibid-field', STYLE);
  made.root.append(field);
  made.root.addEventListener('input', () => ibidWords?.type?.(field.value));
  field.value = value;
  field.ibidWords = ibidWords;
  field.ibidEscape = ibidEscape;
  host?.remove();
  host = made.host;
  // A page that has thrown all of itself away may put it back.
  document.documentElement?.append(made.host);
  watch(field);
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  timer ??= setTimeout(leave, PATIENCE);
}

function noteCaret(): void {
  if (held && isFocused(held)) caret = [held.selectionStart, held.selectionEnd];
}

function caretOf(field: NamedField): Caret {
  return caret && !isFocused(field) ? caret : [field.selectionStart, field.selectionEnd];
}

function nameOf(field: NamedField | undefined): string | undefined {
  return field?.dataset?.['field'];
}

/** The field of ours, of whichever script, that has the focus: all our roots are closed. */
function typedInto(host: Element | null): NamedField | undefined {
  if (!host?.localName.startsWith('ibid-') || host.shadowRoot) return undefined;
  const field = rootOf(host)?.activeElement as NamedField | null | undefined;
  const isOurs = !import.meta.env.FIREFOX || field?.dataset['by'] === MARK;
  return isOurs && field?.dataset['field'] ? field : undefined;
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
