import type { Words } from './en.ts';

/** A shop's page before anybody has said a word. */
export const pcmPage: Words['shopPage'] = {
  title: (shop) => `${shop} · Order food and pay online`,
  description: (shop) => `Order from ${shop} for dis chat and pay safely with Paystack.`,

  open: 'We dey open',
  openUntil: (at) => `We dey open till ${at}`,
  closed: 'We don close.',
  paused: 'We no dey take order for now.',
  opens: (day, at) => `We go open ${day} by ${at}`,

  about: 'When we dey open, and how to reach us',
  contact: 'How to reach us',
  pickup: 'Where to come carry am',
  hours: 'When we dey open',
  closedDay: 'we no dey open',
  alsoClosed: 'We no go open too',
  deliveryAreas: 'Where we dey bring am go',
  minimumOrder: 'Smallest order wey we dey take',
  weekdays: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },

  testMode: 'Test mode',
  inTestMode: 'Test mode:',
  noRealMoney: 'no real money dey move. Try card',
  anyDate: (cvv) => `any date wey never reach, CVV ${cvv}.`,
  moreCards: 'More test cards',
  declined: 'bank go reject am',
};
