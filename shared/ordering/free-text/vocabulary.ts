import { list, MOODS, type Mood } from './moods.ts';
import { COURTESY } from './words-of-courtesy.ts';
import { ORDERING } from './words-of-ordering.ts';
import { WISHES } from './words-of-wishes.ts';

/** What a word or phrase that is not on the menu does in a sentence. */
export type Role =
  | Mood
  /** Begins an order: "I want". */
  | 'order'
  /** Begins one only with a verb after it: "can I" get, "let me" have. */
  | 'opener'
  /** As opener, but only with a verb that asks for service: "can you" bring. */
  | 'request'
  /** A verb that orders by itself: "give me". */
  | 'serve'
  /** A verb that orders only after an opener: "have". */
  | 'take'
  | 'polite'
  /** "plate", "bottle". */
  | 'portion'
  | 'and'
  /** "and" and an order in one: "add", "put". */
  | 'add'
  | 'with'
  | 'but'
  /** Begins what is not about food: "deliver to". */
  | 'aside'
  | 'or'
  /** Refuses what follows it: "no", "without". */
  | 'no'
  /** Refuses all that follows: "don't add", "remove". */
  | 'dont'
  /** Begins a wish to the kitchen: "less", "extra". */
  | 'degree'
  /** What a wish may be about: "pepper". */
  | 'kitchen'
  /** A wish by itself: "spicy". */
  | 'manner';

const ROLES: Record<Exclude<Role, Mood>, readonly string[]> = {
  ...ORDERING,
  ...COURTESY,
  ...WISHES,
  and: list(
    'and, n, nd, plus, also, then, et, puis, and also, and then, aussi, together with, and with, plus also, along with',
  ),
  add: list('add, put, include, add me, put me, add for me, add to it'),
  with: list('with, wey get, join, wit, wth, wt, w, avec, a la, au, aux'),
  aside: list(`
    deliver, deliver to, deliver it to, deliver am, deliver for, send to, send it to, send am to, send them
    to, bring it to, bring am to, bring to, to be delivered, delivery to, delivery at, delivery address, my
    address, my address is, address, address is, the address is, my name is, name, i am at, im at, i dey for,
    i stay at, i stay for, i live at, i live for, i am in, im in, my location, location, my location is, call
    me, my number, my number is, my phone number is, phone, phone number, contact, i will pick up, ill pick
    up, i will come and pick, i will come pick, i go come pick, i go come pick am, i will pick it up, ill pick
    it up, picking up, i will pay, ill pay, i go pay, payment, pay on delivery, cash on delivery, i will
    transfer, to my office, to my house, to my place, to my hostel, to my room, at my office, for my office,
    at the gate, to the gate, by the gate, livrez, livraison, a livrer
  `),
  but: list('but, mais, however, rather than that'),
  or: list('or, ou, abi, or maybe, or else'),
  no: list(`
    no, without, witout, with no, w o, sans, pas de, pas d, pas, minus, except, excluding, not, hold the,
    leave out, skip, avoid, everything except, everything but, anything but, all except, nor, neither, not
    the, no more, non, zero
  `),
  dont: list(`
    dont, do not, donot, never, remove, cancel, delete, i no, we no, i dont, i do not, we dont, i no want, i
    no wan, no want, no wan, no put, no add, no bring, no give, no give me, no send, no pack, no need, no go
    put, no go add, make una no, make you no, not want, cant, cannot, can not, wont, will not, i go no, take
    off, take out, remove the, comot, commot, stop, nothing like, je ne veux pas, je ne veux pas de, ne,
    retirez, retire, annulez, annuler, enlevez, enlever, supprimez, i am not, im not, hate, i hate, dislike,
    allergic, allergic to, i am allergic to, im allergic to, exclude, ban, refuse, abstain, clear, drop the,
    leave, leave the, leave am, leave that, leave it, scrap, scrap the, forget about, forget the, forget about the, no bother,
    oublie, oubliez, laisse, laissez, laisse tomber, laissez tomber, laisse le, laissez le, laisse la, laissez la,
    no be, never mind, nevermind, forget, no let, shouldnt, should not, mustnt, must not, no dey, i no dey, no
    chop
  `),
};

const entries = [...Object.entries(ROLES), ...Object.entries(MOODS)];
const isRole = (role: string): role is Role => role in ROLES || role in MOODS;

/** Every phrase with its roles, first those of orders: "well" is politeness before it is an opener. */
const roles = new Map<string, Role[]>();
for (const [role, phrases] of entries)
  for (const phrase of phrases) if (isRole(role)) roles.set(phrase, [...(roles.get(phrase) ?? []), role]);

/** The longest phrase that has a role, in words. */
export const LONGEST_PHRASE = Math.max(...[...roles.keys()].map((phrase) => phrase.split(' ').length));

/** What a phrase of folded words may do, if it is one of ours. */
export const rolesOf = (phrase: string): readonly Role[] => roles.get(phrase) ?? [];

const ACCOMPANY: readonly Role[] = ['order', 'opener', 'serve', 'polite', 'portion', 'with'];

/** The longer words that only accompany an order, by their length: they may be misspelt. */
export const FILLERS: ReadonlyMap<number, readonly string[]> = Map.groupBy(
  [...roles].flatMap(([phrase, [role]]) =>
    /^\p{L}{5,}$/u.test(phrase) && role && ACCOMPANY.includes(role) ? phrase : [],
  ),
  ({ length }) => length,
);
