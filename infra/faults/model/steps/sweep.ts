import { unsettledAttempts } from '../../../../shared/ordering/order-schedule.ts';
import { clockOf, instead, move, onto, orderRead } from '../change.ts';
import type { Here, Move, Next } from '../world.ts';
import { CHECK, note } from './check.ts';
import { expiring } from './expire.ts';
import { follow } from './refund.ts';

const asking = (here: Here) => onto(instead(here.process, { at: 'sweep.asked' }), CHECK);

/** `lookAfter` of the sweep, once the outbox is published: asks Paystack, and gives up what nobody paid in time. */
export const sweepAsk = (here: Here): Next => {
  const { model, process } = here;
  const order = orderRead(here);
  if (order.status === 'PENDING' && clockOf(here) > 0)
    return { process: expiring(here, instead(process, { at: 'sweep.asked' })) };
  if (unsettledAttempts(order).length === 0 || model.wrong === 'sweepAsksNobody') return sweepAsked(here);
  return { process: order.status === 'PENDING' ? asking(here) : instead(process, { at: 'sweep.choose' }) };
};

/** A closed order that somebody has asked about lately is not asked about again. */
export const sweepChooses = (here: Here): Move[] => [
  ...note({ ...here, process: asking(here) }),
  move('finds that Paystack was asked lately', here, sweepAsked(here)),
];

/** Then the refunds, and the session of an order that is closed. */
export const sweepAsked = (here: Here): Next =>
  follow(here, here.model.rules.dueRefunds(orderRead(here), clockOf(here)));
