import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/e2e/built.ts'],
    // Two files at a time, each with its own browser: a test waits for its page more than it computes. Modules are
    // shared, so that each worker compiles the Svelte app once.
    maxWorkers: 2,
    isolate: false,
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
