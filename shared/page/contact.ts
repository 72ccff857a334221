import { countryOf, readDialled } from '../ordering/phone.ts';
import type { Shop } from '../ordering/shop.ts';
import { type Html, html } from './html.ts';

const SAYS_WHATSAPP = /whats ?app/i;

/** How to reach a person, in the shop's own words; where they hold one telephone number, a tap on them writes or calls. */
export const contactOf = (shop: Pick<Shop, 'contact' | 'country' | 'currency'>): Html => {
  const { contact } = shop;
  const number = readDialled(contact, countryOf(shop));
  if (number === undefined) return html`<bdi>${contact}</bdi>`;
  const href = SAYS_WHATSAPP.test(contact) ? `https://wa.me/${number.slice(1)}` : `tel:${number}`;
  return html`<a href="${href}"><bdi>${contact}</bdi></a>`;
};
