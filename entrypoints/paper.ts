import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { startPaper } from '../components/overlay/paper/start-paper';
import { provideScript } from '../components/overlay/lazy-scripts';
import { abstractFromPage } from '../utils/sites/abstract-from-page';

export default defineUnlistedScript(() => provideScript('paper', { startPaper, abstractFromPage }));
