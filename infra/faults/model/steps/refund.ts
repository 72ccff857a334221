import type { RefundNews } from '../../../../shared/ordering/refund-changes.ts';
import { afterFault, clockOf, DONE, instead, move, onto, orderRead, over, reading, writeOrder } from '../change.ts';
import type { FrameAt } from '../frames.ts';
import { amountOf, isBack, refOf } from '../scene.ts';
import { insist } from '../violation.ts';
import { type Here, type Move, type Next, NOW, type World } from '../world.ts';
import { publish } from './publish.ts';
import { telling } from './tell.ts';

type Refunding = { n: number; left: readonly number[] };

/** `followRefunds`, in place of the top frame; then the session of a closed order is told, which ends the sweep's look. */
export const follow = (here: Here, [n, ...left]: readonly number[]): Next => {
  const { model, process } = here;
  if (n === undefined) {
    const isOpen = orderRead(here).status === 'PENDING';
    return isOpen ? over(process, DONE) : { process: instead(process, telling(here)) };
  }
  const isClaimed = model.wrong !== 'refundIsNotClaimed';
  return { process: instead(process, { at: isClaimed ? 'refund.claim' : 'refund.look', n, left }) };
};

/** A look that is claimed keeps everybody else off for half an hour, by when its process is long over. */
const isTaken = ({ processes }: World, index: number, o: number, n: number): boolean =>
  processes.some(
    (other, at) =>
      at !== index &&
      other.o === o &&
      other.stack.some((frame) => isRefunding(frame.at) && 'n' in frame && frame.n === n),
  );
const isRefunding = (at: string) => at === 'refund.look' || at === 'refund.ask' || at === 'refund.take';

export const claim = (here: Here, { n, left }: Refunding): Move[] => {
  const { model, world, index, process } = here;
  if (process.copy !== NOW)
    return [move('meets another write while claiming', here, { process: reading(here).process })];
  const claimed = model.rules.claimed(orderRead(here), n, clockOf(here));
  if (!claimed || isTaken(world, index, process.o, n))
    return [move(`leaves the refund of attempt ${n} to another`, here, follow(here, left))];
  const ours = writeOrder(here, claimed);
  return [
    move(`claims the refund of attempt ${n}`, ours, { process: instead(ours.process, { at: 'refund.look', n, left }) }),
  ];
};

/** Is the money back already, and is there a refund of it? */
export const lookAtRefund = (here: Here, { n, left }: Refunding): Move[] => {
  const { world, process } = here;
  const payment = world.paystack[refOf(process.o, n)];
  const order = orderRead(here);
  const isWanted = order.refunds[n]?.status === 'WANTED';
  const amount = amountOf(order, payment?.word ?? 'paid');
  const take = (news: RefundNews) => ({ process: instead(process, { at: 'refund.take' as const, n, left, news }) });
  const found = (): Next => {
    if (isBack(payment?.word)) return take({ status: 'PROCESSED', amount, whole: true });
    if (payment?.refund) return take({ status: 'PENDING', amount });
    return isWanted ? { process: instead(process, { at: 'refund.ask', n, left }) } : follow(here, left);
  };
  const looked = move(`looks at the refund of attempt ${n}`, here, found());
  if (world.left.silent === 0) return [looked];
  const silent = afterFault(here, 'silent');
  return [looked, move(`hears nothing of the refund of attempt ${n}`, silent, follow(silent, left), true)];
};

/** Asks for the money back. Paystack would do it twice, were it asked twice. */
export const askForRefund = (here: Here, { n, left }: Refunding): Move[] => {
  const { world, process } = here;
  const ref = refOf(process.o, n);
  const payment = world.paystack[ref];
  if (!payment) throw new RangeError(`There is no payment ${ref}`);
  if (isBack(payment.word)) return [move('hears that nothing is left to give back', here, follow(here, left))];
  insist(!payment.refund, 'one refund a payment', () => `attempt ${n} of order ${process.o} is given back twice`);
  const paystack = { ...world.paystack, [ref]: { ...payment, refund: true } };
  const asked = { ...here, world: { ...world, paystack } };
  const news = { status: 'PENDING' as const };
  const takes = { process: instead(process, { at: 'refund.take' as const, n, left, news }) };
  const went = move(`asks for the money of attempt ${n} back`, asked, takes);
  if (world.left.lost === 0) return [went];
  const lost = afterFault(asked, 'lost');
  return [went, move(`loses the answer about the refund of attempt ${n}`, lost, follow(lost, left), true)];
};

/** `takeRefund`: what Paystack says goes into the order, and its news to the bus. */
export const takeRefund = (here: Here, { n, left, news }: FrameAt<'refund.take'>): Move[] => {
  const { model, process } = here;
  if (process.copy !== NOW) return [move('meets another write while taking', here, { process: reading(here).process })];
  const changed = model.rules.refundHeard(orderRead(here), n, news, clockOf(here));
  if (!changed) return [move('hears nothing new of the refund', here, follow(here, left))];
  const taken = writeOrder(here, changed);
  const waits = { at: 'refund.taken' as const, left };
  const next = publish({ ...taken, process: onto(instead(taken.process, waits), waits) });
  return [move(`writes the refund of attempt ${n} down: ${news.status}`, taken, next)];
};

export const refundTaken = (here: Here, { left }: FrameAt<'refund.taken'>): Next => follow(here, left);
