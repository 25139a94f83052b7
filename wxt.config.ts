import { fileURLToPath } from 'node:url';

import { defineConfig } from 'wxt';

import { splitByReader } from './utils/sites/content-scripts';
import { matches } from './utils/sites/granted';
import { SITES } from './utils/sites/index';
import { originsOf } from './utils/sites/match';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Every name can be traced by eye to the file that it comes from.
  imports: false,
  manifestVersion: 3,
  hooks: {
    // While developing, the page script is registered by WXT's own background and the manifest names none: it loads readers as it needs them.
    'build:manifestGenerated'(_, manifest) {
      manifest.content_scripts = manifest.content_scripts?.flatMap(splitByReader);
    },
    // All but the background use what both browsers have natively; the polyfill's 3 kB (gzip) stay there, where listeners answer by promises.
    'vite:build:extendConfig'(entrypoints, config) {
      const isNative = { 'wxt/browser': '@wxt-dev/browser' };
      if (entrypoints.some(({ type }) => type === 'popup' || type === 'options'))
        config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...isNative } };
      if (!entrypoints.some(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      const alias = {
        ...isNative,
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('components/overlay/script-life.ts', import.meta.url),
        ),
      };
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...alias } };
      // A kilobyte less than with the default minifier, on every page. No browser of ours has the faults of Safari 10, for which Vite would
      // have names kept apart that may be the same.
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: {
          compress: {
            passes: 6,
            ecma: 2020,
            hoist_funs: true,
            keep_fargs: false,
            pure_getters: true,
            unsafe: true,
            unsafe_arrows: true,
            unsafe_methods: true,
          },
          ecma: 2020,
          safari10: false,
        },
      };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'scripting', 'activeTab'],
    host_permissions: [...matches],
    optional_host_permissions: originsOf(SITES.filter((site) => site.optional)),
    action: { default_title: '__MSG_extension_name__' },
    omnibox: { keyword: 'ibid' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+I' } },
      save: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_browser_save__' },
      highlight: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_command_highlight__' },
      library: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_listing_open_library__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'ibid@ibid.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
