import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { listingPart } from '../components/overlay/listing/listing-part';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly listing: typeof listingPart;
  }
}

export default defineUnlistedScript(() => provideScript('listing', listingPart));
