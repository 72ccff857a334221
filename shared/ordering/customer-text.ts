import type { Contact, Handover } from './handover.ts';
import type { Words } from './words/en.ts';

/** Where the food goes, in a line. */
export const handoverText = (handover: Handover, words: Words): string =>
  handover.type === 'pickup'
    ? words.pickupAt(handover.address)
    : words.deliveryTo([handover.address, handover.area].filter((part) => part !== undefined).join(', '));

/** Who ordered, and how to reach them. @param showPhone how a number is written; it takes a library to do it well */
export const contactLines = (
  { name, phone, email }: Contact,
  words: Words,
  showPhone: (e164: string) => string,
): string[] => [
  ...(name === undefined ? [] : [words.contactName(name)]),
  ...(phone === undefined ? [] : [words.contactPhone(showPhone(phone))]),
  ...(email === undefined ? [] : [words.contactEmail(email)]),
];
