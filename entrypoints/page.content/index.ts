import { defineContentScript } from 'wxt/utils/define-content-script';

import '../../components/listing/page.css';
import { startPage } from '../../components/listing/page';
import { GRANTED } from '../../utils/sites/granted';
import { patternsOf } from '../../utils/sites/match';

export default defineContentScript({
  matches: patternsOf(GRANTED, ['listings', 'papers']),
  runAt: 'document_idle',
  async main(context) {
    await startPage(GRANTED, document, context.signal);
  },
});
