import { defineConfig } from 'vitest/config';

/** Files that share no state run in one process each worker, which saves reading zod and the SDK once a file. */
const QUICK = [
  'shared/**/*.test.ts',
  'functions/**/*.test.ts',
  'web/**/*.test.ts',
  'infra/local/paystack/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'code', include: QUICK, isolate: false } },
      {
        test: {
          name: 'system',
          include: ['infra/**/*.test.ts'],
          exclude: ['infra/local/paystack/**', 'infra/faults/**'],
        },
      },
      { test: { name: 'faults', include: ['infra/faults/**/*.test.ts'], testTimeout: 3_600_000 } },
    ],
  },
});
