import { defineConfig } from 'vitest/config';

/** For the tests of one site: without anything of a browser, and in one process. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/sites/corpus.test.ts'],
    environment: 'node',
    maxWorkers: 1,
    isolate: false,
  },
});
