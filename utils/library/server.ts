import { browser } from 'wxt/browser';

import { IbidError, reportError } from '../errors';
import type { Library, LibraryReply } from '../library';
import { callNamed, CALLS } from './calls';
import type { LibraryService } from './create-library';
import type { Envelope } from '../outbox/envelope';
import { isOutboxRequest, Outbox } from './outbox';
import { hand, permit, sessionOfLeft } from './page-rights';
import { PageSessions, type PageSession, type Sender } from './page-sessions';

type Served = Pick<LibraryService, 'as' | 'secret'>;

/** Of our own pages all have the same. */
const OWN = 'own';

/**
 * Answers the calls of `library` (`utils/library.ts`) from pages' content scripts and from our own pages, until the signal aborts. Gives what
 * gives a page its envelope.
 */
export function serve(library: Served, signal: AbortSignal): (sender: Sender) => Promise<Envelope | null> {
  const sessions = new PageSessions(signal);
  const deliver = (key: string, call: unknown): Promise<LibraryReply> => answerGone(library, sessions, key, call);
  const outbox = new Outbox({ secret: library.secret, deliver }, signal);
  const envelopeFor = (sender: Sender): Promise<Envelope | null> => give(outbox, sessions, sender);
  // A promise is the answer, undefined leaves the message to others. It has to be decided at once.
  const listener = (message: unknown, sender: Sender): Promise<LibraryReply | Envelope | null> | undefined => {
    if (isCall(message)) return answer(library, sessions, message, sender);
    return isOutboxRequest(message) ? envelopeFor(sender) : undefined;
  };
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal.addEventListener(
    'abort',
    () =>
      browser.runtime.onMessage.removeListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]),
    { once: true },
  );
  return envelopeFor;
}

/** What a page seals its words with; null for those that leave nothing behind. */
async function give(outbox: Outbox, sessions: PageSessions, sender: Sender): Promise<Envelope | null> {
  if (sender.id !== browser.runtime.id) return null;
  if (isOwnPage(sender)) return sender.tab?.incognito ? null : outbox.envelopeFor(OWN);
  const { isPrivate, key } = await sessions.of(sender);
  return isPrivate ? null : outbox.envelopeFor(key);
}

interface UncheckedCall {
  readonly call?: unknown;
  readonly args?: unknown;
  readonly id?: unknown;
}

function isCall(message: unknown): message is UncheckedCall {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'library';
}

async function answer(
  library: Served,
  sessions: PageSessions,
  message: UncheckedCall,
  sender: Sender,
): Promise<LibraryReply> {
  try {
    const name = nameOf(message);
    if (sender.id !== browser.runtime.id) throw new IbidError('denied', 'A stranger called');
    const isOwn = isOwnPage(sender);
    const args = check(name, message.args, isOwn);
    const session = isOwn ? undefined : await sessions.of(sender);
    const method = methodFor(library, name, message.id, session, sender.tab?.incognito);
    if (!session) return { value: await method(...args) };

    const given = hand(session, name, await method(...permit(session, name, args, sender.url)));
    if (given.isNews) await sessions.keep(session);
    return { value: given.value };
  } catch (error) {
    return { error: reportError(error) };
  }
}

/** The same for a call that a page left when it went. Nobody hears the answer. */
async function answerGone(
  library: Served,
  sessions: PageSessions,
  key: string,
  message: unknown,
): Promise<LibraryReply> {
  try {
    if (!isCall(message)) throw new IbidError('bad-input', 'No call');
    const name = nameOf(message);
    const args = check(name, message.args, key === OWN);
    const session = key === OWN ? undefined : sessionOfLeft(key, await sessions.known(key), name, args);
    const method = methodFor(library, name, message.id, session);
    return { value: await method(...(session ? permit(session, name, args, undefined) : args)) };
  } catch (error) {
    return { error: reportError(error) };
  }
}

/** A call as this session's page makes it, or without one our own. */
function methodFor(
  library: Served,
  name: keyof Library,
  id: unknown,
  session: PageSession | undefined,
  isPrivate?: boolean,
): (...args: readonly unknown[]) => Promise<unknown> {
  const caller = library.as({ name: callName(name, id, session), isPrivate: session?.isPrivate ?? isPrivate });
  return caller[name] as (...args: readonly unknown[]) => Promise<unknown>;
}

function nameOf({ call }: UncheckedCall): keyof Library {
  if (typeof call !== 'string' || !Object.hasOwn(CALLS, call)) throw new IbidError('bad-input', 'Unknown call');
  return call as keyof Library;
}

function check(name: keyof Library, args: unknown, isOwn: boolean): readonly unknown[] {
  if (!isOwn && CALLS[name].by === 'own pages') throw new IbidError('denied', `Pages may not call ${name}`);
  const { args: schema, page = schema } = callNamed(name);
  const given = withoutNulls(args);
  const checked = schema.safeParse(given);
  if (!checked.success) {
    const flaw = describe(checked.error.issues[0]);
    throw new IbidError(/\btoo (?:big|long)\b/.test(flaw) ? 'too-long' : 'bad-input', `${name}: ${flaw}`);
  }
  if (isOwn || page.safeParse(given).success) return checked.data;
  throw new IbidError('denied', `${name}: more than a page may ask for`);
}

/** Ids are made by callers: each has names of its own, so that none can ask for another's answers. */
function callName(
  call: keyof Library,
  id: unknown,
  session: PageSession | undefined,
): { readonly id: string; readonly call: string } | undefined {
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id)) return undefined;
  return { id: `${session?.key ?? OWN} ${id}`, call };
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
