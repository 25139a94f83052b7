import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { createToolbar } from '../components/overlay/toolbar/toolbar-part';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly toolbar: typeof createToolbar;
  }
}

export default defineUnlistedScript(() => provideScript('toolbar', createToolbar));
