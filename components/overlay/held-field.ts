import { rootOf } from '../shared/is-typing';
import { isComposing } from '../shared/is-composing';
import { createHost } from '../ui/host';
import { provideFieldHold, type FieldHold, type NamedField } from '../ui/named-field';
import { isTrusted } from '../ui/trust';

/** So long keys are kept for a field that does not come back, in milliseconds. */
export const PATIENCE = 10_000;
/** A page that throws away everything that is put into it is not fought with. */
const MOST_TRIES = 20;

/** It takes keys, and is not seen. */
const STYLE =
  ':host { position: fixed !important; inset: 0 auto auto 0 !important; opacity: 0 !important; pointer-events: none !important }';

/**
 * Loses no key of a field of ours that goes while the reader types into it, because the page, a redraw or an update of the extension took
 * it away: a stand-in takes the focus, and its keys reach neither the page nor our shortcuts. When a field of the same name is
 * there, that one has the words, the caret and the focus. It ends when the reader goes elsewhere, or after `PATIENCE`.
 */
export function holdFields(page: Document, signal: AbortSignal): void {
  /** Where the reader types. */
  let held: NamedField | undefined;
  /** The same, or the field that `held` stands in for. */
  let origin: NamedField | undefined;
  let host: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  const observer = new MutationObserver(look);

  function watch(field: NamedField): void {
    held = field;
    observer.disconnect();
    for (const root of [page, field.getRootNode()]) observer.observe(root, { childList: true, subtree: true });
  }

  function leave(): void {
    const field = host && held;
    observer.disconnect();
    clearTimeout(timer);
    host?.remove();
    host = held = origin = timer = undefined;
    field?.ibidWords?.leave?.(field.value);
  }

  /** After whatever may have taken the field away, or brought it back. */
  function look(): void {
    if (!held || !origin) return;
    const { activeElement } = page;
    if (isFocused(held) && (!host || !origin.isConnected)) return;
    if (activeElement && activeElement !== page.body && activeElement !== host && !isFocused(held)) leave();
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
    if (field.value !== value) write(page, field, value);
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
    page.documentElement.append((host = made.host));
    watch(field);
    field.focus({ preventScroll: true });
    field.setSelectionRange(selectionStart, selectionEnd);
    timer ??= setTimeout(leave, PATIENCE);
  }

  function pressed(event: KeyboardEvent): void {
    if (!held || !isTrusted(event)) return;
    look();
    const isDone = /^(?:Escape|Tab)$/.test(event.key) && !isComposing(event);
    const stands = host !== undefined;
    if (stands) event.stopImmediatePropagation();
    if (isDone || (!stands && event.key === 'Enter' && held?.localName === 'input')) leave();
  }

  const hold: FieldHold = {
    get name() {
      return held?.dataset['field'];
    },
    enter(field) {
      if (field === held) return;
      const name = field.dataset?.['field'];
      if (name && name === hold.name) return give(field);
      leave();
      tries = 0;
      if (name) watch((origin = field));
    },
    drawn(field) {
      if (field !== held && field.dataset['field'] === hold.name && !origin?.isConnected) give(field);
    },
    expect(name) {
      leave();
      tries = 0;
      held = origin = page.createElement('input');
      held.dataset['field'] = name;
      standIn();
    },
  };
  provideFieldHold(hold);

  const window = page.defaultView;
  window?.addEventListener('keydown', pressed, { signal, capture: true });
  for (const type of ['keypress', 'keyup'])
    window?.addEventListener(type, (event) => host && event.stopImmediatePropagation(), { signal, capture: true });
  window?.addEventListener('pointerdown', (event) => isTrusted(event) && leave(), { signal, capture: true });
  window?.addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', () => {
    if (held) held.ibidWords = undefined;
    leave();
  });

  // What an older script of ours leaves behind, which goes when this one has started.
  held = typedInto(page);
  if (!held) return;
  const left = page.activeElement;
  origin = held.cloneNode() as NamedField;
  standIn();
  if (left?.localName === 'ibid-field') left.remove();
}

/** The field of ours, of whichever script, that has the focus. */
function typedInto(page: Document): NamedField | undefined {
  const at = page.activeElement;
  const field = at?.localName.startsWith('ibid-') && rootOf(at)?.activeElement;
  return field && (field as NamedField).dataset['field'] ? (field as NamedField) : undefined;
}

function isFocused(field: NamedField): boolean {
  const root = field.getRootNode();
  return root instanceof ShadowRoot && root.host === document.activeElement && root.activeElement === field;
}

/** As if it were typed, so that it can be taken back in the field. */
function write(page: Document, field: NamedField, text: string): void {
  field.select();
  page.execCommand?.(text ? 'insertText' : 'delete', false, text);
  if (field.value === text) return;
  field.value = text;
  field.ibidWords?.type?.(text);
}
