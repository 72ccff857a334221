import * as fc from 'fast-check';
import { expect } from 'vitest';
import { countItems } from '../ordering/cart.ts';
import { MAX_QUANTITY } from '../ordering/cart-limits.ts';
import { type News, newsSchema } from '../ordering/news.ts';
import { sessionSchema, type UserState } from '../ordering/session.ts';
import type { Next } from '../ordering/transitions.ts';
import { WORDS } from '../ordering/words/words.ts';
import { newCustomer } from './chat.ts';
import { type Kitchen, newKitchen } from './test-shop.ts';

/** Where a state may lead, as the types say it: a line more or less than in `Next` does not compile. */
const NEXT: { [S in UserState]: Record<Next[S], true> } = {
  IDLE: { IDLE: true, CHOOSING_MENU: true },
  CHOOSING_MENU: { CHOOSING_MENU: true, IDLE: true, AWAITING_PAYMENT: true },
  AWAITING_PAYMENT: { AWAITING_PAYMENT: true, IDLE: true },
};

const MESSAGES = `hi|help|?|menu|order|more|next|back|1|2|3|9|14|15|1 x 50|3 x 2|3*2|3 x 0|3 x 1.5|3 x 1000|-1|97|cart|
remove 1|remove 2|remove 9|1 = 3|1 = 0|2 = 51|clear|1.5|3 x 1,5|3 x 9999999999|3 x −1|yes!!|99|checkout|98|status|i have paid|0|cancel|yes|no|rice|Cold drinks|
|🍚|chicken|cancelled fish|<b>x</b>|PAYMENT_REDIRECT_SUCCESS|
00|4|5|6|7|1 2|large|small|egg and beef|fish|2 large jollof rice with egg and a coke, no pepper|jollof|rice and zobbo|no coke|do you have suya?|jolof rise|
note no pepper|note|note -|Ada Obi|0803 123 4567|ada@example.com|12 Market Road, near the bank|yaba|lekki|1|2|pickup|delivery|details|change|
name Chidi|phone 123|address|area yaba|email|my name is Bola|language|pidgin|français|english|oui|non|abeg|i wan pay|resume|resume 7KQ4-9XTM|reorder|reorder 3|reorder B2B-TEST1|forget me|
are you open?|how much is delivery to lekki|where is my food|about|can i pay cash|u dey?`
  .replaceAll('\n', '')
  .split('|');

/** How a message is answered that nobody understands, up to the shop's contact, in every language. */
export const FALLBACKS = Object.values(WORDS).map(({ notUnderstood }) => notUnderstood('§').split('§')[0] ?? '');

export type Customer = ReturnType<typeof newCustomer>;
export type Turn = (customer: Customer, kitchen: Kitchen) => void;

/** So that a script that fails can be read. */
const called = (name: string, turn: Turn): Turn => Object.assign(turn, { [fc.toStringMethod]: () => name });

export const speaks = (message: string): Turn =>
  called(JSON.stringify(message), (customer) => {
    const { state: from } = customer.session();
    const before = customer.session();
    const { replies, effects, state, text } = customer.says(message);
    expect(replies.length + effects.length).toBeGreaterThan(0);
    expect(NEXT[from]).toHaveProperty(state);
    if (FALLBACKS.some((fallback) => text.includes(fallback))) {
      expect(customer.session()).toBe(before);
      expect(effects).toEqual([]);
    }
  });
const ends = (news: News): Turn =>
  called(`(${news})`, (customer) => {
    const session = customer.session();
    const orderId = session.state === 'AWAITING_PAYMENT' ? session.orderId : 'an-earlier-order';
    expect(NEXT[session.state]).toHaveProperty(customer.hearsThat({ news, orderId }).state);
  });
const isAsked = (open: boolean): Turn =>
  called(open ? '(asked to cancel)' : '(not asked to cancel)', (customer) => customer.isAskedToCancel(open));
const closes = (categoryId: string): Turn =>
  called(`(${categoryId} is taken off)`, (_, kitchen) => kitchen.closes(categoryId));
const sellsOut = (dishId: string): Turn => called(`(${dishId} is sold out)`, (_, kitchen) => kitchen.sellsOut(dishId));
const reprices = ([dishId, price]: [string, number]): Turn =>
  called(`(${dishId} costs ${price})`, (_, kitchen) => kitchen.reprices(dishId, price));

const dishId = fc.constantFrom('jollof-rice', 'fried-rice', 'ofada-rice', 'water');
const price = fc.integer({ min: 1, max: 900_000 });
const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...MESSAGES).map(speaks) },
  { weight: 4, arbitrary: fc.constantFrom(...newsSchema.options).map(ends) },
  { weight: 4, arbitrary: fc.boolean().map(isAsked) },
  { weight: 1, arbitrary: fc.constantFrom('rice', 'drinks').map(closes) },
  { weight: 1, arbitrary: dishId.map(sellsOut) },
  { weight: 1, arbitrary: fc.tuple(dishId, price).map(reprices) },
);
/** What may be said and happen in a conversation, in any order. */
export const script = fc.array(turn, { maxLength: 60, size: 'max' });

/** Far below the 400 KB of DynamoDB and the 64 KB we allow ourselves. */
const MAX_ITEM_BYTES = 24 * 1024;

const soundness = (customer: Customer) => {
  const session = customer.session();
  const written = JSON.stringify(session);
  expect(JSON.stringify(sessionSchema.parse(session))).toHaveLength(written.length);
  expect(written.length).toBeLessThan(MAX_ITEM_BYTES);
  const { total, fees } = customer.bill();
  const parts = [...customer.cart().map((line) => line.unitPrice * line.quantity), ...fees.map(({ amount }) => amount)];
  expect(total).toBe(parts.reduce((sum, part) => sum + part, 0));
  for (const { dishId: chosen } of customer.cart())
    expect(countItems(customer.cart().filter((line) => line.dishId === chosen))).toBeLessThanOrEqual(MAX_QUANTITY);
  if (session.state !== 'CHOOSING_MENU') return;
  // What waits to be asked about is asked about, one thing at a time, and nothing is asked of what is not wanted.
  const isAsked = session.question?.type === 'dish' || session.question?.type === 'option';
  expect(isAsked).toBe(session.wishes.length > 0);
};

/** Has the conversation, and holds every turn of it to what is promised of all. */
export const converse = (turns: Turn[], kitchen: Kitchen = newKitchen()) => {
  const customer = newCustomer(kitchen);
  for (const take of turns) {
    take(customer, kitchen);
    soundness(customer);
  }
  return customer;
};
