import { choicesOf } from '../choices.ts';
import { asksForCode, secondsToCode, secondsToGuess } from '../limits.ts';
import { type Choice, text } from '../replies.ts';
import type { In } from '../session.ts';
import { type Context, perform, type Step, say } from '../transitions.ts';
import type { Language } from '../words/languages.ts';
import { languageOf, WORDS } from '../words/words.ts';
import { choosing, numberedList } from './numbered.ts';
import { wordsOf } from './show.ts';

type Free = In<'IDLE' | 'CHOOSING_MENU'>;
type Any = In<'IDLE' | 'CHOOSING_MENU' | 'AWAITING_PAYMENT'>;

const LANGUAGES: readonly Language[] = ['en', 'pcm', 'fr'];

/** The languages, each by its own name. */
const languageChoices = (): Choice[] =>
  LANGUAGES.map((language) => ({ label: WORDS[language].language, send: WORDS[language].language.toLowerCase() }));

/** Another language, or the question which. Understood in every state: whoever cannot read what is said types this. */
export const speak = <S extends Any>(session: S, { to }: { to?: Language }, context: Context): Step<S> => {
  if (!to) {
    const asked = { ...session, question: choosing(languageChoices()) };
    return say(asked, numberedList(wordsOf(session, context).askLanguage, languageChoices()));
  }
  const next = languageOf(session, context.shop) === to ? session : { ...session, language: to };
  return say(next, text(WORDS[to].languageSet, ...choicesOf(WORDS[to], 'help')));
};

/** The numbered list of all that can be said here, so that whoever types numbers alone can do everything. */
export const listOptions = <S extends Any>(session: S, options: readonly Choice[], context: Context): Step<S> =>
  say({ ...session, question: choosing(options) }, numberedList(wordsOf(session, context).options, options));

type Alike =
  | { type: 'history' }
  | { type: 'status' }
  | { type: 'reorder'; which: number | string }
  | { type: 'resume'; code?: string }
  | { type: 'language'; to?: Language }
  | { type: 'forget' };

/** What is answered alike wherever no order waits for payment. */
export const whereFree = <S extends Free>(session: S, command: Alike, context: Context): Step<S> => {
  switch (command.type) {
    case 'history':
      return perform(session, { type: 'showHistory' });
    case 'status':
      return lastOrder(session, context);
    case 'reorder':
      return perform(session, { type: 'reorder', which: command.which });
    case 'resume':
      return resume(session, command.code, context);
    case 'language':
      return speak(session, command, context);
    case 'forget': {
      const words = wordsOf(session, context);
      return say(
        { ...session, question: { type: 'forgetMe' as const } },
        text(words.askForget, ...choicesOf(words, 'yes', 'no')),
      );
    }
  }
};

const lastOrder = <S extends Free>(session: S, context: Context): Step<S> => {
  if (session.lastOrderId) return perform(session, { type: 'showOrder', orderId: session.lastOrderId });
  const words = wordsOf(session, context);
  return say(session, text(words.noOrders, ...choicesOf(words, session.state === 'IDLE' ? 'openMenu' : 'menu')));
};

const resume = <S extends Free>(session: S, code: string | undefined, context: Context): Step<S> => {
  const { now } = context;
  const words = wordsOf(session, context);
  const wait = code === undefined ? secondsToCode(session, now) : secondsToGuess(session, now);
  if (wait > 0) return say(session, text(words.resumeTooOften(wait), ...choicesOf(words, 'help')));
  if (code === undefined) return perform(asksForCode(session, now), { type: 'makeResumeCode' });
  return perform(session, { type: 'claimResumeCode', code });
};
