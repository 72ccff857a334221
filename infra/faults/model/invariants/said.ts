import { ORDER_NEXT, type OrderStatus } from '../../../../shared/ordering/order.ts';
import type { Reply } from '../frames.ts';
import { linkBit, refOf, urlOf } from '../scene.ts';
import { insist } from '../violation.ts';
import type { Here } from '../world.ts';
import { isBankAt, isPaidAt } from './given-up.ts';

const leadsTo = (from: OrderStatus, to: OrderStatus): boolean => {
  const next: readonly OrderStatus[] = ORDER_NEXT[from];
  return from === to || next.some((one) => leadsTo(one, to));
};

/** What an answer says of an order is in the table, or was and has moved on since. */
export const checkSaid = ({ world, process }: Here, reply: Reply): void => {
  if (reply.says !== 'order') return;
  const stored = world.orders[process.o - 1]?.status;
  insist(
    stored !== undefined && stored !== 'PENDING' && leadsTo(reply.status, stored),
    'I8 what is said is true',
    () => `${reply.status} is said of an order that is ${stored}`,
  );
};

/** Called when the customer is about to see a link. */
export const checkLink = (here: Here, n: number): void => {
  const { world, process } = here;
  const { o, asks, paidBefore, bankBefore, relies } = process;
  const stored = world.orders[o - 1]?.refs[n];
  insist(
    stored?.status === 'OPEN' && stored.url === urlOf(o, n),
    'I4 links are looked after',
    () => `link ${n} of order ${o} is shown and not stored`,
  );
  if (world.customer.links & linkBit(o, n)) return;
  for (let older = 1; older < n; older++) {
    if (!(world.customer.links & linkBit(o, older))) continue;
    insist(
      world.paystack[refOf(o, older)]?.failed === true,
      'I4 links are looked after',
      () => `link ${n} is shown though Paystack never called link ${older} failed`,
    );
    // Only PAY makes a link; all others tell of the one there is. Paystack's word of a moment ago is good enough for it.
    const mayBePaid = (paidBefore && isPaidAt(world, o)) || (bankBefore && isBankAt(world, o));
    insist(
      !mayBePaid || relies || asks !== 'pay',
      'I4 links are looked after',
      () => `link ${n} is shown though an older one was paid`,
    );
  }
};
