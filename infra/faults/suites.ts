/**
 * The suites of `npm run test:faults`, in the order they run; each is `infra/faults/<name>.test.ts`, but for `properties`:
 * every test of a property in `shared/`, tried many times as often as in `npm test`.
 */
export const SUITES = [
  'properties',
  'prop',
  'model',
  'crash',
  'sim',
  'mutants',
  'hist',
  'sdk',
  'replay',
  'fuzz',
  'kill',
] as const;
