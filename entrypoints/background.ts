import { defineBackground } from 'wxt/utils/define-background';

import { offerMenus } from '../utils/background/menus';
import { answerOmnibox } from '../utils/background/omnibox';
import { hearPages } from '../utils/background/requests';
import { answerShortcuts } from '../utils/background/shortcuts';

export default defineBackground(() => {
  hearPages();
  answerShortcuts();
});
