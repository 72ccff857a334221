/** How an order stands, piece by piece; `order-sentences.ts` knows which pieces an order needs. */
export const enOrder = {
  /** A status in a word or two, for lists. */
  statusWord: {
    PENDING: 'waits for payment',
    PAID: 'paid',
    REVIEW: 'being looked at',
    CANCELLED: 'cancelled',
    EXPIRED: 'expired',
    PAID_LATE: 'paid late',
    REFUND_DUE: 'to be refunded',
    REFUNDED: 'refunded',
  },
  and: 'and',
  reference: (reference: string) => ` (Paystack reference ${reference})`,
  banksAreSlow: 'Banks may take up to 10 working days to show it.',
  partBack: (amount: string) => `${amount} of it went back to you.`,

  waits: (code: string, total: string) => `Order ${code} waits for your payment of ${total}.`,
  paid: (code: string, total: string) => `Payment received. Order ${code} is paid: ${total}, confirmed by Paystack.`,
  accepted: (code: string, amount: string) => `The shop has accepted your payment of ${amount}: order ${code} is paid.`,
  thanks: 'Thank you!',
  ready: (minutes: string) => `It is ready about ${minutes} after you have paid.`,
  cancelled: (code: string) => `Order ${code} is cancelled.`,
  expired: (code: string) => `Order ${code} expired before it was paid.`,
  notCharged: 'You were not charged.',
  late: (code: string, amount: string, reference: string) =>
    `Your payment of ${amount}${reference} arrived after order ${code} was closed. Sorry!`,
  lateGoesBack: 'It will be given back to you.',
  lateDecides: 'The shop will cook it or give the money back.',
  review: (code: string, reference: string) => `A payment for order ${code} arrived${reference}.`,
  reviewDiffers: (code: string, reference: string) =>
    `A payment for order ${code} arrived${reference}, but it does not match the bill.`,
  nothingLost: 'Nothing is lost: a person at the shop is looking at it.',
  notTaken: (code: string, what: string) => `The shop could not take order ${code}: ${what}.`,
  goneBack: (amounts: string) => `your ${amounts} went back to you`,
  willGoBack: (amounts: string) => `your ${amounts} will be given back`,
  orderWentBack: (code: string, amount: string) => `Your ${amount} for order ${code} went back to you.`,

  paidTwice: (payment: string) => `You paid more than once: ${payment}`,
  anotherPayment: (payment: string) => `Another payment of ${payment}`,
  itWentBack: (it: string) => `${it} went back to you.`,
  itWillGoBack: (it: string) => `${it} will be given back to you.`,
  itIsLookedAt: (it: string) => `${it} came; a person at the shop is looking at it.`,
  itDiffers: (it: string) => `${it} does not match the bill; a person at the shop is looking at it.`,
  earlierWentBack: (amount: string) => `An earlier payment of ${amount} went back to you.`,
};
