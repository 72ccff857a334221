import { expect, test } from 'vitest';
import type { Notification } from '../../shared/notifier.ts';
import { openShop } from '../../shared/testing/open-shop.ts';
import { createHandler } from './handler.ts';

const stage = () => {
  const shop = openShop();
  const told: Notification[] = [];
  const { shops, shopOrders } = shop.store;
  const notifier = { notify: async (notification: Notification) => void told.push(notification) };
  return { shop, told, handler: createHandler({ ...shop.parts, shops, shopOrders, notifier }) };
};

test('a day on which everything matches ends with a line in the log, and nobody is bothered', async () => {
  const { shop, told, handler } = stage();
  expect(await handler({ id: 'run-1' })).toMatchObject({ findings: [], finished: true });
  expect(told).toEqual([]);
  expect(shop.log.at(-1)).toEqual({
    event: 'reconcile.done',
    count: 0,
    outcome: '0 payments, 0 orders, 0 findings',
  });
});

test('a run that fails is for the platform to try again', async () => {
  const { shop, handler } = stage();
  shop.paystack.cannotBeAsked();
  await expect(handler({ id: 'run-1' })).rejects.toThrow('does not give page 1');
});
