import { describe, expect, test } from 'vitest';
import type { EngineParts } from './engine.ts';
import type { Dish } from './ordering/menu.ts';
import { cartOf, goesOnAt, messageId, type TestCustomer } from './testing/devices.ts';
import { openShop } from './testing/open-shop.ts';
import { testBukka } from './testing/test-bukka.ts';

type Shop = ReturnType<typeof openShop>;

const cancels = (customer: TestCustomer, ...dishes: string[]) => customer.saysAll('1', ...dishes, '99', '0', 'yes');

/** A customer whose last order had two jollof rice and a suya. */
const orderedBefore = async (change?: (parts: EngineParts) => Partial<EngineParts>) => {
  const shop = openShop(change);
  const customer = shop.customer();
  await cancels(customer, '1 x 2', '5');
  return { shop, customer, code: customer.order().code };
};

/** The keeper changes a dish. */
const changes = async ({ store }: Shop, dishId: string, changed: Partial<Dish>, shopId = 'test-kitchen') => {
  const content = await store.shops.read(shopId);
  if (!content) throw new Error('There is no such shop');
  const { menu } = content;
  const dishes = menu.dishes.map((dish) => (dish.dishId === dishId ? { ...dish, ...changed } : dish));
  await store.shops.write({ ...content, menu: { ...menu, dishes } });
};

