import { describe, expect, test } from 'vitest';
import { testBukka } from '../testing/test-bukka.ts';
import { testCart } from '../testing/test-order.ts';
import { testShop } from '../testing/test-shop.ts';
import { basketBill, basketOf, cartView } from './basket.ts';
import type { Details } from './details.ts';
import { orderSchema } from './order.ts';
import { placeOrder } from './order-changes.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { WORDS } from './words/words.ts';

const bukka = testBukka.shop;
const ADA: Details = {
  name: 'Ada',
  phone: '+2348031234567',
  email: 'ada@example.com',
  fulfilment: 'delivery',
  areaId: 'lekki',
  address: '5 Market Road',
};
const basket = (details: Details, shop = bukka) => basketOf({ cart: testCart, details, note: 'no pepper' }, shop, en);

describe('what would be ordered', () => {
  test('is the cart, the note, where it goes, who it is for, and every fee', () => {
    expect(basket(ADA)).toEqual({
      cart: testCart,
      note: 'no pepper',
      fees: [
        { name: 'Takeaway pack', amount: 20_000 },
        { name: 'Delivery to Lekki', amount: 250_000 },
      ],
      handover: { type: 'delivery', area: 'Lekki', address: '5 Market Road' },
      contact: { name: 'Ada', phone: '+2348031234567', email: 'ada@example.com' },
    });
  });

  test('has the shop’s own address and no fee of a delivery for who fetches it', () => {
    const { fees, handover } = basket({ ...ADA, fulfilment: 'pickup' });
    expect(fees).toEqual(bukka.fees);
    expect(handover).toEqual({ type: 'pickup', address: '12 Market Road' });
  });

  test('names its fee in the customer’s language', () => {
    expect(basketOf({ cart: testCart, details: ADA }, bukka, fr).fees[1]?.name).toBe(fr.deliveryFee('Lekki'));
  });

  test('regression: an order to an area with a long name could not be written down', () => {
    const areas = [{ areaId: 'lekki', name: 'Lekki '.padEnd(40, 'x'), fee: 300_000 }];
    for (const words of Object.values(WORDS)) {
      const long = basketOf({ cart: testCart, details: ADA }, { ...bukka, delivery: { areas } }, words);
      const ticket = { orderId: 'O1', code: 'B2B-7K4QX', owner: 'owner', now: 0, expirySeconds: 60 };
      const order = placeOrder(long, bukka, '00000000-0000-4000-8000-000000000001', ticket);
      expect(orderSchema.safeParse(order).success).toBe(true);
    }
  });

  test('holds nothing that this shop does not ask for, whatever is remembered', () => {
    expect(basket(ADA, testShop.shop)).toMatchObject({ handover: undefined, contact: undefined, fees: bukka.fees });
    const { asks: _, ...others } = bukka;
    expect(basket(ADA, others).contact).toBeUndefined();
    expect(basket(ADA, { ...bukka, asks: { phone: 'required' } }).contact).toEqual({ phone: ADA.phone });
  });

  test.each([
    ['nothing is known', {}],
    ['the area is not known', { fulfilment: 'delivery' }],
    ['the area is none of the shop’s any more', { fulfilment: 'delivery', areaId: 'ikeja' }],
  ] satisfies [string, Details][])('goes nowhere yet, and costs no delivery, where %s', (_, details) => {
    expect(basket(details)).toMatchObject({ handover: undefined, fees: bukka.fees });
  });

  test('costs what the area costs now', () => {
    const areas = [{ areaId: 'lekki', name: 'Lekki', fee: 300_000 }, ...(bukka.delivery?.areas ?? [])];
    expect(basket(ADA, { ...bukka, delivery: { areas } }).fees[1]?.amount).toBe(300_000);
  });
});

describe('the bill', () => {
  test('is the sum of lines and fees, and the amount the order is worth', () => {
    expect(basketBill(basket(ADA), bukka)).toMatchObject({ subtotal: 570_000, total: 840_000, currency: 'NGN' });
  });

  test('of an empty cart is nothing at all, delivery included', () => {
    const empty = basketOf({ cart: [], details: ADA }, bukka, en);
    expect(basketBill(empty, bukka)).toMatchObject({ fees: [], total: 0 });
  });
});

describe('a cart as its customer sees it', () => {
  test('has all of it', () => {
    expect(cartView({ cart: testCart, details: ADA, note: 'no pepper' }, bukka, en)).toMatchObject({
      total: 840_000,
      note: 'no pepper',
      handover: { type: 'delivery' },
      contact: { name: 'Ada' },
    });
  });

  test('has no word of what there is not', () => {
    expect(Object.keys(cartView({ cart: testCart }, testShop.shop, en)).toSorted()).toEqual(
      ['currency', 'fees', 'lines', 'subtotal', 'total'].toSorted(),
    );
  });
});
