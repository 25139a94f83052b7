import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { huggingfaceListings } from '../utils/sites/huggingface-listings';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly huggingface: typeof huggingfaceListings;
  }
}

export default defineUnlistedScript(() => provideScript('huggingface', huggingfaceListings));
