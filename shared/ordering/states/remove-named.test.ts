import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { testBukka } from '../../testing/test-bukka.ts';
import { newKitchen } from '../../testing/test-shop.ts';

const withDrinks = () => {
  const customer = newCustomer();
  customer.saysAll('menu', '13 x 3', '11');
  return customer;
};

describe('a dish taken out by its name', () => {
  test.each(['remove coke', 'abeg comot coke', 'take out the coke', 'Remove the Cokes!'])(
    '%j: the line goes',
    (said) => {
      const customer = withDrinks();
      customer.says(said).hears('Took Coke out of your cart.').hears('1 x Zobo');
      expect(customer.cart().map(({ name }) => name)).toEqual(['Zobo']);
    },
  );

  test('with a number, that many go', () => {
    const customer = withDrinks();
    customer.says('remove 1 coke').hears('Coke is now 2 x.');
    expect(customer.cart()[0]?.quantity).toBe(2);
    customer.says('remove 5 coke').hears('Took Coke out');
  });

  test('what is not in the cart is not taken out, and nothing is added', () => {
    const customer = withDrinks();
    const before = customer.cart();
    customer.says('remove suya');
    expect(customer.cart()).toEqual(before);
  });

  test('where two lines have the dish, it is asked which', () => {
    const customer = newCustomer(newKitchen(testBukka));
    customer.saysAll('menu', 'large jollof rice', 'small jollof rice');
    expect(customer.cart()).toHaveLength(2);
    customer.says('remove jollof').hears('1. Take out Jollof rice (Large)').hears('2. Take out Jollof rice (Small)');
    customer.says('2').hears('Took Jollof rice (Small) out');
    expect(customer.cart()).toHaveLength(1);
  });
});
