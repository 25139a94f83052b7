import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { providePart } from '../components/listing/parts';
import { startTopics } from '../components/listing/topics/start-topics';

export default defineUnlistedScript(() => providePart('topics', startTopics));
