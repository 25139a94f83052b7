import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { startPaper } from '../components/overlay/paper/start-paper';
import { provideScript } from '../components/overlay/lazy-scripts';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly paper: typeof startPaper;
  }
}

export default defineUnlistedScript(() => provideScript('paper', startPaper));
