import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { startPaper } from '../components/overlay/paper/start-paper';
import { provideScript } from '../components/overlay/lazy-scripts';

export default defineUnlistedScript(() => provideScript('paper', startPaper));
