import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { startTopics } from '../components/overlay/topics/start-topics';

export default defineUnlistedScript(() => provideScript('topics', startTopics));
