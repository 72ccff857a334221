import { type Bill, billOf, type Cart } from './cart.ts';
import { areaOf, type Details, fulfilmentOf } from './details.ts';
import type { Contact, Handover } from './handover.ts';
import type { CartView } from './order.ts';
import { phoneView } from './phone.ts';
import type { Fee, Shop } from './shop.ts';
import type { Words } from './words/en.ts';

/** What a customer orders: the cart, and what goes with it. `fees`: all of them, that of delivery too. */
export type Basket = { cart: Cart; fees: Fee[]; note?: string; handover?: Handover; contact?: Contact };

type Filled = { cart: Cart; note?: string; details?: Details };

const handoverOf = (shop: Shop, details: Details): Handover | undefined => {
  const by = fulfilmentOf(shop, details);
  if (by === 'pickup' && shop.pickup) return { type: 'pickup', address: shop.pickup.address };
  const area = by === 'delivery' ? areaOf(shop, details) : undefined;
  return area && { type: 'delivery', area: area.name, address: details.address };
};

/** What the shop asked for, and no more: a detail that is remembered from another time goes into no order. */
const contactOf = ({ asks = {} }: Shop, { name, phone, email }: Details): Contact | undefined => {
  const contact: Contact = {
    ...(asks.name && name !== undefined && { name }),
    ...(asks.phone && phone !== undefined && { phone }),
    ...(asks.email && email !== undefined && { email }),
  };
  return Object.keys(contact).length > 0 ? contact : undefined;
};

/** What would be ordered now. A fee is named in the customer's language, and stays so on the order. */
export const basketOf = ({ cart, note, details = {} }: Filled, shop: Shop, words: Words): Basket => {
  const handover = handoverOf(shop, details);
  const area = handover?.type === 'delivery' ? areaOf(shop, details) : undefined;
  return {
    cart,
    fees: [...shop.fees, ...(area ? [{ name: words.deliveryFee(area.name), amount: area.fee }] : [])],
    note,
    handover,
    contact: contactOf(shop, details),
  };
};

export const basketBill = ({ cart, fees }: Basket, { currency }: Shop): Bill => billOf(cart, fees, currency);

/** A cart as its customer sees it. */
export const cartView = (filled: Filled, shop: Shop, words: Words): CartView => {
  const basket = basketOf(filled, shop, words);
  const { note, handover, contact } = basket;
  return {
    ...basketBill(basket, shop),
    ...(note !== undefined && { note }),
    ...(handover && { handover }),
    ...(contact && { contact: readable(contact) }),
  };
};

/** A contact as it is shown to people: the phone number in groups. */
export const readable = (contact: Contact): Contact =>
  contact.phone === undefined ? contact : { ...contact, phone: phoneView(contact.phone) };
