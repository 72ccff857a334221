import type { Menu } from '../menu.ts';
import { corrected } from './corrections.ts';
import { eached } from './each.ts';
import { hear } from './hearing.ts';
import { lexiconOf } from './lexicon.ts';
import { namedExactly } from './named.ts';
import { numberedItems } from './numbered.ts';
import { NOTHING, type Reading } from './reading.ts';
import { report } from './report.ts';
import { bySentence } from './rewriting.ts';
import { scan } from './scan.ts';
import { sentencesOf } from './sentences.ts';
import { shared } from './shares.ts';
import { speller } from './speller.ts';
import type { Work } from './spelling.ts';
import { tokenise } from './tokens.ts';
import { translated } from './translations.ts';
import { settleVerbs } from './verbs.ts';

export type { Reading, Unsure, Wanted } from './reading.ts';

/** Longer messages are not orders. */
const LONGEST_MESSAGE = 1000;

const HTML = /<\/?[a-z!]/i;

/** As `readItems`, counting the work in `work`. */
export const readCounted = (text: string, menu: Menu, work: Work): Reading => {
  // Some single letters become eighteen once they are folded.
  if (text.normalize('NFKC').length > LONGEST_MESSAGE) return NOTHING;
  const named = namedExactly(text, menu);
  if (named) return { ...NOTHING, items: [named] };
  if (HTML.test(text)) return NOTHING;
  const lexicon = lexiconOf(menu);
  const said = tokenise(text);
  const tokens = { ...said, tokens: translated(said.tokens, lexicon) };
  if (tokens.text.length > LONGEST_MESSAGE) return NOTHING;
  const scanned = settleVerbs(scan(tokens.tokens, menu, lexicon, speller(tokens.tokens, lexicon, work), work));
  const elements = bySentence(scanned, (sentence) => eached(shared(corrected(sentence, lexicon), lexicon), lexicon));
  const items = numberedItems(elements, menu);
  if (items.length > 0) return { ...NOTHING, items };
  const sentences = sentencesOf(elements);
  return report(
    sentences,
    sentences.map((sentence) => hear(sentence, lexicon)),
    tokens,
    lexicon,
  );
};

/**
 * What a customer's message orders, understood without a language model. What is not beyond doubt is never an item: it is
 * asked about, or said to be unknown.
 */
export const readItems = (text: string, menu: Menu): Reading => readCounted(text, menu, { comparisons: 0 });
