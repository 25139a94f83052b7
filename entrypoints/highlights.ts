import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createHighlighter } from '../components/overlay/highlights/highlighter';
import { provideScript } from '../components/overlay/lazy-scripts';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly highlights: typeof createHighlighter;
  }
}

export default defineUnlistedScript(() => provideScript('highlights', createHighlighter));
