import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { copyReport } from '../components/listing/copy-report';
import { openHelp } from '../components/listing/open-help';
import { providePart } from '../components/listing/parts';

export default defineUnlistedScript(() => providePart('help', { openHelp, copyReport }));
