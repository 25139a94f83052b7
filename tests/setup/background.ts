import 'fake-indexeddb/auto';

import { fakeBrowser } from 'wxt/testing/fake-browser';

// The fake browser has none; a worker looks into it for its permissions.
fakeBrowser.runtime.getManifest = (() => ({ permissions: [] })) as unknown as typeof fakeBrowser.runtime.getManifest;
