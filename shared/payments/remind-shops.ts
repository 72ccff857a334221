import type { Notifier } from '../notifier.ts';
import { mattersOf } from '../ordering/matters.ts';
import type { Order } from '../ordering/order.ts';
import { matterText, shopStatus } from '../ordering/shop-text.ts';
import type { ShopOrders } from '../shop-orders.ts';
import type { Shops } from '../shops.ts';

type Parts = { shops: Pick<Shops, 'list'>; shopOrders: ShopOrders; notifier: Notifier };

/** Orders named in one reminder; the rest is counted. */
const MAX_NAMED = 20;

/** Reminds each shop of what waits for its decision: a customer's money lies there until somebody says what becomes of it. */
export const remindShops = async ({ shops, shopOrders, notifier }: Parts): Promise<void> => {
  for (const shopId of await shops.list()) {
    const waiting: Order[] = [];
    for await (const order of shopOrders.toDecide(shopId)) waiting.push(order);
    if (waiting.length === 0) continue;
    const subject = `${waiting.length === 1 ? '1 order waits' : `${waiting.length} orders wait`} for you`;
    const more = waiting.length > MAX_NAMED ? [`And ${waiting.length - MAX_NAMED} more: npm run orders -- list`] : [];
    const text = [...waiting.slice(0, MAX_NAMED).map(describe), ...more].join('\n\n');
    await notifier.notify({ subject, text, type: 'DecisionsWaiting', shopId });
  }
};

const describe = (order: Order): string =>
  [
    `Order ${order.code}: ${shopStatus(order)}`,
    ...mattersOf(order).map((matter) => matterText(matter, order.code)),
  ].join('\n');
