/** A change of the real code: `find` stands in `file` exactly once, and becomes `put`. */
export type Change = { file: string; find: string; put: string };
/**
 * A wrong design, in one change of the code or in several.
 * @property by the test that must notice it, where it takes more turns between two processes than the crashes try, or a
 * notice that no answer has shown yet
 */
export type Mutant = { name: string; by?: string } & (Change | { changes: readonly Change[] });
