import { normalise } from '../normalise.ts';
import type { OptionChoice, OptionGroup } from '../options.ts';

const NUMBERS = /^\d{1,3}(?:(?: ?[,;&+] ?| and | et | n | )\d{1,3})*$/u;
const BETWEEN = / ?[,;&+] ?| and | et | n | with | avec /u;

/**
 * What of a group an answer chooses: numbers ("1 3"), or names ("chicken and egg").
 * @param said normalised
 * @returns nothing: the last number, where the group may be left out; undefined: it says nothing of this group
 */
export const readChoices = (
  said: string,
  group: OptionGroup,
): OptionChoice[] | 'nothing' | 'noSuchNumber' | undefined => {
  if (NUMBERS.test(said)) return byNumber(said, group);
  const parts = said.split(BETWEEN).filter((part) => part !== '');
  const named = parts.map((part) => group.choices.find((choice) => isCalled(choice, part)));
  const chosen = named.filter((choice) => choice !== undefined);
  return chosen.length > 0 && chosen.length === named.length ? [...new Set(chosen)] : undefined;
};

const byNumber = (said: string, { choices, min }: OptionGroup) => {
  const numbers = [...new Set(said.match(/\d+/gu)?.map(Number))];
  if (min === 0 && numbers.length === 1 && numbers[0] === choices.length + 1) return 'nothing';
  const chosen = numbers.map((number) => choices[number - 1]).filter((choice) => choice !== undefined);
  return chosen.length === numbers.length ? chosen : 'noSuchNumber';
};

const isCalled = ({ name, aliases = [] }: OptionChoice, said: string): boolean =>
  [name, ...aliases].some((known) => normalise(known) === said);
