import { useSignal, type ReadonlySignal } from '@preact/signals';

import { usePage } from './page-state';

/**
 * What was typed into forms of this page and is not saved yet, by the forms' names: it outlives the form, which goes when another section
 * or paper is shown, or when something is redrawn.
 */
export interface Unsaved {
  get(name: string): unknown;
  /** Undefined when nothing is left to save. */
  set(name: string, typed: unknown): void;
  /** A form that goes by another name now. */
  move(from: string, to: string): void;
}

/** Holds them until the signal aborts. While there are any, the browser asks before the tab is closed. */
export function createUnsaved(aborted: AbortSignal): Unsaved {
  const typed = new Map<string, unknown>();
  addEventListener('beforeunload', (event) => typed.size > 0 && event.preventDefault(), { signal: aborted });
  const set = (name: string, value: unknown): void =>
    void (value === undefined ? typed.delete(name) : typed.set(name, value));
  return {
    get: (name) => typed.get(name),
    set,
    move(from, to) {
      if (!typed.has(to)) set(to, typed.get(from));
      typed.delete(from);
    },
  };
}

export interface FormState<Typed> {
  readonly typed: ReadonlySignal<Typed>;
  /** `isSaved` when this is what the library has already. */
  set(typed: Typed, isSaved: boolean): void;
}

/** What a form holds: where words were left in it before, these; else what `begin` gives. One component has one name for good. */
export function useUnsaved<Typed>(name: string, begin: () => Typed): FormState<Typed> {
  const { unsaved } = usePage();
  const typed = useSignal<Typed>((unsaved.get(name) as Typed | undefined) ?? begin());
  return {
    typed,
    set(now, isSaved) {
      typed.value = now;
      unsaved.set(name, isSaved ? undefined : now);
    },
  };
}
