import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { fieldHold, nameField } from '../ui/named-field';
import { DraftText, type DraftOptions } from './draft-text';

/** So long the draft of a named field waits for the field to be drawn anew, in milliseconds. */
const WAIT = 15_000;

/** Drafts by name whose fields have gone. */
const waiting = new Map<string, DraftText>();

export interface UseDraftOptions extends Omit<DraftOptions, 'changed' | 'isEager'> {
  /** By which the field is known again where a page may throw it away. */
  readonly name?: string;
}

/**
 * The draft of a field, as long as the field is drawn. `kept` is told anew at every drawing. What is typed is kept when
 * the tab is hidden or left, and when the field is taken away. A field that is drawn anew under its name has the same draft.
 */
export function useDraft(options: UseDraftOptions): DraftText {
  const [, drawAgain] = useState(0);
  const latest = useRef(options);
  latest.current = options;
  const made = useRef<DraftText>(undefined);
  const draft = (made.current ??= begin(options.name, {
    kept: options.kept,
    whileTyping: options.whileTyping,
    isEager: import.meta.env.FIREFOX,
    keep: (edit) => latest.current.keep(edit),
    settled: () => latest.current.settled?.(),
    changed: () => drawAgain((times) => times + 1),
  }));
  draft.hear(options.kept);

  // A layout effect, so that it stands from the first key on.
  useLayoutEffect(() => {
    const stop = new AbortController();
    const flush = (): void => draft.flush();
    addEventListener('pagehide', flush, { signal: stop.signal });
    document.addEventListener('visibilitychange', flush, { signal: stop.signal });
    return () => {
      stop.abort();
      draft.end();
      if (options.name && (draft.isEditing || fieldHold()?.name === options.name)) keepWaiting(options.name, draft);
    };
  }, []);
  return draft;
}

function begin(name: string | undefined, options: DraftOptions): DraftText {
  const before = name === undefined ? undefined : waiting.get(name);
  if (!before) return new DraftText(options);
  waiting.delete(name!);
  before.resume(options);
  return before;
}

function keepWaiting(name: string, draft: DraftText): void {
  waiting.set(name, draft);
  setTimeout(() => waiting.get(name) === draft && waiting.delete(name), WAIT);
}

interface DraftFieldProps {
  readonly value: string;
  readonly 'data-draft'?: string | undefined;
  onbeforeinput(event: Event): void;
  onInput(event: InputIn): void;
  onChange(): void;
  onFocus(): void;
  onBlur(): void;
}

type InputIn = Event & { readonly currentTarget: { value: string } };

/** The field of which the browser has just said that a person is about to change it. */
let announced: EventTarget | null = null;

/** Fields that a page has written into. */
const written = new WeakSet<EventTarget>();

function announce({ currentTarget }: Event): void {
  announced = currentTarget;
  // The input comes within the same task, if it comes.
  setTimeout(() => (announced = null));
}

/**
 * What a page wrote, by `execCommand`, into the field that has the focus: it looks like a person's input, but the browser does not announce
 * it. Nor does it announce what its own controls do, like the cross that empties a field, which says nothing of how the text changes.
 */
function isOfPage(event: InputIn): boolean {
  const field: EventTarget = event.currentTarget as unknown as Element;
  const isAnnounced = announced === field;
  announced = null;
  if (!('inputType' in event)) return false;
  if (!isAnnounced) written.add(field);
  // What it wrote must not come back by what takes changes back, which the browser announces whoever asks for it.
  return !isAnnounced || (written.has(field) && String(event.inputType).startsWith('history'));
}

/** What makes an `input` or `textarea` show a draft, and write it. A name is told with what Escape does there. */
export function fieldOf(draft: DraftText, name?: string, escape?: () => void): DraftFieldProps {
  return {
    ...(name && { ...nameField(name, draft, escape), 'data-draft': draft.trail }),
    value: draft.text,
    onbeforeinput: announce,
    onInput(event) {
      const { currentTarget } = event;
      if (isOfPage(event)) currentTarget.value = draft.text;
      else draft.type(currentTarget.value);
    },
    onChange: () => draft.flush(),
    onFocus: () => draft.enter(),
    onBlur: () => draft.leave(),
  };
}
