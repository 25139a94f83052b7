import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createHighlighter } from '../components/listing/highlights/highlighter';
import { providePart } from '../components/listing/parts';

export default defineUnlistedScript(() => providePart('highlights', createHighlighter));
