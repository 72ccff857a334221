import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { newCustomer } from '../testing/chat.ts';
import { tries } from '../testing/effort.ts';
import { converse, FALLBACKS, script, speaks, type Turn } from '../testing/talk.ts';
import { testBukka } from '../testing/test-bukka.ts';
import { type Kitchen, newKitchen, testShop } from '../testing/test-shop.ts';
import { understand } from './commands.ts';
import { readItems } from './free-text/read-items.ts';
import { findCategory } from './menu.ts';
import { replyText } from './reply-text.ts';
import { step } from './step.ts';
import { WORDS, wordsFor } from './words/words.ts';

const SHOPS = [
  ['asks for nothing but the order', testShop],
  ['asks for everything', testBukka],
] as const;

type Customer = ReturnType<typeof newCustomer>;

/** Something happens in a shop that may ask for everything or for nothing. */
const inKitchen = (content: typeof testShop, turns: Turn[]): { customer: Customer; kitchen: Kitchen } => {
  const kitchen = newKitchen(content);
  return { customer: converse(turns, kitchen), kitchen };
};

/** What a message would lead to from where the customer stands; nothing of it is kept. */
const wouldLead = (customer: Customer, kitchen: Kitchen, said: string) => {
  const context = customer.context();
  const decided = step(customer.session(), { type: 'message', said, command: understand(said), context });
  const text = decided.replies.map((reply) => replyText(reply, wordsFor(decided.next, kitchen.shop))).join('\n');
  return { ...decided, text };
};
/** What waits to be asked, first of all what is being asked. */
const wishesOf = (customer: Customer) => {
  const session = customer.session();
  return session.state === 'CHOOSING_MENU' ? session.wishes : [];
};
const hasDish = (kitchen: Kitchen, dishId: string) => kitchen.menu().dishes.some((dish) => dish.dishId === dishId);
/** Whether what is being asked about can still be answered: a menu may outgrow a question. */
const isOnTheMenu = (customer: Customer, kitchen: Kitchen) =>
  wishesOf(customer)
    .slice(0, 1)
    .every(({ dishIds }) => dishIds.some((dishId) => hasDish(kitchen, dishId)));
const isFallback = (text: string) => FALLBACKS.some((fallback) => text.includes(fallback));

describe.each(SHOPS)('in a shop that %s, whatever is said, in whatever order', (_, content) => {
  test('every message is answered, every transition is allowed, and what is kept is sound and small', () =>
    fc.assert(
      fc.property(script, (turns) => {
        inKitchen(content, turns);
      }),
      tries(150),
    ));

  test('there is always a way out: 0 and a yes lead away from everything, or to the question whether to cancel', () =>
    fc.assert(
      fc.property(script, (turns) => {
        const { customer } = inKitchen(content, turns);
        const { effects, state } = customer.says('0');
        if (state === 'AWAITING_PAYMENT') expect(effects).toMatchObject([{ type: 'askToCancel' }]);
        else if (state === 'CHOOSING_MENU') expect(customer.says('1').state).toBe('IDLE');
      }),
      tries(80),
    ));

  test('every answer offers a way on, and every button that is shown can be pressed', () =>
    fc.assert(
      fc.property(script, fc.constantFrom('hi', '00', '97', 'menu', '99', 'jollof rice'), (turns, said) => {
        const { customer, kitchen } = inKitchen(content, turns);
        const { replies, effects } = customer.says(said);
        const sends = replies.flatMap(({ choices }) => choices.map(({ send }) => send));
        expect(sends.length + effects.length).toBeGreaterThan(0);
        for (const send of sends)
          expect(`${send}: ${wouldLead(customer, kitchen, send).text}`).not.toSatisfy(isFallback);
      }),
      tries(80),
    ));

  test('whoever types numbers alone can do everything: 00 lists it, and each of its numbers does something', () =>
    fc.assert(
      fc.property(script, (turns) => {
        const { customer, kitchen } = inKitchen(content, turns);
        const { replies } = customer.says('00');
        const { choices = [] } = replies.find(({ kind }) => kind === 'question') ?? {};
        expect(choices.length).toBeGreaterThan(3);
        for (const { send } of choices) {
          expect(send).toMatch(/^\d+$/);
          const { effects, text, replies: said } = wouldLead(customer, kitchen, send);
          expect(effects.length + said.length).toBeGreaterThan(0);
          expect(text).not.toSatisfy(isFallback);
        }
      }),
      tries(60),
    ));

  test('nonsense is answered and changes nothing, unless something was asked that only the customer knows', () =>
    fc.assert(
      fc.property(script, nonsense, (turns, said) => {
        const { customer, kitchen } = inKitchen(content, turns);
        const before = customer.session();
        fc.pre(customer.question() !== 'detail' && isOnTheMenu(customer, kitchen));
        speaks(said)(customer, kitchen);
        expect(customer.session()).toBe(before);
      }),
      tries(50),
    ));

  test('what was asked of a dish that has gone off the menu is taken back by name, whatever is said, and nothing else', () =>
    fc.assert(
      fc.property(script, asking, fc.oneof(nonsense, fc.constantFrom('1', 'no', 'yes')), (turns, wanted, said) => {
        const { customer, kitchen } = inKitchen(content, turns);
        for (const wish of wanted) customer.says(wish);
        const [wish, ...others] = wishesOf(customer);
        fc.pre(wish !== undefined);
        for (const dishId of wish?.dishIds ?? []) kitchen.takesOff(dishId);
        const cart = customer.cart();
        const { text } = customer.says(said);
        expect(Object.values(WORDS).some(({ notFound }) => text.includes(notFound(wish?.said ?? '')))).toBe(true);
        expect(customer.cart()).toEqual(cart);
        const left = others.filter(({ dishIds }) => dishIds.some((dishId) => hasDish(kitchen, dishId)));
        expect(wishesOf(customer).map((one) => one.said)).toEqual(left.map((one) => one.said));
      }),
      tries(50),
    ));

  test('no dish is hidden behind a command: where nothing is asked, its number is about it', () =>
    fc.assert(
      fc.property(script, fc.constantFrom(...content.menu.dishes), (turns, dish) => {
        const { customer, kitchen } = inKitchen(content, turns);
        fc.pre(customer.session().state === 'CHOOSING_MENU' && customer.question() === undefined);
        fc.pre(kitchen.menu().dishes.some(({ dishId }) => dishId === dish.dishId));
        expect(wouldLead(customer, kitchen, String(dish.number)).text).toContain(dish.name);
      }),
      tries(150),
    ));
});

test.each(Array.from({ length: 96 }, (_, index) => index + 1))('%i is never a command', (number) => {
  expect(understand(String(number))).toEqual({ type: 'pick', number, quantity: undefined });
});

const sign = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));
const isNonsense = (said: string) => {
  const command = understand(said);
  if (command.type !== 'words' || findCategory(testShop.menu, command.text)) return false;
  return readItems(said, testShop.menu).items.length + readItems(said, testShop.menu).unsure.length === 0;
};
const nonsense = fc.string({ unit: sign, maxLength: 40 }).filter(isNonsense);
/** Orders that leave something to be asked. */
const asking = fc.array(fc.constantFrom('rice', 'jolof', 'rice and 2 chickn', '2 jollof rice and a rice', '1'), {
  minLength: 1,
  maxLength: 3,
});
