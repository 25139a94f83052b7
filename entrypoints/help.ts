import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { copyReport } from '../components/overlay/listing/copy-report';
import { openHelp } from '../components/overlay/controls/open-help';
import { provideScript } from '../components/overlay/lazy-scripts';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly help: { readonly openHelp: typeof openHelp; readonly copyReport: typeof copyReport };
  }
}

export default defineUnlistedScript(() => provideScript('help', { openHelp, copyReport }));
