import { afterAll, describe, expect, test } from 'vitest';
import { firstSeed, times } from '../../shared/testing/effort.ts';
import { openWholeShop } from '../testing/whole-shop.ts';
import { tellFigures } from './figures.ts';
import { forge } from './replay/forged.ts';
import { PLANTED } from './replay/planted.ts';
import { tellStories } from './replay/tell-story.ts';

const figures = { deliveries: 0, wrongEffects: 0, forged: 0, accepted: 0 };
afterAll(() => tellFigures('replay', figures));

test('whatever Paystack sends, however often, late or mixed up: after every event each order is what the rules say', async () => {
  const { deliveries, wrong } = await tellStories(firstSeed, times(500, 10_000));
  Object.assign(figures, { deliveries, wrongEffects: wrong.length });
  expect(wrong).toEqual([]);
});

test('a body that Paystack has not signed is refused before anything is read', async () => {
  const forged = times(1_000, 100_000);
  const { accepted, touches, status, log } = await forge(firstSeed, forged);
  Object.assign(figures, { forged, accepted: accepted.length });
  expect(accepted).toEqual([]);
  expect(touches).toBe(0);
  expect(status).toBe('PENDING');
  expect(new Set(log.slice(-forged).map(({ event }) => event))).toEqual(new Set(['webhook.unsigned']));
});

describe('the bookkeeper would notice if', () => {
  test.each(Object.entries(PLANTED))('%s', async (_, { found, ...plant }) => {
    const { wrong } = await tellStories(1, 4_000, plant);
    expect(wrong.join('\n')).toMatch(found);
  });
});

const waiting = async () => {
  const shop = openWholeShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  const reference = customer.reference();
  shop.paysAt(reference);
  const gives = (word: string, amount: number) =>
    shop.paystackSends(`refund.${word}`, { transaction_reference: reference, amount, domain: 'test' });
  return { shop, customer, reference, gives };
};

describe('news of a refund that overtakes the news of its payment', () => {
  test('of a part: the payment counts all the same', async () => {
    const { shop, customer, reference, gives } = await waiting();
    await gives('processed', 100_000);
    await shop.charges(reference);
    expect(customer.order()).toMatchObject({ status: 'PAID', paidRef: 1 });
  });

  test('of all of it: there is nothing left to decide, as if it had come after it', async () => {
    const { shop, customer, reference, gives } = await waiting();
    await gives('pending', 270_000);
    await shop.charges(reference, { currency: 'GHS' });
    expect(customer.order().status).toBe('REFUND_DUE');
  });
});

test.each([
  ['empty', null],
  ['a number', 7],
])(
  'metadata that names another customer’s order is seen, also where another field of it is %s',
  async (_, deviceId) => {
    const { shop, customer, reference } = await waiting();
    await shop.charges(reference, { metadata: { deviceId, orderId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' } });
    expect(customer.order().status).toBe('REVIEW');
  },
);
