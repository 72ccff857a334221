import { expect, test } from 'vitest';
import type { FunctionName } from '../../shared/config.ts';
import { EVENT_SOURCE } from '../../shared/events.ts';
import type { EventType } from '../../shared/ordering/order.ts';
import { CONSUMER_RETRIES } from '../rules.ts';
import { createEventBus, type DeadLetter } from './event-bus.ts';

/** A bus whose consumers fail as often as `failures` says. */
const setUp = (failures: Partial<Record<FunctionName, number>> = {}) => {
  const calls: FunctionName[] = [];
  const letters: DeadLetter[] = [];
  const count = (name: FunctionName) => calls.filter((called) => called === name).length;
  const invoke = async (name: FunctionName) => {
    calls.push(name);
    if (count(name) <= (failures[name] ?? 0)) throw new Error(`${name} cannot now`);
  };
  const deadLetter = (letter: DeadLetter) => void letters.push(letter);
  const bus = createEventBus({ invoke, retryAfter: 1, deadLetter, report: () => undefined });
  const hears = async (type: EventType) => {
    const entry = { Source: EVENT_SOURCE, DetailType: type, Detail: '{"orderId":"o"}' };
    const headers = { 'x-amz-target': 'AWSEvents.PutEvents' };
    const body = JSON.stringify({ Entries: [entry] });
    const response = await bus.app.request('/', { method: 'POST', headers, body });
    await bus.idle();
    return response.json();
  };
  return { hears, count, letters };
};

test('a payment is told to the customer’s session and to the shop, once each', async () => {
  const { hears, count, letters } = setUp();
  expect(await hears('PaymentConfirmed')).toMatchObject({ FailedEntryCount: 0 });
  expect([count('onPaymentConfirmed'), count('tellShop')]).toEqual([1, 1]);
  expect(letters).toEqual([]);
});

test('what only the customer must hear of is not told to the shop', async () => {
  const { hears, count } = setUp();
  await hears('OrderExpired');
  expect([count('onPaymentConfirmed'), count('tellShop')]).toEqual([1, 0]);
});

test('a consumer that stumbles hears the event again, and the other does not', async () => {
  const { hears, count, letters } = setUp({ tellShop: CONSUMER_RETRIES });
  await hears('PaymentConfirmed');
  expect([count('onPaymentConfirmed'), count('tellShop')]).toEqual([1, 1 + CONSUMER_RETRIES]);
  expect(letters).toEqual([]);
});

test('when the shop cannot be told, that alone is kept for a person, and the customer is told once', async () => {
  const { hears, count, letters } = setUp({ tellShop: 1 + CONSUMER_RETRIES });
  await hears('PaymentConfirmed');
  expect([count('onPaymentConfirmed'), count('tellShop')]).toEqual([1, 1 + CONSUMER_RETRIES]);
  expect(letters).toMatchObject([
    { rule: 'tell-shop', error: 'tellShop cannot now', event: { 'detail-type': 'PaymentConfirmed' } },
  ]);
});
