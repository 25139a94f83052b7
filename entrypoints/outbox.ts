import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { leaveLetters, takeLetters } from '../components/overlay/letters';
import { putLetter, startOutbox } from '../utils/outbox/hold-words';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    /** It works from when it is loaded, as long as the page. */
    readonly outbox: Promise<void>;
  }
}

/** The content script of a page has started (`components/overlay/script-life.ts`). */
const SUCCESSION = 'ibid:page';

export default defineUnlistedScript(() => {
  for (const [n, letter] of takeLetters(document).entries()) putLetter(letter, String(n)).catch(() => undefined);
  const leave = leaveLetters(document, SUCCESSION);
  provideScript('outbox', startOutbox(new AbortController().signal, { leave, succession: SUCCESSION }));
});
