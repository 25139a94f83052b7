import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests of what stands on a page. A test that asks for `document` and is not among these fails at once: name it here. */
const ON_A_PAGE = [
  'tests/**/*.test.tsx',
  'tests/{components,listing}/**/*.test.ts',
  'tests/highlights/{full-text,in-sight,on-demand,placement,project,selection,spoken,steps,without-registry}.test.ts',
  'tests/{commands,dom,i18n}.test.ts',
];
/** Tests of what runs in the background: a browser and a database, but no page. */
const BEHIND_THE_DOOR = [
  'tests/{library,background,backups,stress}/**/*.test.ts',
  'tests/{privacy,send-message,settings,changes}.test.ts',
  'tests/formats/backup.test.ts',
];
const NEVER = ['tests/e2e/**', 'tests/programs/**'];

const common = {
  root: new URL('..', import.meta.url).pathname,
  // Far above what any needs: on a busy machine nothing may fail for being slow.
  testTimeout: 30_000,
};

const onAPage: TestProjectInlineConfiguration = {
  plugins: [WxtVitest()],
  test: {
    ...common,
    name: 'page',
    include: ON_A_PAGE,
    exclude: NEVER,
    environment: 'happy-dom',
    setupFiles: ['tests/setup/page.ts'],
  },
};

const behindTheDoor: TestProjectInlineConfiguration = {
  plugins: [WxtVitest()],
  test: {
    ...common,
    name: 'background',
    include: BEHIND_THE_DOOR,
    exclude: NEVER,
    environment: 'node',
    setupFiles: ['tests/setup/background.ts'],
  },
};

/** Everything else runs without a browser, and so do its tests: they start in no time. */
const pure: TestProjectInlineConfiguration = {
  test: {
    ...common,
    name: 'no page',
    include: ['tests/**/*.test.ts'],
    exclude: [...NEVER, ...ON_A_PAGE, ...BEHIND_THE_DOOR],
    environment: 'node',
    // Nothing here changes what others import: each worker loads the sources once.
    isolate: false,
  },
};

export default defineConfig({
  root: common.root,
  test: { maxWorkers: '100%', projects: [onAPage, behindTheDoor, pure] },
});
