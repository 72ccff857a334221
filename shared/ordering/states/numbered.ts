import { type Command, understand } from '../commands.ts';
import { type Choice, question, type Reply } from '../replies.ts';
import type { Heard } from '../transitions.ts';
import type { Words } from '../words/words.ts';

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

/** The list that is open, once more, in the words that it says. */
export const listAgain = (sends: readonly string[], words: Words, before: readonly string[] = []): Reply =>
  numberedList(
    [...before, words.options].join(' '),
    sends.map((send) => ({ label: send, send })),
  );
