import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/programs/**'],
    environment: 'happy-dom',
    setupFiles: ['tests/setup.ts'],
    // Far above what any needs: on a busy machine nothing may fail for being slow.
    testTimeout: 30_000,
  },
});
