import type { UserState } from '../../../shared/ordering/session.ts';
import type { Random } from '../../../shared/testing/faults/random.ts';

/** What a customer wants of the chat. */
export type Wish =
  | { type: 'add'; number: number; quantity: number }
  | { type: 'remove'; line: number }
  | { type: 'set'; line: number; quantity: number }
  /** Opens the menu, or adds dish 1 where it is open; says yes where a question is. */
  | { type: 'one' }
  /** Goes on here, where somebody was told this code. */
  | { type: 'claim'; code: string }
  | {
      type:
        | 'clear'
        | 'leave'
        | 'yes'
        | 'no'
        | 'pay'
        | 'cart'
        | 'status'
        | 'history'
        | 'help'
        | 'reorder'
        | 'code'
        | 'forget';
    };

const WORDS = {
  one: '1',
  clear: 'clear',
  leave: '0',
  yes: 'yes',
  no: 'no',
  pay: '99',
  cart: '97',
  status: 'status',
  history: '98',
  help: 'help',
  reorder: 'reorder 1',
  code: 'resume',
  forget: 'forget me',
} as const;

/** A wish as it is typed. */
export const wordsOf = (wish: Wish): string => {
  switch (wish.type) {
    case 'add':
      return `${wish.number} x ${wish.quantity}`;
    case 'remove':
      return `remove ${wish.line}`;
    case 'set':
      return `${wish.line} = ${wish.quantity}`;
    case 'claim':
      return `resume ${wish.code}`;
    default:
      return WORDS[wish.type];
  }
};

/** How often each wish comes up where a customer believes to stand; some make no sense there, and are said all the same. */
const OFTEN: Record<UserState, Partial<Record<Wish['type'], number>>> = {
  IDLE: { one: 12, add: 1, status: 1, yes: 1, pay: 1, leave: 1, history: 1, reorder: 1, code: 1, claim: 2, forget: 1 },
  CHOOSING_MENU: {
    add: 24,
    one: 2,
    remove: 3,
    set: 3,
    clear: 2,
    leave: 2,
    yes: 3,
    no: 3,
    pay: 6,
    cart: 1,
    status: 1,
    reorder: 1,
    code: 2,
    claim: 2,
    forget: 1,
  },
  AWAITING_PAYMENT: {
    pay: 4,
    leave: 6,
    yes: 5,
    no: 2,
    status: 3,
    cart: 1,
    add: 2,
    history: 1,
    help: 1,
    clear: 1,
    reorder: 1,
    code: 1,
    claim: 1,
    forget: 1,
  },
};

/** @param codes those that anybody was told, used or not */
export const makeWish = (random: Random, state: UserState, codes: readonly string[]): Wish => {
  const bag = Object.entries(OFTEN[state]).flatMap(([type, times]) => Array.from({ length: times }, () => type));
  return wishOf(random.pick(bag), random, codes);
};

const wishOf = (type: string, random: Random, codes: readonly string[]): Wish => {
  switch (type) {
    case 'add':
      return { type, number: 1 + random.below(15), quantity: 1 + random.below(3) };
    case 'remove':
      return { type, line: 1 + random.below(3) };
    case 'set':
      return { type, line: 1 + random.below(3), quantity: random.below(5) };
    case 'one':
    case 'clear':
    case 'leave':
    case 'yes':
    case 'no':
    case 'pay':
    case 'cart':
    case 'status':
    case 'history':
    case 'reorder':
    case 'code':
    case 'forget':
      return { type };
    case 'claim':
      return codes.length > 0 ? { type, code: random.pick(codes) } : { type: 'code' };
    default:
      return { type: 'help' };
  }
};
