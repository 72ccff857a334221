import { foldedText, plainText } from './plain-text.ts';
import type { Area } from './shop.ts';
import { typosBetween } from './typos.ts';

/** unclear: one of these may be meant, likeliest first. */
export type AreaRead =
  | { ok: true; value: Area }
  | { ok: false; reason: 'unclear'; candidates: Area[] }
  | { ok: false; reason: 'unknown' };

/** Areas offered where it is not clear which is meant. */
const MAX_CANDIDATES = 5;

/** Characters that are looked at: forty areas with twelve aliases each take their time with a whole essay. */
const MAX_SAID = 200;

/** The area a customer means: by its number in the list (from 1), by one of its names, or by a name with a small typo. */
export const readArea = (said: string, areas: readonly Area[]): AreaRead => {
  const listed = areas[placeInList(said) - 1];
  if (listed) return { ok: true, value: listed };
  const text = foldedText(said.slice(0, MAX_SAID));
  if (text === '') return { ok: false, reason: 'unknown' };
  for (const meant of [exactly, within, nearly]) {
    const [area, ...others] = new Set(meant(text, namesOf(areas)));
    if (area) return others.length > 0 ? unclear([area, ...others]) : { ok: true, value: area };
  }
  const partly = [...new Set(beginnings(text, namesOf(areas)))];
  return partly.length > 0 ? unclear(partly) : { ok: false, reason: 'unknown' };
};

/** "3", "#3" and "3." are the third; what is no number has no place. */
const placeInList = (said: string): number => Number(/^#?(\d{1,2})[.)]?$/.exec(plainText(said))?.[1] ?? 0);

const unclear = (candidates: Area[]): AreaRead => ({
  ok: false,
  reason: 'unclear',
  candidates: candidates.slice(0, MAX_CANDIDATES),
});

type Named = { area: Area; name: string };

const namesOf = (areas: readonly Area[]): Named[] =>
  areas
    .flatMap((area) => [area.name, ...(area.aliases ?? [])].map((name) => ({ area, name: foldedText(name) })))
    .filter(({ name }) => name !== '');

const holds = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

const exactly = (text: string, names: Named[]): Area[] =>
  names.filter(({ name }) => name.replaceAll(' ', '') === text.replaceAll(' ', '')).map(({ area }) => area);

/** "I dey Lekki Phase 1 abeg" names Lekki Phase 1, and not Lekki besides. */
const within = (text: string, names: Named[]): Area[] => {
  const said = names.filter(({ name }) => holds(text, name));
  const isPart = ({ name }: Named) => said.some((other) => other.name !== name && holds(other.name, name));
  return said.filter((named) => !isPart(named)).map(({ area }) => area);
};

const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();

/** Short names are too near to each other for a second slip, and a wrong digit is another place: Phase 1, Phase 2. */
const typosAllowed = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

const nearly = (text: string, names: Named[]): Area[] => {
  const near = names
    .filter(({ name }) => digitsOf(name) === digitsOf(text))
    .map(({ area, name }) => ({
      area,
      typos: typosBetween(text, name, typosAllowed(Math.min(text.length, name.length))),
    }))
    .filter(({ typos }) => typos !== undefined);
  const least = Math.min(...near.map(({ typos = 0 }) => typos));
  return near.filter(({ typos }) => typos === least).map(({ area }) => area);
};

/** "Lekki" where there are only Lekki Phase 1 and 2. Even where there is but one, its fee is not to be guessed into. */
const beginnings = (text: string, names: Named[]): Area[] =>
  text.length < 3 ? [] : names.filter(({ name }) => name.startsWith(text) || holds(name, text)).map(({ area }) => area);
