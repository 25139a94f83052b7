import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { startPaper } from '../components/overlay/paper/start-paper';
import { provideScript } from '../components/overlay/lazy-scripts';
import { abstractFromPage } from '../utils/sites/abstract-from-page';

/** The line on a paper's page, and what reads such a page that was fetched. */
const paper = { startPaper, abstractFromPage } as const;

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly paper: typeof paper;
  }
}

export default defineUnlistedScript(() => provideScript('paper', paper));
