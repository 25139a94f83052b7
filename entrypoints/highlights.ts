import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createHighlighter } from '../components/overlay/highlights/highlighter';
import { providePart } from '../components/overlay/lazy-scripts';

export default defineUnlistedScript(() => providePart('highlights', createHighlighter));
