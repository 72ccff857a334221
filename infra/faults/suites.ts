/** The suites of `npm run test:faults`, in the order they run; each is `infra/faults/<name>.test.ts`. */
export const SUITES = ['prop', 'model', 'crash', 'sim', 'mutants', 'hist', 'sdk', 'replay', 'fuzz', 'kill'] as const;
