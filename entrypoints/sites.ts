import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideSites } from '../components/listing/parts';
import { SITES } from '../utils/sites/index';

export default defineUnlistedScript(() => provideSites(SITES));
