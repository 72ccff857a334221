/** What stands on a shop's page before anybody has said a word, and in the preview of its link. */
export const enPage = {
  title: (shop: string) => `${shop} · Order and pay online`,
  description: (shop: string) => `Order from ${shop} in the chat and pay safely with Paystack.`,

  open: 'Open',
  openUntil: (at: string) => `Open until ${at}`,
  closed: 'Closed.',
  paused: 'No orders for now.',
  opens: (day: string, at: string) => `Opens ${day} at ${at}`,

  about: 'Hours and contact',
  contact: 'Contact',
  pickup: 'Pickup',
  hours: 'Opening hours',
  closedDay: 'closed',
  alsoClosed: 'Also closed',
  deliveryAreas: 'Delivery',
  minimumOrder: 'Smallest order',
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
  noRealMoney: 'no real money moves. Try card',
  anyDate: (cvv: string) => `any future date, CVV ${cvv}.`,
  moreCards: 'More test cards',
  declined: 'declined',
};
