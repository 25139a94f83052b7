/** Asking the background, whose worker the browser stops when it is quiet and wakes when a message comes. */
import { browser } from 'wxt/browser';

/** Pauses before a message is sent again, in milliseconds. */
const PAUSES = [40, 120, 360, 1000];

/** Both browsers' words for a message that reached nobody: the worker was being stopped, or does not listen yet. */
const REACHED_NOBODY = /receiving end does not exist/i;

export interface SendOptions {
  /** Whether it comes to the same when it is done twice: then it is sent again as well when it may have arrived. */
  readonly repeatable?: boolean;
}

/**
 * Sends a message (plain, as JSON keeps it) and gives the answer; sends it again when a worker was stopped on the way.
 * @throws whatever the browser says when nobody can be reached, or when a message that must not be repeated was lost.
 */
export async function sendToBackground<Answer>(
  message: object,
  { repeatable = false }: SendOptions = {},
): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return (await browser.runtime.sendMessage(message)) as Answer;
    } catch (error) {
      const pause = PAUSES[tries];
      if (pause === undefined || (!repeatable && !REACHED_NOBODY.test(String(error)))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
