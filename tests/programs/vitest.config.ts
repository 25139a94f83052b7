import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/programs/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/programs/prepare.ts'],
    // A program may be slow to start on a busy machine; none needs more than a few seconds.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
