import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { leaveLetters, takeLetters } from '../components/overlay/letters';
import { askForEnvelope, holdWords, putLetter } from '../utils/outbox/hold-words';
import type { OutboxWorld } from '../utils/outbox/envelope';

/** The content script of a page has started (`components/overlay/script-life.ts`). */
const SUCCESSION = 'ibid:page';

const world: typeof globalThis & OutboxWorld = globalThis;

/** It comes before each script that has fields (`utils/background/page-messages.ts`), and works from the first time on, as long as the page. */
export default defineUnlistedScript(() => {
  world.ibidOutbox ??= start();
  world.ibidOutbox(world.ibidEnvelope);
});

function start(): NonNullable<OutboxWorld['ibidOutbox']> {
  const { signal } = new AbortController();
  for (const [n, letter] of takeLetters(document).entries()) putLetter(letter, String(n)).catch(() => undefined);
  const leave = leaveLetters(document, SUCCESSION);
  let isHolding = false;
  const hold: NonNullable<OutboxWorld['ibidOutbox']> = (envelope) => {
    if (!envelope || isHolding) return;
    isHolding = true;
    holdWords(envelope, signal, { leave, succession: SUCCESSION });
  };
  // After an update, and where the background had none at hand.
  if (!world.ibidEnvelope) void askForEnvelope().then(hold);
  return hold;
}
