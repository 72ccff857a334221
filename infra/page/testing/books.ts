import { dynamoOrders } from '../../../shared/orders.ts';
import type { TestSystem } from '../../local/testing/test-system.ts';

/** What a device ordered in a shop, in the table, and what was paid for it, in Paystack's books; amounts in kobo. */
export const booksOf = async ({ table, simulator }: TestSystem, deviceId: string, shopId = 'demo-kitchen') => {
  const orders = await dynamoOrders(table).ofDevice({ deviceId, shopId }, 10);
  const transactions = simulator?.ledger.list() ?? [];
  return {
    orders: orders.map(({ status, total, lines }) => ({
      status,
      total,
      lines: lines.map(({ name, quantity }) => `${quantity} x ${name}`),
    })),
    payments: transactions
      .filter(({ metadata }) => JSON.stringify(metadata).includes(deviceId))
      .map(({ status, amount }) => ({ status, amount })),
  };
};
