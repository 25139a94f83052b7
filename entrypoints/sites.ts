import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideSites } from '../components/overlay/lazy-scripts';
import { whenCalm } from '../utils/listing/dom-settled';
import { SITES } from '../utils/sites/index';

export default defineUnlistedScript(() =>
  provideSites(SITES.map((site) => (site.hydrates ? { ...site, whenCalm } : site))),
);
