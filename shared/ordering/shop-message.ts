import type { Dispute } from './dispute.ts';
import { mattersOf } from './matters.ts';
import { type EventType, type Order, type PaymentFacts, paymentsOf } from './order.ts';
import type { RefundStatus } from './refund.ts';
import { billLines, customerLines, matterText, paymentLines, paymentNumbers, shopStatus } from './shop-text.ts';

/** "NGN 2,700.00": a subject has no room for other letters than ASCII's. */
const plainAmount = ({ amount, currency }: Pick<PaymentFacts, 'amount' | 'currency'>): string =>
  `${currency} ${(amount / 100).toLocaleString('en-NG', { minimumFractionDigits: 2 })}`;

const REFUND: Partial<Record<RefundStatus, string>> = {
  PROCESSED: 'was given back',
  FAILED: 'could not be given back: please act',
  NEEDS_ATTENTION: 'is not given back yet: please act',
};

const dispute = (disputes: readonly Dispute[]): string =>
  disputes.some(({ status }) => status === 'OPEN') ? 'is disputed: please answer' : 'was disputed: decided';

const headline = (order: Order, type: EventType, n: number): string => {
  const { total, currency, refunds, disputes } = order;
  const refund = refunds[n];
  const payment = paymentsOf(order)[n] ?? { amount: refund?.amount ?? total, currency };
  const amount = plainAmount(payment);
  const waits = mattersOf(order).some((matter) => matter.n === n && matter.type !== 'dispute');
  switch (type) {
    case 'PaymentConfirmed':
      return `paid: ${amount}`;
    case 'PaidLate':
      return `paid late: ${amount}${waits ? '. Please decide' : ''}`;
    case 'SurplusPayment':
      return `another payment came: ${amount}${waits ? '. Please act' : ''}`;
    case 'ReviewNeeded':
      return `a payment of ${amount} does not match${waits ? '. Please decide' : ''}`;
    case 'RefundChanged': {
      const back = refund?.partly ? plainAmount({ ...payment, amount: refund.amount ?? payment.amount }) : amount;
      return `${back} ${REFUND[refund?.status ?? 'WANTED'] ?? 'is being given back'}`;
    }
    case 'PaymentDisputed':
      return `payment of ${amount} ${dispute(Object.values(disputes).filter((one) => one.n === n))}`;
    case 'OrderCancelled':
    case 'OrderExpired':
    case 'OrderResolved':
      return shopStatus(order);
  }
};

/**
 * What a shop is told of an event: the event in the subject, and the whole truth about the order as it is now beneath it,
 * which may be more than the event knew. Nothing in it says which device the customer has.
 */
export const shopMessage = (order: Order, type: EventType, n: number): { subject: string; text: string } => {
  const { code, shopId } = order;
  const matters = mattersOf(order).map((matter) => matterText(matter, code));
  const text = [
    `Order ${code} of ${shopId}: ${shopStatus(order)}.`,
    '',
    ...paymentNumbers(order).flatMap((number) => paymentLines(order, number)),
    '',
    ...billLines(order),
    ...customerLines(order),
    ...(matters.length > 0 ? ['', ...matters] : []),
  ].join('\n');
  return { subject: `${code} ${headline(order, type, n)}`, text };
};
