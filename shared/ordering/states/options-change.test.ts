import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { testBukka } from '../../testing/test-bukka.ts';
import { newKitchen } from '../../testing/test-shop.ts';
import type { Dish, Menu } from '../menu.ts';
import type { OptionChoice } from '../options.ts';

/** A bukka that asks nothing of its customers, and changes its jollof rice while they choose. */
const changingBukka = () => {
  const { asks: _, pickup: __, delivery: ___, ...shop } = testBukka.shop;
  const kitchen = newKitchen({ shop, menu: testBukka.menu });
  let changed: (jollof: Dish) => Dish = (jollof) => jollof;
  const menu = (): Menu => {
    const known = kitchen.menu();
    return { ...known, dishes: known.dishes.map((dish) => (dish.number === 1 ? changed(dish) : dish)) };
  };
  const customer = newCustomer({ ...kitchen, menu });
  customer.says('menu');
  const changes = (how: (jollof: Dish) => Dish) => {
    changed = how;
  };
  /** Changes one choice, by its id. */
  const choice = (choiceId: string, change: Partial<OptionChoice>) =>
    changes((dish) => ({
      ...dish,
      options: dish.options?.map((group) => ({
        ...group,
        choices: group.choices.map((one) => (one.choiceId === choiceId ? { ...one, ...change } : one)),
      })),
    }));
  return { customer, kitchen, changes, choice };
};
const spice = {
  groupId: 'spice',
  name: 'Spice',
  min: 1,
  max: 1,
  choices: [{ choiceId: 'hot', name: 'Hot', price: 0, available: true }],
};

describe('at checkout, what was chosen about a dish', () => {
  test('is ordered as it was chosen, by its names', () => {
    const { customer } = changingBukka();
    customer.saysAll('1', 'large', 'egg', '99');
    const { total, lines } = customer.order();
    expect(total).toBe(370_000);
    expect(lines).toMatchObject([
      { name: 'Jollof rice', unitPrice: 350_000, options: [{ name: 'Large' }, { name: 'Egg' }] },
    ]);
  });

  test('that has sold out since is named with its dish and taken out, the rest kept', () => {
    const { customer, choice } = changingBukka();
    customer.saysAll('1', 'large', 'egg', 'small jollof', 'coke');
    choice('egg', { available: false });
    const answer = customer.says('99').hears('Jollof rice (Large, Egg) has just sold out').hears('type 99 to pay');
    answer.hears('1. 1 x Jollof rice (Small)').hears('2. 1 x Coke');
    expect(answer.effects).toEqual([]);
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
    expect(customer.order().total).toBe(320_000);
  });

  test('that costs otherwise is shown with both prices, and asked about once', () => {
    const { customer, choice } = changingBukka();
    customer.saysAll('1', 'large', 'egg');
    choice('egg', { price: 50_000 });
    customer.says('99').hears('Jollof rice (Large, Egg) now costs ₦3,700.00 (it was ₦3,500.00).');
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
    expect(customer.order().total).toBe(390_000);
  });

  test('that is not enough any more is to be chosen anew, and nothing is guessed', () => {
    const { customer, changes } = changingBukka();
    customer.saysAll('1', 'large', 'egg', 'coke');
    changes((dish) => ({ ...dish, options: [...(dish.options ?? []), spice] }));
    const answer = customer.says('99').hears('Jollof rice (Large, Egg) is to be chosen anew').hears('1. 1 x Coke');
    expect(answer.state).toBe('CHOOSING_MENU');
    expect(customer.cart()).toHaveLength(1);
    customer.saysAll('1', 'large', 'egg').hears('Jollof rice: Spice?');
  });

  test('that has another name by now is ordered by that name', () => {
    const { customer, choice } = changingBukka();
    customer.saysAll('1', 'large', 'egg');
    choice('egg', { name: 'Boiled egg' });
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
    expect(customer.order().lines[0]?.options?.[1]?.name).toBe('Boiled egg');
  });
});

describe('while it is being chosen', () => {
  test('regression: a choice that is sold out was ordered by naming it with its dish', () => {
    const { customer } = changingBukka();
    customer.says('large jollof with fish').hears('Fish is sold out today. Please choose another.').hears('Extras?');
    expect(customer.cart()).toEqual([]);
    customer.says('beef').hears('Added 1 x Jollof rice (Large, Beef)');
  });

  test('a size that sells out before the extras are said is asked about again', () => {
    const { customer, choice } = changingBukka();
    customer.saysAll('1', 'large');
    choice('large', { available: false });
    customer.says('egg').hears('Large is sold out today. Please choose another.').hears('Size?').doesNotHear('Added');
    customer.says('small').hears('Added 1 x Jollof rice (Small, Egg)');
  });

  test('more than may be chosen by now is asked about again', () => {
    const { customer, changes } = changingBukka();
    customer.says('jollof with egg and beef').hears('Size?');
    changes((dish) => ({ ...dish, options: dish.options?.map((group) => ({ ...group, max: 1 })) }));
    customer.says('small').hears('Extras? Type one number.').doesNotHear('Added');
    customer.says('egg').hears('Added 1 x Jollof rice (Small, Egg)');
  });

  test('a dish that sells out is said to be sold out, and nothing is asked any more', () => {
    const { customer, kitchen } = changingBukka();
    customer.says('1');
    kitchen.sellsOut('jollof-rice');
    customer.says('large').hears('Jollof rice is sold out today.').doesNotHear('?');
    expect(customer.question()).toBeUndefined();
  });

  test.each(['large', 'no', 'yes', '2'])(
    'a dish without options by now is simply added, whatever is said: %j',
    (said) => {
      const { customer, changes } = changingBukka();
      customer.says('1');
      changes(({ options: _, ...dish }) => dish);
      customer.says(said).hears('Added 1 x Jollof rice. Your cart: 1 item, ₦2,700.00.');
    },
  );

  test('a dish that is taken off the menu is said to be gone', () => {
    const { customer, kitchen } = changingBukka();
    customer.says('1');
    kitchen.takesOff('jollof-rice');
    customer.says('large').hears('I did not find "Jollof rice" on the menu.');
    expect(customer.question()).toBeUndefined();
  });

  test('what is answered again and again is still one dish with few facts', () => {
    const { customer } = changingBukka();
    customer.saysAll('1', 'large', '1 2 3', 'fish', '9', 'egg').hears('Added 1 x Jollof rice (Large, Egg)');
    expect(customer.session()).toMatchObject({ wishes: [] });
  });
});
