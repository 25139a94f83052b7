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
