import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { startPaper } from '../components/listing/paper';
import { providePart } from '../components/listing/parts';

export default defineUnlistedScript(() => providePart('paper', startPaper));
