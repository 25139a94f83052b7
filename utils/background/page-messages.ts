import { browser } from 'wxt/browser';

import type { Sender } from '../library/page-sessions';
import { isBackgroundRequest, LAZY_SCRIPTS, type LazyScript } from '../messages';
import type { Envelope, OutboxWorld } from '../outbox/envelope';
import { showCount } from './badge';
import { openPage } from './pages';

/** Gives what a page seals its words with; null for those that leave nothing behind. */
export type EnvelopeFor = (sender: Sender) => Promise<Envelope | null>;

/** The parts in which the reader types. */
const WITH_FIELDS: readonly LazyScript[] = ['paper', 'highlights', 'topics'];
const OUTBOX = '/outbox.js';
/** So long a part waits for its envelope, in milliseconds: where the database does not answer it starts without, and asks again. */
export const PATIENCE = 2_000;

/** What pages tell the background beside what they ask of the library. */
export function hearPages(envelopeFor: EnvelopeFor): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (sender.id !== browser.runtime.id || !isBackgroundRequest(message)) return undefined;
    // Ibid runs in no frames.
    if ((sender.frameId ?? 0) !== 0) return undefined;
    if (message.call === 'open') return openPage(message.hash);
    const tabId = sender.tab?.id;
    if (tabId === undefined) return undefined;
    return message.call === 'count'
      ? showCount(tabId, message.entries)
      : runPart(message.part, sender, tabId, envelopeFor);
  });
}

/** A part with fields is there only when what saves their words from a page that ends is there before it: nobody can type without. */
async function runPart(part: LazyScript, sender: Sender, tabId: number, envelopeFor: EnvelopeFor): Promise<void> {
  if (!LAZY_SCRIPTS.includes(part)) return;
  const target = targetOf(sender, tabId);
  const file = `/${part}.js`;
  if (!WITH_FIELDS.includes(part)) return run(target, [file]);
  const envelope = await soon(envelopeFor(sender));
  if (envelope) await browser.scripting.executeScript({ target, func: give, args: [envelope] });
  await run(target, [OUTBOX, file]);
}

type Target = Parameters<typeof browser.scripting.executeScript>[0]['target'];

/** The page that asked, and not the one that its tab has gone on to: an envelope is for one. Firefox has one a tab. */
function targetOf({ documentId }: Sender, tabId: number): Target {
  return documentId === undefined || import.meta.env.FIREFOX
    ? { tabId, frameIds: [0] }
    : { tabId, documentIds: [documentId] };
}

async function run(target: Target, files: readonly string[]): Promise<void> {
  await browser.scripting.executeScript({ target, files: files as never[] });
}

/** It runs in the tab, and knows nothing of what is around it here. */
function give(envelope: Envelope): void {
  (globalThis as OutboxWorld).ibidEnvelope = envelope;
}

function soon(envelope: Promise<Envelope | null>): Promise<Envelope | null> {
  const late = new Promise<null>((resolve) => void setTimeout(resolve, PATIENCE, null));
  return Promise.race([envelope.catch(() => null), late]);
}
