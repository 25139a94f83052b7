import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

/** Replaces an event of `browser` by one that a test can fire; answers with what the listener answers. */
export function listen(owner: object, name: string): (...args: readonly unknown[]) => unknown {
  const listeners: Listener[] = [];
  Object.assign(owner, { [name]: { addListener: (listener: Listener) => listeners.push(listener) } });
  return (...args) =>
    listeners.map((listener) => (listener as (...all: readonly unknown[]) => unknown)(...args)).at(-1);
}

/** Replaces a method of `browser` by a spy. */
export function stub(owner: object, name: string, answer?: unknown): ReturnType<typeof vi.fn> {
  const spy = vi.fn(() => answer);
  Object.assign(owner, { [name]: spy });
  return spy;
}
