import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { arxivListings } from '../utils/sites/arxiv-listings';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly arxiv: typeof arxivListings;
  }
}

export default defineUnlistedScript(() => provideScript('arxiv', arxivListings));
