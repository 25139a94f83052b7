import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { cite } from '../components/overlay/triage/cite';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly cite: typeof cite;
  }
}

export default defineUnlistedScript(() => provideScript('cite', cite));
