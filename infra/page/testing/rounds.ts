/** `npm run test:web` tries everything; `npm test` the first ones of each list, which are chosen to differ the most. */
export const isFull = process.env['PAGE_TESTS'] === 'full';

/** @returns all in a full run, otherwise as many from the front as are named */
export const some = <Item>(all: readonly Item[], few: number): readonly Item[] => (isFull ? all : all.slice(0, few));
