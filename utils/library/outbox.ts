import { browser } from 'wxt/browser';

import type { ErrorCode } from '../errors';
import type { LibraryReply } from '../library';
import { newKey, OUTBOX, seal, unseal, type Envelope, type Letter, type OutboxRequest } from '../outbox/envelope';

/** What cannot be done now, and may be the next time. */
const LATER: readonly ErrorCode[] = [
  'storage-full',
  'storage-busy',
  'storage-failed',
  'newer-data',
  'cancelled',
  'unexpected',
];

export interface OutboxOptions {
  /** What the addresses are sealed with. */
  readonly secret: () => Promise<string>;
  /** Makes a call for the page of this session. One that was made before under the same id is not made again. */
  readonly deliver: (session: string, call: unknown) => Promise<LibraryReply>;
}

/** Gives pages what they seal their words with, and delivers what they left (`utils/outbox/`), until the signal aborts. */
export class Outbox {
  private emptied: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly options: OutboxOptions,
    private readonly signal: AbortSignal,
  ) {
    // Heard also by a worker that it starts.
    const listener = (items: Record<string, { readonly newValue?: unknown }>, area: string): void => {
      const isLeft = Object.entries(items).some(([name, { newValue }]) => name.startsWith(OUTBOX) && newValue);
      if (area === 'local' && isLeft) void this.empty();
    };
    browser.storage.onChanged.addListener(listener);
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
    void this.empty();
  }

  async envelopeFor(session: string): Promise<Envelope> {
    const key = newKey();
    return { address: seal(await this.options.secret(), { session, key }), key };
  }

  /** Delivers what there is, one letter after the other. */
  empty(): Promise<unknown> {
    this.emptied = this.emptied
      .then(() => this.deliverAll())
      .catch((error: unknown) => this.signal.aborted || console.warn('[ibid]', error));
    return this.emptied;
  }

  private async deliverAll(): Promise<void> {
    const items: Record<string, unknown> = await browser.storage.local.get(null);
    const names = Object.keys(items).filter((name) => name.startsWith(OUTBOX));
    for (const name of names.toSorted()) {
      if (this.signal.aborted) return;
      if (await this.isDelivered(items[name] as Letter)) await browser.storage.local.remove(name);
    }
  }

  /** False when it is to be tried again. What nobody can open is thrown away. */
  private async isDelivered(letter: Letter): Promise<boolean> {
    const secret = await this.options.secret();
    let session: string;
    let call: unknown;
    try {
      const address = unseal(secret, letter.address) as { readonly session: string; readonly key: string };
      session = address.session;
      call = unseal(address.key, letter.sealed);
    } catch {
      return true;
    }
    const reply = await this.options.deliver(session, call);
    return !('error' in reply && LATER.includes(reply.error.code));
  }
}

export function isOutboxRequest(message: unknown): message is OutboxRequest {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'outbox';
}
