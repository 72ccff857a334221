import type { Order } from '../../ordering/order.ts';

/** An order that is over and that nobody has paid for: nothing needs to know who it was for. */
export const isForgettable = ({ status, received, reviews, refunds }: Order): boolean =>
  (status === 'CANCELLED' || status === 'EXPIRED') &&
  [received, reviews, refunds].every((money) => Object.keys(money).length === 0);

/** All that an order says of its customer. */
export const customerIn = ({ contact, note, handover }: Order): string => JSON.stringify({ contact, note, handover });

export const namesCustomer = ({ contact, note, handover }: Order): boolean =>
  (contact ?? note ?? (handover?.type === 'delivery' ? handover.address : undefined)) !== undefined;
