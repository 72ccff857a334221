/** What a customer is told who asks of the shop itself. */
export const enAbout = {
  anyTime: 'Orders are taken at any time.',
  hours: 'Opening hours:',
  alsoClosed: (days: string) => `Also closed: ${days}.`,
  delivers: 'We deliver to:',
  deliversTo: (area: string, fee: string) => `Delivery to ${area} costs ${fee}.`,
  notThere: 'I do not find that place among those we deliver to.',
  noDelivery: 'We do not deliver.',
  fetchAt: (address: string) => `You can fetch your order here: ${address}.`,
  noPickup: 'Orders are delivered and cannot be fetched.',
  askShop: (contact: string) => `Please ask the shop itself about that: ${contact}.`,
  smallest: (amount: string) => `The smallest order is ${amount}.`,
  payment:
    "You pay before it is cooked, on Paystack's own page: choose from the menu, type 99, and I give you the link. The shop " +
    'sees for itself that you have paid, so nobody needs a receipt, and you never send money to an account number.',
  person: (contact: string) => `I am the shop's automatic assistant. To reach a person: ${contact}.`,
};
