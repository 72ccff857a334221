import { describe, expect, test } from 'vitest';
import { newCustomer } from '../testing/chat.ts';
import { newKitchen } from '../testing/test-shop.ts';
import { understand } from './commands.ts';
import { replyText } from './reply-text.ts';
import { retell, standing } from './standing.ts';
import { en } from './words/en.ts';

type Customer = ReturnType<typeof newCustomer>;
const shown = (customer: Customer) =>
  standing(customer.session(), customer.context())
    .map((reply) => replyText(reply, en))
    .join('\n');
/** The customer's page sends the last message again, for its answer was lost. */
const repeats = (customer: Customer, message: string) => {
  const session = customer.session();
  const told = retell(
    session,
    { type: 'message', said: message, command: understand(message), context: customer.context() },
    { messageId: 'a message' },
  );
  expect(told.next).toBe(session);
  return { text: told.replies.map((reply) => replyText(reply, en)).join('\n'), effects: told.effects };
};
const whoSaid = (...messages: string[]) => {
  const customer = newCustomer();
  for (const message of messages) customer.says(message);
  return customer;
};

describe('a page that shows nothing yet shows', () => {
  test('a welcome to somebody new', () => expect(shown(whoSaid())).toContain('Welcome to Test Kitchen'));
  test('the menu while the cart is empty', () => expect(shown(whoSaid('menu'))).toContain('1. Jollof rice ₦2,500.00'));
  test('the part of the menu that was looked at', () => {
    expect(shown(whoSaid('cold drinks'))).toContain('14. Water');
    expect(shown(whoSaid('cold drinks'))).not.toContain('Jollof');
  });
  test('the whole menu where the category that was looked at is gone', () => {
    const kitchen = newKitchen();
    const customer = newCustomer(kitchen);
    customer.says('cold drinks');
    kitchen.closes('drinks');
    expect(shown(customer)).toContain('1. Jollof rice');
  });
  test('the cart once there is something in it', () => {
    expect(shown(whoSaid('menu', '1'))).toContain('1. 1 x Jollof rice: ₦2,500.00');
  });
  test('the order that waits', () => expect(shown(whoSaid('menu', '1', '99'))).toContain('Order B2B-TEST1 waits'));
});

describe('a message that was applied and comes again changes nothing and', () => {
  test('shows the cart as it is, once added', () => {
    const customer = whoSaid('menu', '3 x 2');
    expect(repeats(customer, '3 x 2').text).toContain('1. 2 x Ofada rice: ₦6,400.00');
    expect(customer.cart()).toHaveLength(1);
  });

  test('goes on towards the link, when it was 99', () => {
    const customer = whoSaid('menu', '1', '99');
    const { orderId } = customer.order();
    expect(repeats(customer, '99').effects).toEqual([{ type: 'showPaymentLink', orderId }]);
  });

  test('tells what became of the order, when it was 99 and the order is closed', () => {
    const customer = whoSaid('menu', '1', '99');
    const { orderId } = customer.order();
    customer.hearsThat({ news: 'PAID', orderId });
    expect(repeats(customer, '99').effects).toEqual([{ type: 'showOrder', orderId }]);
  });

  test('asks about the cancelling once more, when it was 0 and nobody has answered', () => {
    const customer = whoSaid('menu', '1', '99', '0');
    customer.isAskedToCancel();
    const { orderId } = customer.order();
    expect(repeats(customer, '0').effects).toEqual([{ type: 'askToCancel', orderId }]);
  });

  test.each([
    ['the question was never put', []],
    ['the customer said no', ['no']],
  ])('shows the order that waits, when it was 0 and %s', (_, said) => {
    const customer = whoSaid('menu', '1', '99', '0');
    customer.isAskedToCancel(said.length > 0);
    for (const message of said) customer.says(message);
    const { text, effects } = repeats(customer, '0');
    expect(text).toContain('Order B2B-TEST1 waits');
    expect(effects).toEqual([]);
  });

  test('welcomes whose order is cancelled, when it was the yes: the notice tells of the order', () => {
    const customer = whoSaid('menu', '1', '99', '0');
    const { orderId } = customer.order();
    customer.hearsThat({ news: 'CANCELLED', orderId });
    const { text, effects } = repeats(customer, 'yes');
    expect(text).toContain('Welcome to Test Kitchen');
    expect(effects).toEqual([]);
  });

  test('regression: the yes that left a cart brought an older order up', () => {
    const customer = whoSaid('menu', '1', '99');
    customer.hearsThat({ news: 'PAID', orderId: customer.order().orderId });
    customer.saysAll('menu', '2', '0', 'yes');
    expect(repeats(customer, 'yes').effects).toEqual([]);
  });

  test('asks the open question once more', () => {
    expect(repeats(whoSaid('menu', '1', 'clear'), 'clear').text).toContain('Clear 1 item?');
    expect(repeats(whoSaid('menu', '1', '0'), '0').text).toContain('Leave and clear 1 item?');
  });

  test('welcomes who has left', () =>
    expect(repeats(whoSaid('menu', '1', '0', 'yes'), 'yes').text).toContain('Welcome'));

  test('shows the order that waits, when it was an edit of the cart before it', () => {
    expect(repeats(whoSaid('menu', '1', '99'), '1').text).toContain('Order B2B-TEST1 waits');
  });
});
