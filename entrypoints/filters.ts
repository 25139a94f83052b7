import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createSavedFilters } from '../components/overlay/filters/saved-filters';
import { provideScript } from '../components/overlay/lazy-scripts';

declare module '../components/overlay/lazy-scripts' {
  interface LazyScripts {
    readonly filters: typeof createSavedFilters;
  }
}

export default defineUnlistedScript(() => provideScript('filters', createSavedFilters));
