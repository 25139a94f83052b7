import { browser } from 'wxt/browser';

import { provideSend, type Library, type LibraryCall, type LibraryReply } from '../library';
import { sendToBackground } from '../send-message';
import { OUTBOX, seal, type Envelope, type Letter, type OutboxRequest } from './envelope';

/** The calls in which words of the reader's can be. */
const WORDED: ReadonlySet<keyof Library> = new Set([
  'save',
  'edit',
  'editPaper',
  'highlight',
  'editHighlight',
  'arrange',
  'saveTopic',
  'watch',
]);

/**
 * So long after an answer Firefox's background lives for sure, in milliseconds: it is stopped after half a minute of quiet. Of a tab that
 * is closed Firefox takes nothing more unless the background lives, so what may be typed without it is in the outbox before.
 */
export const SURE = 2_000;

export interface OutboxOptions {
  /** Takes what is left when the extension itself is no longer there, so that it has no storage either. */
  readonly leave?: (letter: Letter) => void;
  /** The event by which a newer script tells the page that it is there. What was sent just before the update is never answered. */
  readonly succession?: string;
  /** Words are put into the outbox as soon as they are sent, where no answer has come lately. */
  readonly isAhead?: boolean;
}

/**
 * From now on no words of this page are lost when it ends and the background's worker does not live: what nobody has answered
 * by then is left in the outbox. Pages of private windows are given none: there it is as if this were not.
 */
export async function startOutbox(signal: AbortSignal, options?: OutboxOptions): Promise<void> {
  const envelope = await askForEnvelope();
  if (envelope && !signal.aborted) holdWords(envelope, signal, options);
}

/** Null where there is none. Then words are sent all the same, and kept if anybody hears them. */
export async function askForEnvelope(): Promise<Envelope | null> {
  const request: OutboxRequest = { to: 'outbox' };
  return sendToBackground<Envelope | null>(request, true).catch(() => null);
}

/** Puts a letter into the outbox. */
export async function putLetter(letter: Letter, name: string): Promise<void> {
  await browser.storage.local.set({ [`${OUTBOX}${Date.now()} ${name}`]: letter });
}

/** Holds calls until they are answered, and leaves them in the outbox when the page is hidden or goes before that. */
export function holdWords(
  { address, key }: Envelope,
  signal: AbortSignal,
  { leave: bequeath, succession, isAhead = import.meta.env.FIREFOX }: OutboxOptions = {},
): void {
  const held = new Set<LibraryCall>();
  let isLeaving = false;
  let count = 1e6;
  let answered = -Infinity;

  const letterOf = (call: LibraryCall): Letter => ({ address, sealed: seal(key, call) });

  /** At once: whatever waits for anything is never done when the page is closed. In Firefox not even this is, when the tab is. */
  function leaveAll(): void {
    // Of an extension that has gone the newer script hears.
    if (!browser.runtime?.id) return;
    // Where there is no space, the message itself may still arrive.
    for (const call of held) putLetter(letterOf(call), `${count++} ${call.id}`).catch(() => undefined);
    held.clear();
  }

  const leave = (): void => {
    isLeaving = true;
    leaveAll();
  };
  addEventListener('pagehide', leave, { signal });
  addEventListener('pageshow', () => (isLeaving = false), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && leaveAll(), { signal });
  const bequeathAll = (): void => held.forEach((call) => bequeath?.(letterOf(call)));
  // Before the fields go that the reader may be in.
  if (succession) document.addEventListener(succession, bequeathAll, { signal, capture: true });

  provideSend(async (call): Promise<LibraryReply> => {
    const isWorded = WORDED.has(call.call);
    if (isWorded) held.add(call);
    if (isLeaving || document.hidden) leaveAll();
    if (isAhead && performance.now() - answered > SURE) leaveAll();
    try {
      const reply = await sendToBackground<LibraryReply>(call, true);
      answered = performance.now();
      return reply;
    } catch (error) {
      if (isWorded && !browser.runtime?.id) bequeath?.(letterOf(call));
      throw error;
    } finally {
      held.delete(call);
    }
  }, signal);
}
