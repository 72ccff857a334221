import type { Mutant } from './mutant.ts';

const ENGINE = 'shared/engine.ts';
const REORDER = 'shared/reordering.ts';

/** Of what a customer says besides: an earlier order again, a number from a list, and questions that are open. */
export const REORDERING: readonly Mutant[] = [
  {
    name: 'an earlier order is filled in again for a message that comes again',
    file: REORDER,
    find: "const isAgain = wasSeen(current, message) === 'same';",
    put: 'const isAgain = false;',
  },
  {
    name: 'an earlier order is filled in, and its message is not remembered',
    file: REORDER,
    find: 'filled.next === current ? current : remember(filled.next, message));',
    put: 'filled.next);',
  },
  {
    name: 'a question stays open that an earlier order took the place of',
    file: REORDER,
    find: 'const free = unasked(current);',
    put: 'const free = current;',
  },
  {
    name: 'a message counts as applied before what it asked for is done',
    file: ENGINE,
    find: 'if (isWrittenLater(decided)) return { ...decided, next: current };',
    put: '',
  },
  {
    name: 'a question stays open that is refused when its message comes again',
    file: 'shared/cancelling.ts',
    find: "if (open && wasSeen(current, message) === 'same')",
    put: "if (wasSeen(current, message) === 'same')",
  },
  {
    name: 'a page that is opened anew does not hear what is being asked',
    file: 'shared/ordering/standing.ts',
    find: 'wordsOf(session, context)), ...asked]',
    put: 'wordsOf(session, context))]',
  },
];
