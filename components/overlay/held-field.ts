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
  const holder = new FieldHolder(page);
  provideFieldHold(holder);
  const window = page.defaultView;
  const early = { signal, capture: true };
  window?.addEventListener('keydown', (event) => isTrusted(event) && holder.press(event), early);
  for (const type of ['keypress', 'keyup'])
    window?.addEventListener(type, (event) => holder.stands && event.stopImmediatePropagation(), early);
  window?.addEventListener('pointerdown', (event) => isTrusted(event) && holder.leave(), early);
  window?.addEventListener('pagehide', () => holder.leave(), { signal });
  signal.addEventListener('abort', () => holder.end());
  holder.takeOver();
}

class FieldHolder implements FieldHold {
  /** Where the reader types. */
  private held: NamedField | undefined;
  /** The same, or the field that `held` stands in for. */
  private origin: NamedField | undefined;
  /** Of the stand-in. */
  private host: HTMLElement | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private readonly observer = new MutationObserver(() => this.look());

  constructor(private readonly page: Document) {}

  get name(): string | undefined {
    return this.held?.dataset['field'];
  }

  get stands(): boolean {
    return this.host !== undefined;
  }

  enter(field: NamedField): void {
    if (field === this.held) return;
    const name = field.dataset?.['field'];
    if (name && name === this.name) return this.give(field);
    this.leave();
    if (name) this.watch((this.origin = field));
  }

  drawn(field: NamedField): void {
    const isOther = field !== this.held && field.dataset['field'] === this.name;
    if (isOther && !this.origin?.isConnected) this.give(field);
  }

  expect(name: string): void {
    this.leave();
    this.held = this.origin = this.page.createElement('input');
    this.held.dataset['field'] = name;
    this.standIn();
  }

  /** Goes on with what an older script of ours leaves behind, which goes when this one has started. */
  takeOver(): void {
    const left = this.page.activeElement;
    this.held = typedInto(left);
    if (!this.held) return;
    this.origin = this.held.cloneNode() as NamedField;
    this.standIn();
    if (left?.localName === 'ibid-field') left.remove();
  }

  press(event: KeyboardEvent): void {
    if (!this.held) return;
    this.look();
    const { stands } = this;
    if (stands) event.stopImmediatePropagation();
    if (isComposing(event)) return;
    const isSent = event.key === 'Enter' && !stands && this.held?.localName === 'input';
    if (isSent || /^(?:Escape|Tab)$/.test(event.key)) this.leave();
  }

  /** The reader is done with the field; a stand-in gives its words to whom they belong. */
  leave(): void {
    const field = this.host && this.held;
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.host?.remove();
    this.host = this.held = this.origin = this.timer = undefined;
    this.tries = 0;
    field?.ibidWords?.leave?.(field.value);
  }

  end(): void {
    if (this.held) this.held.ibidWords = undefined;
    this.leave();
  }

  private watch(field: NamedField): void {
    this.held = field;
    this.observer.disconnect();
    for (const root of [this.page, field.getRootNode()])
      this.observer.observe(root, { childList: true, subtree: true });
  }

  /** After whatever may have taken the field away, or brought it back. */
  private look(): void {
    const { held, origin, host, page } = this;
    if (!held || !origin) return;
    const isIn = isFocused(held);
    if (isIn && (!host || !origin.isConnected)) return;
    const { activeElement } = page;
    if (!isIn && activeElement && activeElement !== page.body && activeElement !== host) this.leave();
    else if (origin.isConnected) this.give(origin);
    else this.standIn();
  }

  /** Puts words, caret and focus into a field. */
  private give(field: NamedField): void {
    const { held, host, page } = this;
    if (!held) return;
    const { value, selectionStart, selectionEnd } = held;
    field.focus({ preventScroll: true });
    if (!isFocused(field)) return host ? undefined : this.standIn();
    clearTimeout(this.timer);
    this.host = this.timer = undefined;
    this.tries = 0;
    this.watch((this.origin = field));
    if (field.value !== value) write(page, field, value);
    field.setSelectionRange(selectionStart, selectionEnd);
    host?.remove();
  }

  private standIn(): void {
    const { held, page } = this;
    if (!held || this.tries++ > MOST_TRIES) return this.leave();
    const { value, selectionStart, selectionEnd, ibidWords } = held;
    const field = held.cloneNode() as NamedField;
    const { host, root } = createHost('ibid-field', STYLE);
    root.append(field);
    root.addEventListener('input', () => ibidWords?.type?.(field.value));
    field.value = value;
    field.ibidWords = ibidWords;
    this.host?.remove();
    page.documentElement.append((this.host = host));
    this.watch(field);
    field.focus({ preventScroll: true });
    field.setSelectionRange(selectionStart, selectionEnd);
    this.timer ??= setTimeout(() => this.leave(), PATIENCE);
  }
}

/** The field of ours, of whichever script, that has the focus. */
function typedInto(host: Element | null): NamedField | undefined {
  const field = host?.localName.startsWith('ibid-') && rootOf(host)?.activeElement;
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
