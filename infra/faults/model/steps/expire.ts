import { clockOf, instead, move, onto, orderRead, over, reading, writeOrder } from '../change.ts';
import type { Frame, FrameAt, Verdict } from '../frames.ts';
import { checkGivenUp } from '../invariants/given-up.ts';
import { type Here, type Move, type Next, NOW, type Process } from '../world.ts';
import { CHECK } from './check.ts';
import { publish } from './publish.ts';

/** The moment of an order's clock after which no bank is waited for any more. */
export const OVERDUE = 2;

/** `expireOrder`, above what is there. */
export const expiring = ({ model }: Here, process: Process): Process =>
  model.wrong === 'expiryAsksNobody'
    ? onto(process, { at: 'expire.close', answer: 'unpaid' })
    : onto(process, { at: 'expire.checked' }, CHECK);

export const expiryChecked = (here: Here, answer: Verdict): Next => {
  const { process } = here;
  const isWaiting = answer === 'ongoing' && clockOf(here) < OVERDUE;
  if (answer === 'closed' || answer === 'unknown' || isWaiting) return over(process, { of: 'check', answer });
  return { process: instead(process, { at: 'expire.close', answer }) };
};

const CLOSED: Frame = { at: 'expire.done' };

/** Only the order that Paystack was asked about: one that has changed since is looked at another time. */
export const expire = (here: Here, { answer }: FrameAt<'expire.close'>): Move[] => {
  const { model, world, process } = here;
  const isBlind = model.wrong === 'expiryOverWhatever' || model.wrong === 'expiryAsksNobody';
  if (process.copy === NOW || isBlind) {
    checkGivenUp(world, process);
    const order = orderRead(reading(here));
    const expired =
      order.status === 'PENDING'
        ? model.rules.closed(order, 'EXPIRED', clockOf(here))
        : model.rules.forced(order, 'EXPIRED');
    const closed = writeOrder(here, expired);
    return [move('expires the order', closed, published(closed))];
  }
  const met = reading(here);
  const next = orderRead(met).status === 'PENDING' ? over(met.process, { of: 'check', answer }) : published(met);
  return [move('meets another write while expiring', met, next)];
};

const published = (here: Here): Next => publish({ ...here, process: onto(instead(here.process, CLOSED), CLOSED) });

export const expiryPublished = ({ process }: Here): Next => over(process, { of: 'check', answer: 'closed' });
