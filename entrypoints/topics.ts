import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { startTopics } from '../components/overlay/topics/start-topics';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly topics: typeof startTopics;
  }
}

export default defineUnlistedScript(() => provideScript('topics', startTopics));
