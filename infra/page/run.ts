import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Every test of the page, in full: what `npm test` tries on some looks and some failures is tried here on all of them.
 * Arguments go to vitest, such as the name of one file.
 */
const { status } = spawnSync(
  join(import.meta.dirname, '../../node_modules/.bin/vitest'),
  [
    'run',
    '--project',
    'page',
    '--project',
    'code',
    ...(process.argv.length > 2 ? process.argv.slice(2) : ['web/', 'infra/page/']),
  ],
  { stdio: 'inherit', env: { ...process.env, PAGE_TESTS: 'full' } },
);
process.exitCode = status ?? 1;
