import { mattersOf } from '../ordering/matters.ts';
import { eventTypeSchema, shownStatus } from '../ordering/order.ts';
import { orderSentence, paidAmount } from '../ordering/order-sentences.ts';
import { resolve } from '../ordering/resolve.ts';
import { shopMessage } from '../ordering/shop-message.ts';
import { matterText, shopStatus } from '../ordering/shop-text.ts';
import { en } from '../ordering/words/en.ts';
import { isWhollyBack, type Life } from './order-life.ts';
import { never } from './order-life-kept.ts';

const NONSENSE = /undefined|null|NaN|\[object|Invalid/;

const checkCustomer = ({ order, came }: Life) => {
  const said = orderSentence(order, en);
  const { refunds, status } = order;
  const isPaid = shownStatus(order) === 'PAID';
  const back = Object.values(refunds).some((refund) => refund.status === 'PROCESSED');
  never(NONSENSE.test(said), 'nonsense:', said);
  never(/not charged/.test(said) && (came.size > 0 || Object.keys(refunds).length > 0), 'was charged:', said);
  never(/is paid|Payment received/.test(said) !== isPaid, `${shownStatus(order)}:`, said);
  never(/is cancelled/.test(said) && status !== 'CANCELLED', `${status}:`, said);
  never(/went back to you/.test(said) !== back, back ? 'money went back:' : 'no money went back:', said, refunds);
  for (const [n, facts] of came) {
    const { reference } = facts;
    const named = (reference !== undefined && said.includes(reference)) || said.includes(paidAmount(facts));
    const inOrder = isPaid && order.paidRef === n;
    const inQuestion = status === 'REVIEW' && reference === undefined;
    never(!named && !inOrder && !inQuestion, `nothing was said of payment ${n}:`, said);
    const whole = said.includes(`(Paystack reference ${reference}) went back`);
    never(whole && !isWhollyBack(order, n), `payment ${n} did not go back wholly:`, said, refunds);
  }
};

const COMMAND = /resolve (\S+) (accept|refund)(?: --payment (\d+))?/g;

/** Whoever types what a message says does what it says, to the payment it speaks of and to no other. */
const checkCommands = ({ order, now }: Life) => {
  for (const matter of mattersOf(order)) {
    const text = matterText(matter, order.code);
    never(NONSENSE.test(text), 'nonsense:', text);
    for (const [, , word, payment] of text.matchAll(COMMAND)) {
      const decision = word === 'accept' ? 'accept' : 'refund';
      const done = resolve(order, decision, payment === undefined ? undefined : Number(payment), now);
      never(!done.ok, 'cannot be done:', text, done);
      if (!done.ok) continue;
      const { refunds, paidRef } = done.order;
      const given = Object.keys(refunds).filter((n) => refunds[n] !== order.refunds[n]);
      const meant = decision === 'refund' ? [String(matter.n)] : [];
      never(given.join() !== meant.join(), `gives back ${given.join(' and ')}:`, text);
      never(decision === 'accept' && paidRef !== matter.n, `accepts ${paidRef}:`, text);
    }
  }
};

const checkShop = ({ order }: Life) => {
  const cooked = shopStatus(order);
  const isBack = ['REFUND_DUE', 'REFUNDED'].includes(shownStatus(order));
  never(cooked.startsWith('NOT TO BE COOKED') !== isBack, 'would be cooked:', cooked);
  never(cooked.startsWith('PAID,') !== (shownStatus(order) === 'PAID'), 'is said to be paid:', cooked);
  for (const key of Object.keys(order.outbox)) {
    const [type, n] = key.split('#');
    const { subject, text } = shopMessage(order, eventTypeSchema.parse(type), Number(n));
    never(!/^B2B-7K4QX [ -~]{5,90}$/.test(subject), 'no subject:', subject);
    never(NONSENSE.test(subject + text), 'nonsense:', subject, text);
    never((subject + text).includes(order.deviceId), 'names the device:', text);
    for (const matter of mattersOf(order))
      never(!text.includes(matterText(matter, order.code)), `leaves out ${matter.type} of ${matter.n}:`, text);
  }
};

/** What must be true of all that is said of an order. @throws what is not */
export const checkTold = (life: Life): void => {
  checkCustomer(life);
  checkCommands(life);
  checkShop(life);
};
