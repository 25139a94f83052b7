import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { provideScript } from '../components/overlay/lazy-scripts';
import { listingPart } from '../components/overlay/listing/listing-part';

export default defineUnlistedScript(() => provideScript('listing', listingPart));
