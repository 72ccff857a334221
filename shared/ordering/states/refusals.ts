import type { Edit } from '../cart.ts';
import type { Words } from '../words/words.ts';

/** Why a cart was not changed. @param line where a line was meant, by its number */
export const refusal = ({ reason }: Edit & { ok: false }, name: string, words: Words, line = 0): string => {
  switch (reason) {
    case 'quantity':
      return words.quantityLimits;
    case 'tooMany':
      return words.lineFull(name);
    case 'cartFull':
      return words.cartFull;
    case 'noSuchLine':
      return words.noSuchLine(line);
  }
};
