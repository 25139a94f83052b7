import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideSites } from '../components/overlay/lazy-scripts';
import { SITES } from '../utils/sites/index';

export default defineUnlistedScript(() => provideSites(SITES));
