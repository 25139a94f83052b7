import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { startOutbox } from '../utils/outbox/hold-words';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    /** It works from when it is loaded, as long as the page. */
    readonly outbox: Promise<void>;
  }
}

export default defineUnlistedScript(() => provideScript('outbox', startOutbox(new AbortController().signal)));
