import type { Contact, Handover } from './handover.ts';
import type { Words } from './words/en.ts';

/** Where the food goes, in a line. */
export const handoverText = (handover: Handover, words: Words): string =>
  handover.type === 'pickup'
    ? words.pickupAt(handover.address)
    : words.deliveryTo([handover.address, handover.area].filter((part) => part !== undefined).join(', '));

/** Who ordered, and how to reach them. */
export const contactLines = ({ name, phone, email }: Contact, words: Words): string[] => [
  ...(name === undefined ? [] : [words.contactName(name)]),
  ...(phone === undefined ? [] : [words.contactPhone(phone)]),
  ...(email === undefined ? [] : [words.contactEmail(email)]),
];
