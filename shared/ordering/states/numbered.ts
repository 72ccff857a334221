import { lineName } from '../cart.ts';
import { SENDS } from '../choices.ts';
import { type Command, understand } from '../commands.ts';
import { type Choice, question, type Reply } from '../replies.ts';
import type { Session } from '../session.ts';
import type { Heard } from '../transitions.ts';
import { WORDS, type Words } from '../words/words.ts';

/** Sends kept for one list: more than anyone reads. */
const MOST = 40;

/** A number typed alone: the answer to a list. */
export const numberOf = (command: Command): number | undefined =>
  command.type === 'pick' && command.quantity === undefined ? command.number : undefined;

/** 1 and 2 answer a question that wants yes or no, for who types numbers alone. */
export const asYesOrNo = (command: Command): Command => {
  const number = numberOf(command);
  if (number === 1) return { type: 'yes' };
  return number === 2 ? { type: 'no' } : command;
};

/** A list of things that could be said, as a question keeps it. */
export const choosing = (choices: readonly Choice[]) => ({
  type: 'choose' as const,
  sends: choices.slice(0, MOST).map(({ send }) => send),
});

/** The same list as it is shown: each with the number that says it. */
export const numberedList = (sentence: string, choices: readonly Choice[]): Reply =>
  question(sentence, ...choices.slice(0, MOST).map(({ label }, index) => ({ label, send: String(index + 1) })));

/** What a number said from such a list stands for; `none` where the list has no such number. */
export const chosenFrom = (sends: readonly string[], heard: Heard): Heard | 'none' | undefined => {
  const number = numberOf(heard.command);
  if (number === undefined) return undefined;
  const said = sends[number - 1];
  return said === undefined ? 'none' : { ...heard, said, command: understand(said) };
};

const names = Object.keys(SENDS).filter((name): name is keyof typeof SENDS => name in SENDS);
/** The same word is another thing to say while an order waits. */
const isSaidHere = (name: keyof typeof SENDS, { state }: Session): boolean =>
  state === 'AWAITING_PAYMENT' || (name !== 'status' && name !== 'cancel');

/** What a list calls something that could be said: as its button does, where it has one. */
const labelOf = (send: string, session: Session, { labels }: Words): string => {
  const at = Number(/^remove (\d+)$/.exec(send)?.[1]) - 1;
  const line = session.state === 'CHOOSING_MENU' ? session.cart[at] : undefined;
  if (line) return labels.remove(lineName(line));
  const name = names.find((one) => SENDS[one] === send && isSaidHere(one, session));
  const speaks = Object.values(WORDS).find(({ language }) => language.toLowerCase() === send);
  return name ? labels[name] : (speaks?.language ?? send);
};

/** The list that is open, once more. */
export const listAgain = (
  session: Session,
  sends: readonly string[],
  words: Words,
  before: readonly string[] = [],
): Reply =>
  numberedList(
    [...before, words.options].join(' '),
    sends.map((send) => ({ label: labelOf(send, session, words), send })),
  );
