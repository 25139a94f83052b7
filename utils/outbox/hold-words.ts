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
 * From now on no words of this page are lost when it ends and the background's worker does not live: what nobody has answered
 * by then is left in the outbox. Pages of private windows are given none: there it is as if this were not.
 */
export async function startOutbox(signal: AbortSignal): Promise<void> {
  const request: OutboxRequest = { to: 'outbox' };
  // Without an envelope words are sent all the same, and kept if anybody hears them.
  const envelope = await sendToBackground<Envelope | null>(request, true).catch(() => null);
  if (envelope && !signal.aborted) holdWords(envelope, signal);
}

/** Holds calls until they are answered, and leaves them in the outbox when the page is hidden or goes before that. */
export function holdWords({ address, key }: Envelope, signal: AbortSignal): void {
  const held = new Set<LibraryCall>();
  let isLeaving = false;
  let count = 1e6;

  async function put(call: LibraryCall): Promise<void> {
    const letter: Letter = { address, sealed: seal(key, call) };
    await browser.storage.local.set({ [`${OUTBOX}${Date.now()} ${count++} ${call.id}`]: letter });
  }

  /** At once: whatever waits for anything is never done when the page is closed. In Firefox not even this is, when the tab is. */
  function leaveAll(): void {
    // Where the extension has gone, or there is no space, the message itself may still arrive.
    for (const call of held) put(call).catch(() => undefined);
    held.clear();
  }

  const leave = (): void => {
    isLeaving = true;
    leaveAll();
  };
  addEventListener('pagehide', leave, { signal });
  addEventListener('pageshow', () => (isLeaving = false), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && leaveAll(), { signal });

  provideSend(async (call): Promise<LibraryReply> => {
    if (WORDED.has(call.call)) held.add(call);
    if (isLeaving || document.hidden) leaveAll();
    try {
      return await sendToBackground<LibraryReply>(call, true);
    } finally {
      held.delete(call);
    }
  }, signal);
}
