import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCustomer } from '../testing/chat.ts';
import { type Kitchen, newKitchen, testShop } from '../testing/test-shop.ts';
import { cartBill, countItems, MAX_QUANTITY } from './cart.ts';
import { understand } from './commands.ts';
import { findCategory } from './menu.ts';
import { type News, newsSchema } from './news.ts';
import { sessionSchema, type UserState } from './session.ts';
import type { Next } from './transitions.ts';

/** Where a state may lead, as the types say it: a line more or less than in `Next` does not compile. */
const NEXT: { [S in UserState]: Record<Next[S], true> } = {
  IDLE: { IDLE: true, CHOOSING_MENU: true },
  CHOOSING_MENU: { CHOOSING_MENU: true, IDLE: true, AWAITING_PAYMENT: true },
  AWAITING_PAYMENT: { AWAITING_PAYMENT: true, IDLE: true },
};

const MESSAGES = `hi|help|?|menu|order|more|next|back|1|2|3|9|14|15|1 x 50|3 x 2|3*2|3 x 0|3 x 1.5|3 x 1000|-1|97|cart|
remove 1|remove 2|remove 9|1 = 3|1 = 0|2 = 51|clear|1.5|3 x 1,5|3 x 9999999999|3 x −1|yes!!|99|checkout|98|status|i have paid|0|cancel|yes|no|rice|Cold drinks|
|🍚|chicken|cancelled fish|<b>x</b>|PAYMENT_REDIRECT_SUCCESS`
  .replaceAll('\n', '')
  .split('|');

type Customer = ReturnType<typeof newCustomer>;
type Turn = (customer: Customer, kitchen: Kitchen) => void;

const speaks =
  (message: string): Turn =>
  (customer) => {
    const { state: from } = customer.session();
    const { replies, effects, state } = customer.says(message);
    expect(replies.length + effects.length).toBeGreaterThan(0);
    expect(NEXT[from]).toHaveProperty(state);
  };
const ends =
  (news: News): Turn =>
  (customer) => {
    const session = customer.session();
    const orderId = session.state === 'AWAITING_PAYMENT' ? session.orderId : 'an-earlier-order';
    expect(NEXT[session.state]).toHaveProperty(customer.hearsThat({ news, orderId }).state);
  };
const isAsked =
  (open: boolean): Turn =>
  (customer) =>
    customer.isAskedToCancel(open);
const closes =
  (categoryId: string): Turn =>
  (_, kitchen) =>
    kitchen.closes(categoryId);
const sellsOut =
  (dishId: string): Turn =>
  (_, kitchen) =>
    kitchen.sellsOut(dishId);
const reprices =
  ([dishId, price]: [string, number]): Turn =>
  (_, kitchen) =>
    kitchen.reprices(dishId, price);

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
const script = fc.array(turn, { maxLength: 60, size: 'max' });

const soundness = (customer: Customer, kitchen: Kitchen) => {
  const session = customer.session();
  const written = JSON.stringify(session);
  expect(JSON.stringify(sessionSchema.parse(session))).toHaveLength(written.length);
  expect(written.length).toBeLessThan(8 * 1024);
  const { total, fees } = cartBill(customer.cart(), kitchen.shop);
  const parts = [...customer.cart().map((line) => line.unitPrice * line.quantity), ...fees.map(({ amount }) => amount)];
  expect(total).toBe(parts.reduce((sum, part) => sum + part, 0));
  for (const { dishId: chosen } of customer.cart())
    expect(countItems(customer.cart().filter((line) => line.dishId === chosen))).toBeLessThanOrEqual(MAX_QUANTITY);
};

const converse = (turns: Turn[]) => {
  const kitchen = newKitchen();
  const customer = newCustomer(kitchen);
  for (const take of turns) {
    take(customer, kitchen);
    soundness(customer, kitchen);
  }
  return customer;
};

const sign = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));
const isNonsense = (said: string) => {
  const command = understand(said);
  return command.type === 'words' && !findCategory(testShop.menu, command.text);
};
const nonsense = fc.string({ unit: sign, maxLength: 40 }).filter(isNonsense);

describe('whatever is said, in whatever order', () => {
  test('every message is answered, every transition is allowed, and what is kept is sound and small', () =>
    fc.assert(
      fc.property(script, (turns) => {
        converse(turns);
      }),
      { numRuns: 150 },
    ));

  test('nonsense is answered and never changes anything', () =>
    fc.assert(
      fc.property(script, nonsense, (turns, said) => {
        const customer = converse(turns);
        const before = customer.session();
        speaks(said)(customer, newKitchen());
        expect(customer.session()).toBe(before);
      }),
      { numRuns: 50 },
    ));
});
