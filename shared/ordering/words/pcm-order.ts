import type { Words } from './en.ts';

/** How an order stands. "Payment don complete" is said where English says "paid", and nowhere else. */
export const pcmOrder: Words['order'] = {
  statusWord: {
    PENDING: 'dey wait for payment',
    PAID: 'payment don complete',
    REVIEW: 'dem dey look am',
    CANCELLED: 'don cancel',
    EXPIRED: 'don expire',
    PAID_LATE: 'payment come late',
    REFUND_DUE: 'money go come back',
    REFUNDED: 'money don go back',
  },
  and: 'and',
  reference: (reference) => ` (Paystack reference ${reference})`,
  banksAreSlow: 'Bank fit take up to 10 working days to show am.',
  partBack: (amount) => `${amount} from am don go back to you.`,

  waits: (code, total) => `Order ${code} dey wait for your payment of ${total}.`,
  paid: (code, total) =>
    `Money don enter. Payment for order ${code} don complete: ${total}, and Paystack don confirm am.`,
  accepted: (code, amount) => `Di shop don accept your payment of ${amount}: payment for order ${code} don complete.`,
  thanks: 'Thank you well well!',
  ready: (minutes) => `E go ready about ${minutes} after you don pay.`,
  cancelled: (code) => `Order ${code} don cancel.`,
  expired: (code) => `Order ${code} don expire before payment complete.`,
  notCharged: 'Dem no charge you.',
  late: (code, amount, reference) =>
    `Your payment of ${amount}${reference} enter after order ${code} don close. Sorry!`,
  lateGoesBack: 'E go come back to you.',
  lateDecides: 'Di shop go cook am or give di money back.',
  review: (code, reference) => `One payment for order ${code} don enter${reference}.`,
  reviewDiffers: (code, reference) => `One payment for order ${code} don enter${reference}, but e no match di bill.`,
  nothingLost: 'Nothing lost: one pesin for di shop dey look am.',
  notTaken: (code, what) => `Di shop no fit take order ${code}: ${what}.`,
  goneBack: (amounts) => `your ${amounts} don go back to you`,
  willGoBack: (amounts) => `your ${amounts} go come back to you`,
  orderWentBack: (code, amount) => `Your ${amount} for order ${code} don go back to you.`,

  paidTwice: (payment) => `You pay pass one time: ${payment}`,
  anotherPayment: (payment) => `Anoda payment of ${payment}`,
  itWentBack: (it) => `${it} don go back to you.`,
  itWillGoBack: (it) => `${it} go come back to you.`,
  itIsLookedAt: (it) => `${it} don enter; one pesin for di shop dey look am.`,
  itDiffers: (it) => `${it} no match di bill; one pesin for di shop dey look am.`,
  earlierWentBack: (amount) => `One earlier payment of ${amount} don go back to you.`,
};
