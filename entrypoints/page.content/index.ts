import { defineContentScript } from 'wxt/utils/define-content-script';

import '../../components/listing/page.css';
import { startPage } from '../../components/listing/page';
import { matches, SITES } from '../../utils/sites/granted';

export default defineContentScript({
  matches: [...matches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(context) {
    await startPage(SITES, document, context.signal);
  },
});
