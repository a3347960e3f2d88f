import { defineConfig } from 'vitest/config';

const extend = true as const;

export default defineConfig({
  test: {
    projects: [
      { extends: extend, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        // Whole articles and pages through the whole analysis.
        extends: extend,
        test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: extend,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/prepare-browsers.ts',
          // Two browsers at once on a small machine make timings, and with them hovers, unsteady.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
