import { defineConfig } from 'vitest/config';
import { isFull } from './shared/testing/effort.ts';

/** Files that share no state run in one process each worker, which saves reading zod and the SDK once a file. */
const QUICK = [
  'shared/**/*.test.ts',
  'functions/**/*.test.ts',
  'web/**/*.test.ts',
  'infra/local/paystack/**/*.test.ts',
];

/** Milliseconds after which a test has hung. Machines are shared: what takes a second here may take ten there. */
const HUNG = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'code',
          include: QUICK,
          setupFiles: ['shared/testing/properties.setup.ts'],
          isolate: false,
          testTimeout: isFull ? 60 * HUNG : HUNG,
          hookTimeout: HUNG,
        },
      },
      {
        test: {
          name: 'system',
          include: ['infra/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'infra/local/paystack/**', 'infra/faults/**', 'infra/page/**'],
          testTimeout: HUNG,
          hookTimeout: 2 * HUNG,
        },
      },
      { test: { name: 'page', include: ['infra/page/**/*.test.ts'], testTimeout: 3 * HUNG, hookTimeout: 2 * HUNG } },
      {
        test: {
          name: 'faults',
          include: ['infra/faults/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 3_600_000,
        },
      },
    ],
  },
});
