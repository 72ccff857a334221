import { choicesOf } from '../choices.ts';
import type { Command } from '../commands.ts';
import { type Choice, text } from '../replies.ts';
import type { In } from '../session.ts';
import { answerQuestion } from '../shop-questions/answer-question.ts';
import { type Heard, type Step, say } from '../transitions.ts';
import { languageOf } from '../words/words.ts';
import { cartChoices, wordsOf } from './show.ts';

type Any = In<'IDLE' | 'CHOOSING_MENU' | 'AWAITING_PAYMENT'>;

/** What the shop tells of itself: answered in every state, and nothing changes. */
export const about = <S extends Any>(
  session: S,
  { topic }: Command & { type: 'about' },
  { said, context }: Heard,
): Step<S> => {
  const { shop, now } = context;
  const language = languageOf(session, shop);
  return say(session, text(answerQuestion(topic, { shop, now, said, language }), ...next(session, context)));
};

const next = (session: Any, context: Heard['context']): Choice[] => {
  const words = wordsOf(session, context);
  switch (session.state) {
    case 'IDLE':
      return choicesOf(words, 'openMenu', 'options');
    case 'CHOOSING_MENU':
      return cartChoices(session, words);
    case 'AWAITING_PAYMENT':
      return choicesOf(words, 'checkout', 'status');
  }
};