describe('reorder', () => {
  test.each(['reorder', 'reorder 1', 'reorder #1', 'Reorder 1.', 'recommander 1'])(
    '%j fills the cart with the last order',
    async (typed) => {
      const { customer, code } = await orderedBefore();
      (await customer.says(typed)).hears(
        `Here is what you ordered with ${code}, at today's prices. Your cart has 3 items.`,
      );
      expect(await cartOf(customer)).toEqual(['2 x Jollof rice', '1 x Suya']);
    },
  );

  test('counts from the newest, as the list does, and knows the code too, typed anyhow', async () => {
    const { customer, code } = await orderedBefore();
    await cancels(customer, '14');
    (await customer.says('reorder 2')).hears(`ordered with ${code}`);
    expect(await cartOf(customer)).toEqual(['2 x Jollof rice', '1 x Suya']);
    await customer.says(`reorder ${customer.order().code.toLowerCase()}`);
    expect(await cartOf(customer)).toEqual(['2 x Jollof rice', '1 x Suya', '1 x Water']);
  });

  test('joins the cart that is there', async () => {
    const { customer } = await orderedBefore();
    await customer.saysAll('1', '1', '14', 'reorder');
    expect(await cartOf(customer)).toEqual(['3 x Jollof rice', '1 x Water', '1 x Suya']);
  });

  test('is at today’s prices, and says which have changed', async () => {
    const { shop, customer } = await orderedBefore();
    await changes(shop, 'suya', { price: 350_000 });
    const answer = await customer.says('reorder');
    answer.hears('Suya now costs ₦3,500.00 (it was ₦3,000.00).');
    answer.doesNotHear('Jollof rice now costs');
    expect(answer.answer.cart?.subtotal).toBe(850_000);
  });

  test('leaves out what is sold out, and says so', async () => {
    const { shop, customer } = await orderedBefore();
    await changes(shop, 'suya', { available: false });
    (await customer.says('reorder')).hears('Suya cannot be had today.');
    expect(await cartOf(customer)).toEqual(['2 x Jollof rice']);
  });

  test('says so where nothing can be had, and opens no empty cart', async () => {
    const { shop, customer, code } = await orderedBefore();
    for (const dish of ['suya', 'jollof-rice']) await changes(shop, dish, { available: false });
    const answer = await customer.says('reorder');
    answer.hears(
      `Nothing of order ${code} can be had today. Jollof rice cannot be had today. Suya cannot be had today.`,
    );
    expect(answer.answer.state).toBe('IDLE');
  });

  test('does not say "here it is" over a cart to which nothing was added', async () => {
    const { shop, customer, code } = await orderedBefore();
    for (const dish of ['suya', 'jollof-rice']) await changes(shop, dish, { available: false });
    await customer.saysAll('1', '14');
    const answer = await customer.says('reorder');
    answer.hears(`Nothing of order ${code} can be had today.`);
    answer.hears('Your cart has 1 item.');
    answer.doesNotHear('Here is what you ordered');
  });

  test('what would be more than a cart may hold is not added, and named', async () => {
    const { customer } = await orderedBefore();
    await customer.saysAll('1', '1 x 49');
    const answer = await customer.says('reorder');
    answer.hears('That would be more than 50 x Jollof rice; 50 is the most. Jollof rice was not added.');
    expect(await cartOf(customer)).toEqual(['49 x Jollof rice', '1 x Suya']);
  });

  test('where only the limits stand in the way, it does not say that nothing can be had', async () => {
    const { customer } = await orderedBefore();
    await customer.saysAll('1', '1 x 50', '5 x 50');
    const answer = await customer.says('reorder');
    answer.hears('Suya was not added.');
    answer.doesNotHear('can be had today');
    answer.doesNotHear('Here is what you ordered');
  });

  test.each([
    ['is taken off the menu: it cannot be had', { choices: [] }, 'Jollof rice (Large) cannot be had today.'],
    ['is joined by another to be chosen: it is to be chosen anew', {}, 'Jollof rice (Large) is to be chosen anew'],
  ])('an option that %s, and never guessed', async (_, changed, said) => {
    const shop = openShop(undefined, testBukka);
    shop.time.passes({ hours: 12 });
    const customer = shop.customer();
    await customer.saysAll('1', '2', '1', '2', 'no', '99', 'Ada Obi', '0803 123 4567', '1', 'no', '99', '0', 'yes');
    const [size, ...others] = testBukka.menu.dishes[0]?.options ?? [];
    if (!size) throw new Error('The dish has no options');
    const small = { ...size, choices: size.choices.filter(({ choiceId }) => choiceId === 'small') };
    const options = 'choices' in changed ? [small, ...others] : [size, { ...size, groupId: 'soup' }, ...others];
    await changes(shop, 'jollof-rice', { options }, 'test-bukka');
    (await customer.says('reorder')).hears(said);
    expect(await cartOf(customer)).toEqual(['1 x Fried rice']);
  });

  test.each(['reorder 0', 'reorder 2', 'reorder 6', 'reorder 999999999', 'reorder B2B-NOBODY'])(
    '%j: there is no such order, and nothing is written',
    async (typed) => {
      const { shop, customer } = await orderedBefore();
      const before = shop.store.writes.length;
      (await customer.says(typed)).hears('There is no such order in your list. Type 98 to see it.');
      expect(shop.store.writes.length).toBe(before);
    },
  );

  test('an order of somebody else is not had by its code', async () => {
    const { shop, code } = await orderedBefore();
    (await shop.customer().says(`reorder ${code}`)).hears('no such order');
  });

  test('an order that is too old for the list can be had by its code', async () => {
    const { customer, code } = await orderedBefore();
    for (let n = 0; n < 6; n++) await cancels(customer, '14');
    (await customer.says('reorder 6')).hears('no such order');
    (await customer.says(`reorder ${code}`)).hears(`ordered with ${code}`);
  });

  test('while an order waits the cart is frozen', async () => {
    const { customer, code } = await orderedBefore();
    await customer.saysAll('1', '14', '99');
    (await customer.says(`reorder ${code}`)).hears('its cart cannot be changed');
    expect(customer.order().lines).toHaveLength(1);
  });

  test('does what the button beside a closed order says', async () => {
    const shop = openShop();
    const customer = shop.customer();
    await customer.saysAll('1', '2', '99', '0');
    const gone = await customer.says('yes');
    const shown = [...gone.answer.notices.map(({ reply }) => reply), ...gone.answer.replies];
    const button = shown.flatMap(({ choices }) => choices).find(({ label }) => label === 'Order the same again');
    await customer.says(button?.send ?? '');
    expect(await cartOf(customer)).toEqual(['1 x Fried rice']);
  });

  test('has an order that was placed at the device the customer came from', async () => {
    const { shop, customer, code } = await orderedBefore();
    const fresh = shop.customer();
    await goesOnAt(customer, fresh);
    (await fresh.says('reorder')).hears(`ordered with ${code}`);
    expect(await cartOf(fresh)).toEqual(['2 x Jollof rice', '1 x Suya']);
  });

  test('knows the order that was closed a moment ago, though the index does not', async () => {
    const { customer } = await orderedBefore(({ orders }) => ({ orders: { ...orders, ofDevice: async () => [] } }));
    (await customer.says('reorder')).hears('2 x Jollof rice');
  });

  test('takes the place of a question, and does what it says nevertheless', async () => {
    const { customer } = await orderedBefore();
    await customer.says('00');
    (await customer.says('reorder')).hears('2 x Jollof rice');
    await customer.saysAll('clear', 'reorder');
    expect(await cartOf(customer)).toEqual(['4 x Jollof rice', '2 x Suya']);
    (await customer.says('yes')).doesNotHear('empty now');
  });
});

