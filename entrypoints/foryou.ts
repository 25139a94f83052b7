import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createForYou } from '../components/overlay/foryou/for-you';
import { provideScript } from '../components/overlay/lazy-scripts';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly foryou: typeof createForYou;
  }
}

export default defineUnlistedScript(() => provideScript('foryou', createForYou));
