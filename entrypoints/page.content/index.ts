import { defineContentScript } from 'wxt/utils/define-content-script';

import '../../components/listing/page.css';
import { startPage } from '../../components/listing/page';
import { providedSites } from '../../components/listing/parts';
import { matches, SITES } from '../../utils/sites/granted';

export default defineContentScript({
  matches: [...matches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(context) {
    await startPage(providedSites(SITES), document, context.signal);
  },
});
