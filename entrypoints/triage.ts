import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { createTriage } from '../components/overlay/triage/start-triage';
import { showUndoList } from '../components/overlay/triage/show-undo-list';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly triage: { readonly createTriage: typeof createTriage; readonly showUndoList: typeof showUndoList };
  }
}

export default defineUnlistedScript(() => provideScript('triage', { createTriage, showUndoList }));
