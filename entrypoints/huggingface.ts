import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { whenCalm } from '../utils/listing/dom-settled';
import { huggingfaceListings } from '../utils/sites/huggingface-listings';

const huggingface = { ...huggingfaceListings, whenCalm } as const;

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly huggingface: typeof huggingface;
  }
}

export default defineUnlistedScript(() => provideScript('huggingface', huggingface));
