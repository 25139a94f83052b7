import { reportError } from '../../utils/errors';
import type { LibraryCall, LibraryReply } from '../../utils/library';

/** Answers calls of a library as its door does, and writes down which were made. */
export function answersOf(library: object, calls: string[]): (message: LibraryCall) => Promise<LibraryReply> {
  const methods = library as Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;
  return async ({ call, args }) => {
    calls.push(call);
    try {
      // As through a real door: nothing but JSON gets across.
      const value: unknown = JSON.parse(JSON.stringify((await methods[call]?.(...args)) ?? null));
      return { value: value ?? undefined };
    } catch (error) {
      return { error: reportError(error) };
    }
  };
}
