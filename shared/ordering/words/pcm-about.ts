import type { Words } from './en.ts';

/** What a customer is told who asks of the shop itself. */
export const pcmAbout: Words['about'] = {
  anyTime: 'We dey take order any time.',
  hours: 'When we dey open:',
  alsoClosed: (days) => `We no go open too: ${days}.`,
  delivers: 'Where we dey bring food go:',
  deliversTo: (area, fee) => `To bring am reach ${area} na ${fee}.`,
  notThere: 'I no see dat place for where we dey bring food go.',
  noDelivery: 'We no dey bring food come.',
  fetchAt: (address) => `You fit come carry your order here: ${address}.`,
  noPickup: 'Na only delivery we dey do; you no fit come carry am.',
  askShop: (contact) => `Abeg ask di shop about dat one: ${contact}.`,
  smallest: (amount) => `Smallest order na ${amount}.`,
  payment:
    'You go pay before dem cook am, for Paystack own page: choose from di menu, type 99, I go give you di link. Di shop dey ' +
    'see am by itself say you don pay, so nobody need receipt, and you no go ever send money to account number.',
  person: (contact) => `I be di shop automatic assistant. To reach pesin: ${contact}.`,
};
