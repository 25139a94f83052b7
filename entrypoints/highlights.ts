import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createHighlighter } from '../components/overlay/highlights/highlighter';
import { provideScript } from '../components/overlay/lazy-scripts';

export default defineUnlistedScript(() => provideScript('highlights', createHighlighter));
