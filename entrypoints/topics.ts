import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { providePart } from '../components/overlay/lazy-scripts';
import { startTopics } from '../components/overlay/topics/start-topics';

export default defineUnlistedScript(() => providePart('topics', startTopics));
