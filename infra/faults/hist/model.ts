import type { Dish } from '../../../shared/ordering/menu.ts';
import type { In, UserState } from '../../../shared/ordering/session.ts';
import { testShop } from '../../../shared/testing/test-shop.ts';
import type { Wish } from './wishes.ts';

export type Line = { name: string; unitPrice: number; quantity: number };
/** Where a customer stands, as far as anybody can see it. */
export type Standing =
  | { state: 'IDLE'; question?: Asked<'IDLE'> }
  | { state: 'CHOOSING_MENU'; cart: Line[]; question?: Asked<'CHOOSING_MENU'> }
  | { state: 'AWAITING_PAYMENT'; orderId: string; question?: Asked<'AWAITING_PAYMENT'> };
type Asked<S extends UserState> = NonNullable<In<S>['question']>['type'];
type Idle = Extract<Standing, { state: 'IDLE' }>;
type Choosing = Extract<Standing, { state: 'CHOOSING_MENU' }>;
type Awaiting = Extract<Standing, { state: 'AWAITING_PAYMENT' }>;

/** Stands for the order that is placed by the very same request. */
export const NEW_ORDER = 'the order placed here';
const MOST = 50;
const IDLE: Standing = { state: 'IDLE' };

export const sum = (lines: readonly Line[]): number =>
  lines.reduce((total, { unitPrice, quantity }) => total + unitPrice * quantity, 0);

/** What a cart comes to: every order pays for a takeaway pack. */
export const totalOf = (lines: readonly Line[]): number =>
  lines.length === 0 ? 0 : testShop.shop.fees.reduce((total, { amount }) => total + amount, sum(lines));

const more = (cart: readonly Line[], dish: Dish | undefined, quantity: number): Line[] | undefined => {
  if (!dish?.available) return undefined;
  const there = cart.find(({ name }) => name === dish.name);
  if ((there?.quantity ?? 0) + quantity > MOST) return undefined;
  if (!there) return [...cart, { name: dish.name, unitPrice: dish.price, quantity }];
  return cart.map((line) => (line === there ? { ...line, quantity: line.quantity + quantity } : line));
};

const other = (cart: readonly Line[], number: number, quantity: number): Line[] | undefined => {
  const line = cart[number - 1];
  if (!line || quantity > MOST) return undefined;
  return cart.flatMap((one) => (one === line ? (quantity === 0 ? [] : [{ ...one, quantity }]) : [one]));
};

const dishNamed = (name: string) => testShop.menu.dishes.find((dish) => dish.name === name);
const dishOf = (number: number) => testShop.menu.dishes.find((dish) => dish.number === number);

/** The cart after an edit; undefined where the edit changes nothing. */
const edited = (cart: readonly Line[], wish: Wish): Line[] | undefined => {
  switch (wish.type) {
    case 'one':
      return more(cart, dishOf(1), 1);
    case 'add':
      return more(cart, dishOf(wish.number), wish.quantity);
    case 'remove':
      return other(cart, wish.line, 0);
    case 'set':
      return other(cart, wish.line, wish.quantity);
    default:
      return undefined;
  }
};

/** A question is answered by a word, or by the number that stands beside it. */
const isYes = ({ type }: Wish): boolean => type === 'yes' || type === 'one';

/** A cart with what was ordered before, as far as there is room for it. */
const withOrder = (cart: readonly Line[], ordered: readonly Line[]): Line[] =>
  ordered.reduce<Line[]>(
    (filled, { name, quantity }) => more(filled, dishNamed(name), quantity) ?? filled,
    cart.map((line) => line),
  );

/** Where words lead that have nothing to do with the cart that is being filled, or fill it from an earlier order. */
const besides = (standing: Idle | Choosing, wish: Wish, past: readonly Line[][]): Standing[] | undefined => {
  const { question: asked, ...free } = standing;
  switch (wish.type) {
    case 'forget':
      return [{ ...free, question: 'forgetMe' }];
    case 'code':
    case 'claim':
      // It is counted how often; a conversation that is carried is explained by both its sessions.
      return [free];
    case 'reorder': {
      const cart = standing.state === 'CHOOSING_MENU' ? standing.cart : [];
      const filled = past.map((ordered) => withOrder(cart, ordered)).filter((one) => sum(one) > sum(cart));
      return [...filled.map((one): Standing => ({ state: 'CHOOSING_MENU', cart: one })), ...(asked ? [free] : [])];
    }
    default:
      return undefined;
  }
};

const idle = (standing: Idle, wish: Wish, past: readonly Line[][]): Standing[] => {
  // Whatever is said, the question is closed by it.
  if (standing.question) return besides(standing, wish, past) ?? [IDLE];
  return wish.type === 'one' ? [{ state: 'CHOOSING_MENU', cart: [] }] : (besides(standing, wish, past) ?? []);
};

const choosing = (standing: Choosing, wish: Wish, past: readonly Line[][]): Standing[] => {
  const { cart, question } = standing;
  if (question && isYes(wish)) return question === 'clearCart' ? [{ state: 'CHOOSING_MENU', cart: [] }] : [IDLE];
  const aside = besides(standing, wish, past);
  if (aside) return aside;
  const changed = edited(cart, wish);
  if (changed) return [{ state: 'CHOOSING_MENU', cart: changed }];
  const unasked: Standing[] = question ? [{ state: 'CHOOSING_MENU', cart }] : [];
  const isEmpty = cart.length === 0;
  if (wish.type === 'leave') return isEmpty ? [IDLE] : [{ state: 'CHOOSING_MENU', cart, question: 'leave' }];
  if (wish.type === 'clear' && !isEmpty) return [{ state: 'CHOOSING_MENU', cart, question: 'clearCart' }];
  // Who asked to pay too often stays where they are.
  if (wish.type === 'pay' && !isEmpty) return [{ state: 'AWAITING_PAYMENT', orderId: NEW_ORDER }, ...unasked];
  return unasked;
};

const awaiting = ({ orderId, question }: Awaiting, wish: Wish): Standing[] => {
  const waits: Standing = { state: 'AWAITING_PAYMENT', orderId };
  const asked: Standing = { ...waits, question: 'cancelOrder' };
  // Whether an order can be cancelled is Paystack's to say, so the question is put, or taken back.
  if (wish.type === 'leave') return question ? [asked, waits] : [asked];
  if (question && isYes(wish)) return [IDLE, waits];
  // A wrong code is counted wherever its customer stands by then.
  return wish.type === 'pay' || wish.type === 'claim' || question ? [waits] : [];
};

/**
 * Where words may lead that are written down as heard; nowhere, where they change nothing and must not be written.
 * @param past what this customer has ordered
 */
export const says = (standing: Standing, wish: Wish, past: readonly Line[][]): Standing[] => {
  switch (standing.state) {
    case 'IDLE':
      return idle(standing, wish, past);
    case 'CHOOSING_MENU':
      return choosing(standing, wish, past);
    case 'AWAITING_PAYMENT':
      return awaiting(standing, wish);
  }
};

/** Where news of closed orders leads. */
export const hears = (standing: Standing, isClosed: (orderId: string) => boolean): Standing =>
  standing.state === 'AWAITING_PAYMENT' && isClosed(standing.orderId) ? IDLE : standing;
