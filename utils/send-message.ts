/** Asking the background, whose worker the browser stops when it is quiet and wakes when a message comes. */
import { browser } from 'wxt/browser';

import { IbidError } from './errors';

/** Pauses before a message is sent again, in milliseconds. */
const PAUSES = [40, 120, 360, 1000];

/**
 * Sends a message (plain, as JSON keeps it) and gives the answer. A worker that was stopped may have done what it was asked and not have
 * answered, so the message is sent again: it must come to the same when it arrives twice. `awaited`: an answer of undefined is none.
 * @throws IbidError `unreachable` once this page has outlived its extension, `no-answer` when nobody answers.
 */
export async function sendToBackground<Answer>(message: object, awaited = false): Promise<Answer> {
  let cause: unknown;
  for (let tries = 0; browser.runtime?.id; tries++) {
    try {
      const answer = (await browser.runtime.sendMessage(message)) as Answer;
      if (!awaited || answer !== undefined) return answer;
    } catch (error) {
      cause = error;
    }
    const pause = PAUSES[tries];
    if (pause === undefined) throw new IbidError('no-answer', 'No answer', { cause });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new IbidError('unreachable', 'This page is older than its extension', { cause });
}
