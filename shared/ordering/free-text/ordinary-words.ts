import { stem } from './folding.ts';
import { isShortened, sound } from './spelling.ts';

const words = (text: string) => new Set(text.trim().split(/\s+/).map(stem));

// Words that many dishes may have in their names: alone, they name none.
const PLAIN =
  words(`rice soup pie yam stew sauce water juice plate drink food pasta noodle bread egg salad beef chicken meat fish goat
  turkey pork lamb ram cow snail prawn shrimp crab vegetable fruit fried grilled roasted roast boiled baked steamed smoked bottled fresh
  hot cold small big large medium mini jumbo extra half full double special classic mixed mix plain white red brown green black yellow
  sweet spicy pepper peppered pounded native local ordinary normal regular original party family kid combo meal pack platter basket
  bowl wrap bottle can cup chip sandwich burger wing breast thigh lap drumstick porridge pottage swallow snack side cake milk tea
  coffee ice cream wine beer spirit soda smoothie the of de au la le in on poulet riz poisson viande boeuf soupe eau jus`);

// Words so near to a dish's that a misspelling cannot be told from them.
const ORDINARY =
  words(`waiter checkin font faint later cook code cake beer book back bank boat coat milk dish wish rise price race nice dice ride
  salt silt mall male mail mate beat feet heat seat treat plan plant plane plain party pasty patty paste taste chop chip ship shop
  thicken kitchen children lager larger santa manta bread break beans bears pear pearl yarn suite suit some same sema poor pool
  come cone cope coda cola cold coal goal coin cock rock fun fund found pond pounder pounds lard`);

/** Whether a word is in too many names to name one by itself. */
export const isPlain = (key: string): boolean => PLAIN.has(key);

/** Whether a word is too near to a dish's for a misspelling to be told from it, unless the words beside it fit too. */
export const isOrdinary = (folded: string): boolean => ORDINARY.has(stem(folded));

const plainSounds = Map.groupBy(PLAIN, sound);

/** Whether a word without its vowels may be another food than this one: "chps" are chops or chips. */
export const isPlainSound = (said: string, word: string): boolean =>
  plainSounds.get(sound(said))?.some((other) => other !== word && isShortened(said, other)) ?? false;
