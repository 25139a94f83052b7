/** Imported first: outside of vitest the browser of an extension is looked for among the globals. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

Object.assign(globalThis, { chrome: fakeBrowser });
