import type { Cart } from '../../../shared/ordering/cart.ts';
import { FIRST_PAGE } from '../../../shared/ordering/menu.ts';
import type { Order, PaymentFacts } from '../../../shared/ordering/order.ts';
import { placeOrder } from '../../../shared/ordering/order-changes.ts';
import { referenceOf } from '../../../shared/ordering/reference.ts';
import { newSession, type Session, toChoosing } from '../../../shared/ordering/session.ts';
import { testShop } from '../../../shared/testing/test-shop.ts';

/** One shop, one customer, one dish, and as many orders as there is room for. */
export const NOON = 1_767_268_800;
const HOUR = 3600;
export const EXPIRY_SECONDS = 24 * HOUR;
export const PREFIX = 'try';
export const { shop, menu } = testShop;
export const DEVICE = '00000000-0000-4000-8000-000000000001';

/** Where the clock of an order stands: in time, past its time, past the time for which a bank is waited for. */
const MOMENTS = [NOON + 60, NOON + EXPIRY_SECONDS + 60, NOON + 31 * HOUR];
export const momentOf = (clock: number): number => MOMENTS[clock] ?? NOON;

const CART: Cart = [{ dishId: 'zobo', name: 'Zobo', unitPrice: 70_000, quantity: 1 }];

/** Orders are numbered from 1; 0 stands for none. */
export const MAX_ORDERS = 2;
export const orderIdOf = (o: number) => `01${String(o).padStart(24, '0')}`;
export const numberOf = (orderId: string): number => Number(orderId.slice(-2));
export const codeOf = (o: number) => `B2B-T000${o}`;

/** A customer with a cart that is ready to be paid for. */
export const withCart = (session: Session): Session => toChoosing(session, { cart: CART, view: FIRST_PAGE });
export const firstSession = (): Session => withCart(newSession({ deviceId: DEVICE, shopId: shop.shopId }));

export const firstOrder = (o: number, owner: string): Order =>
  placeOrder({ cart: CART, fees: shop.fees }, shop, DEVICE, {
    orderId: orderIdOf(o),
    code: codeOf(o),
    owner,
    now: NOON,
    expirySeconds: EXPIRY_SECONDS,
  });

/** What Paystack says of attempts, in one word each; `odd` is a success that does not match its order. */
export type Word = 'none' | 'open' | 'failed' | 'bank' | 'paid' | 'odd' | 'back' | 'oddBack' | 'silent';

export const isPaid = (word: Word | undefined): boolean => word === 'paid' || word === 'odd';
export const isBack = (word: Word | undefined): boolean => word === 'back' || word === 'oddBack';

/** What is missing of an odd payment, in subunits. */
const SHORT = 100;
export const amountOf = (order: Order, word: Word): number =>
  word === 'odd' || word === 'oddBack' ? order.total - SHORT : order.total;

export const factsOf = (order: Order, word: Word): PaymentFacts => ({
  status: isBack(word) ? 'reversed' : 'success',
  amount: amountOf(order, word),
  requestedAmount: order.total,
  currency: order.currency,
  domain: 'test',
  paidAt: '2026-01-01T12:05:00.000Z',
  metadata: {},
});

export const urlOf = (o: number, n: number) => `https://checkout.paystack.com/${referenceOf(PREFIX, orderIdOf(o), n)}`;

/** Links and payments are kept as bits of a number. */
const ATTEMPTS = 6;
export const linkBit = (o: number, n: number): number => 1 << ((o - 1) * ATTEMPTS + n - 1);
/** Attempts by one number; numbers as keys come back in their order. */
export const refOf = (o: number, n: number): number => o * 10 + n;
