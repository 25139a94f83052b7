import { defineContentScript } from 'wxt/utils/define-content-script';

import '../../components/overlay/page.css';
import { startPage } from '../../components/overlay/page/start-page';
import { providedSites } from '../../components/overlay/lazy-scripts';
import { GRANTED, matches } from '../../utils/sites/granted';

export default defineContentScript({
  matches: [...matches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(context) {
    await startPage(providedSites(GRANTED), document, context.signal);
  },
});
