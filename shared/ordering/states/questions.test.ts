import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';

const withTwoDishes = (...messages: string[]) => {
  const customer = newCustomer();
  customer.saysAll('menu', '1 x 2', '11', ...messages);
  return customer;
};

describe('clear', () => {
  test('asks once, and yes empties the cart', () => {
    const customer = withTwoDishes();
    customer.says('clear').hears('Clear 3 items? Type 1 for "yes", 2 for "no".').hears('yes · no');
    expect(customer.cart()).toHaveLength(2);
    expect(customer.says('yes').hears('Your cart is empty now.').state).toBe('CHOOSING_MENU');
    expect(customer.cart()).toEqual([]);
    expect(customer.question()).toBeUndefined();
  });

  test('no keeps everything', () => {
    const customer = withTwoDishes('clear');
    customer.says('no').hears('nothing was changed').hears('Total: ₦5,900.00');
    expect(customer.question()).toBeUndefined();
  });
});

describe('0', () => {
  test('asks once, and yes leaves', () => {
    const customer = withTwoDishes();
    expect(customer.says('0').hears('Leave and clear 3 items?').state).toBe('CHOOSING_MENU');
    expect(customer.says('y').hears('your cart is cleared').state).toBe('IDLE');
    customer.says('97').hears('Your cart is empty.');
  });

  test('no stays, with everything in the cart', () => {
    const customer = withTwoDishes('cancel');
    expect(customer.says('n').hears('nothing was changed').state).toBe('CHOOSING_MENU');
    expect(customer.cart()).toHaveLength(2);
  });

  test('leaves without a question where the cart is empty', () => {
    const customer = newCustomer();
    customer.says('menu');
    const answer = customer.says('0').hears('Type 1 whenever you are hungry.').doesNotHear('cleared');
    expect(answer.state).toBe('IDLE');
  });
});

describe.each([
  ['clear', 'Clear 3 items?'],
  ['0', 'Leave and clear 3 items?'],
])('while %j is being asked', (asking, question) => {
  test.each(['', 'maybe', '🍚', 'yes but later', 'no way'])(
    '%j is no answer: it asks again and changes nothing',
    (said) => {
      const customer = withTwoDishes(asking);
      const before = customer.session();
      customer.says(said).hears(question);
      expect(customer.session()).toBe(before);
    },
  );

  test.each(['97', 'help', 'menu', 'more', 'rice', '98', 'status', '3', '15', 'remove 1', '1 = 5'])(
    '%j takes the place of the question, and a late yes clears nothing',
    (command) => {
      const customer = withTwoDishes(asking);
      customer.says(command).doesNotHear(question);
      expect(customer.question()).toBeUndefined();
      const kept = customer.cart();
      expect(customer.says('yes').state).toBe('CHOOSING_MENU');
      expect(customer.cart()).toEqual(kept);
    },
  );

  test('99 places the order all the same', () => {
    expect(withTwoDishes(asking).says('99').state).toBe('AWAITING_PAYMENT');
  });
});

test('the other question takes the place of the first', () => {
  const customer = withTwoDishes('clear');
  customer.says('0').hears('Leave and clear 3 items?');
  expect(customer.says('yes').state).toBe('IDLE');
});
