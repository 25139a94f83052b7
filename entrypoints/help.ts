import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { openHelp } from '../components/listing/open-help';
import { providePart } from '../components/listing/parts';

export default defineUnlistedScript(() => providePart('help', openHelp));
