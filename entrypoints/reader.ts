import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { generic } from '../utils/sites/generic';
import { isUnreadable } from '../utils/sites/site';

/** Answers with the paper that the page is about; what runs it takes the script's result. */
export default defineUnlistedScript(() => {
  const entry = generic.paper?.(document, new URL(location.href));
  return entry && !isUnreadable(entry) ? entry.paper : undefined;
});
