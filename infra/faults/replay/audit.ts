import { compare } from './compare.ts';
import type { World } from './world.ts';

/** Everything that is not as the books say, after every single thing that happens. */
export const audit = async ({ pages, store, events, unmatchedDue }: World & { unmatchedDue: ReadonlySet<string> }) => {
  const wrong: string[] = [];
  for (const [orderId, page] of pages) {
    wrong.push(...compare(page, store.orderItems.get(orderId), events));
    const { deviceId, shopId } = page.placed;
    const session = await store.sessions.load({ deviceId, shopId });
    const waits = session.state === 'AWAITING_PAYMENT' && session.orderId === orderId;
    if (waits !== (page.status === 'PENDING')) wrong.push(`the customer of a ${page.status} order is ${session.state}`);
  }
  const [kept, due] = [[...store.unmatched.keys()].join(), [...unmatchedDue].join()];
  if (kept !== due) wrong.push(`kept without an order: ${kept}; it should be ${due}`);
  return wrong;
};