describe('the same reorder again', () => {
  test('adds once, and says once more what is otherwise than it was', async () => {
    const { shop, customer, code } = await orderedBefore();
    await changes(shop, 'suya', { available: false });
    await customer.says('reorder', messageId(1));
    const again = await customer.says('reorder', messageId(1));
    again.hears(`Here is what you ordered with ${code}, at today's prices. Suya cannot be had today.`);
    expect(await cartOf(customer)).toEqual(['2 x Jollof rice']);
  });

  test('leaves what was in the cart before, and does not take its own dishes for too many', async () => {
    const shop = openShop();
    const customer = shop.customer();
    await cancels(customer, '1 x 30');
    await customer.saysAll('1', '14');
    await customer.says('reorder', messageId(1));
    const writes = shop.store.writes.length;
    const again = await customer.says('reorder', messageId(1));
    again.hears('Here is what you ordered');
    again.doesNotHear('more than 50');
    expect(await cartOf(customer)).toEqual(['1 x Water', '30 x Jollof rice']);
    expect(shop.store.writes.length).toBe(writes);
  });

  test('after something else was done shows the cart as it is', async () => {
    const { customer } = await orderedBefore();
    await customer.says('reorder', messageId(1));
    await customer.says('remove 1');
    const again = await customer.says('reorder', messageId(1));
    again.doesNotHear('Here is what you ordered');
    again.hears('1 x Suya');
    expect(await cartOf(customer)).toEqual(['1 x Suya']);
  });

  test('once the order is placed shows that order', async () => {
    const { customer } = await orderedBefore();
    await customer.says('reorder', messageId(1));
    await customer.says('99');
    (await customer.says('reorder', messageId(1))).hears(customer.order().code);
    expect(customer.order().lines).toHaveLength(2);
  });

  test.each(['thrown', 'item', 'bare'] as const)('whose answer was lost (%s) adds once', async (lie) => {
    let nth = 0;
    const { customer, code } = await orderedBefore(({ sessions }) => ({
      sessions: {
        ...sessions,
        save: async (next) => {
          const saved = await sessions.save(next);
          if (next.state !== 'CHOOSING_MENU' || next.lastOrderId === undefined || ++nth > 1 || !saved.ok) return saved;
          if (lie === 'thrown') throw new Error('The answer was lost');
          return { ok: false, reason: 'conflict', current: lie === 'item' ? saved.value : undefined };
        },
      },
    }));
    const say = () => customer.says('reorder', messageId(1));
    if (lie === 'thrown') await expect(say()).rejects.toThrow('lost');
    (await say()).hears(`ordered with ${code}`);
    expect(await cartOf(customer)).toEqual(['2 x Jollof rice', '1 x Suya']);
  });
});

describe('at the same moment', () => {
  const meanwhile = async (...texts: string[]) => {
    let isDone = true;
    const { customer, code } = await orderedBefore(({ orders }) => ({
      orders: {
        ...orders,
        ofDevice: async (...args) => {
          const found = await orders.ofDevice(...args);
          if (!isDone) {
            isDone = true;
            await customer.saysAll(...texts);
          }
          return found;
        },
      },
    }));
    await customer.saysAll('1', '14');
    isDone = false;
    return { customer, answer: await customer.says(`reorder ${code}`) };
  };

  test('another tab adds a dish: both are there', async () => {
    const { customer } = await meanwhile('2');
    expect(await cartOf(customer)).toEqual(['1 x Water', '1 x Fried rice', '2 x Jollof rice', '1 x Suya']);
  });

  test('another tab places the order: its cart is frozen, and that is said', async () => {
    const { customer, answer } = await meanwhile('99');
    answer.hears('its cart cannot be changed');
    expect(customer.order().lines).toHaveLength(1);
  });

  test('twice in two tabs it is added twice, as it was said twice', async () => {
    const { customer } = await orderedBefore();
    await Promise.all([customer.says('reorder'), customer.says('reorder')]);
    expect(await cartOf(customer)).toEqual(['4 x Jollof rice', '2 x Suya']);
  });
});
