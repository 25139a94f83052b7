import { browser } from 'wxt/browser';

import { IbidError, reportError } from '../errors';
import type { Library, LibraryReply } from '../library';
import { CALLS } from './calls';

/** Who sends a message, as far as the browser vouches for it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/** Answers the calls of `library` (`utils/library.ts`) from pages' content scripts and from our own pages, until the signal aborts. */
export function serve(library: Library, signal: AbortSignal): void {
  // A promise is the answer, undefined leaves the message to others. It has to be decided at once.
  const listener = (message: unknown, sender: Sender): Promise<LibraryReply> | undefined =>
    isCall(message) ? answer(library, message, sender) : undefined;
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal.addEventListener(
    'abort',
    () =>
      browser.runtime.onMessage.removeListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]),
    { once: true },
  );
}

interface UncheckedCall {
  readonly call?: unknown;
  readonly args?: unknown;
}

function isCall(message: unknown): message is UncheckedCall {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'library';
}

async function answer(library: Library, { call, args }: UncheckedCall, sender: Sender): Promise<LibraryReply> {
  try {
    if (typeof call !== 'string' || !Object.hasOwn(CALLS, call)) throw new IbidError('bad-input', 'Unknown call');
    const name = call as keyof Library;
    const { by, args: schema } = CALLS[name];
    if (sender.id !== browser.runtime.id) throw new IbidError('bad-input', 'A stranger called');
    if (by === 'own pages' && !isOwnPage(sender)) throw new IbidError('bad-input', `Pages may not call ${name}`);
    const checked = schema.safeParse(withoutNulls(args));
    if (!checked.success) throw new IbidError('bad-input', `${name}: ${describe(checked.error.issues[0])}`);
    const method = library[name] as (...args: readonly unknown[]) => Promise<unknown>;
    return { value: await method(...checked.data) };
  } catch (error) {
    return { error: reportError(error) };
  }
}

/** A content script bears the address of the page that it runs in. */
function isOwnPage({ url, origin }: Sender): boolean {
  const own = browser.runtime.getURL('');
  const isOurs = (address: string): boolean => `${address}/`.startsWith(own);
  return url !== undefined && isOurs(url) && (origin === undefined || isOurs(origin));
}

/** On its way through JSON an argument that is undefined becomes null, and trailing ones are as good as not given. */
function withoutNulls(args: unknown): unknown {
  if (!Array.isArray(args)) return args;
  const given = args.map((arg: unknown) => arg ?? undefined);
  while (given.length > 0 && given.at(-1) === undefined) given.pop();
  return given;
}

function describe(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): string {
  return issue ? `${issue.path.map(String).join('.')} ${issue.message}`.trim() : 'bad arguments';
}
