import { type Bill, fullName } from './cart.ts';
import { contactLines, handoverText } from './customer-text.ts';
import type { DishView, MenuPage } from './menu.ts';
import type { Currency } from './money.ts';
import type { CartView, OrderView } from './order.ts';
import type { Choice, OrderSummary, Reply } from './replies.ts';
import type { Words } from './words/en.ts';

/** A reply as plain text: for a channel that draws nothing, a terminal, a transcript. Lines end with "\n". */
export const replyText = (reply: Reply, words: Words): string =>
  [reply.text, ...bodyLines(reply, words), ...choiceLines(reply)].filter((line) => line !== '').join('\n');

const bodyLines = (reply: Reply, words: Words): string[] => {
  switch (reply.kind) {
    case 'text':
    case 'question':
    case 'forgotten':
      return [];
    case 'menu':
      return menuLines(reply.menu, reply.currency, words);
    case 'cart':
      return cartLines(reply.cart, words);
    case 'invoice':
      return [...orderLines(reply.order, words), ...(reply.order.payUrl ? [words.payHere(reply.order.payUrl)] : [])];
    case 'order':
      return orderLines(reply.order, words);
    case 'history':
      return reply.orders.map((order, index) => historyLine(order, index + 1, words));
  }
};

const menuLines = ({ dishes, page, pages }: MenuPage, currency: Currency, words: Words): string[] => [
  ...dishes.map((dish) => dishLine(dish, currency, words)),
  ...(pages > 1 ? [words.page(page, pages)] : []),
];

const dishLine = ({ number, name, price, varies, available }: DishView, currency: Currency, words: Words): string =>
  `${number}. ${name} ${priceText(words.money(price, currency), varies, words)}${available ? '' : ` (${words.soldOutMark})`}`;

/** "from ₦1,500.00" where it depends on what is chosen. */
export const priceText = (price: string, varies: true | undefined, words: Words): string =>
  varies ? words.from(price) : price;

const billLines = ({ lines, subtotal, fees, total, currency }: Bill, words: Words): string[] => {
  const money = (amount: number) => words.money(amount, currency);
  return [
    ...lines.map(({ line, quantity, name, options, amount }) =>
      words.pair(`${line}. ${quantity} x ${fullName(name, options)}`, money(amount)),
    ),
    ...(fees.length > 0 ? [words.pair(words.subtotal, money(subtotal))] : []),
    ...fees.map(({ name, amount }) => words.pair(name, money(amount))),
    words.pair(words.total, money(total)),
  ];
};

const cartLines = (cart: CartView, words: Words): string[] => [
  ...billLines(cart, words),
  ...(cart.note ? [words.pair(words.note, cart.note)] : []),
  ...(cart.handover ? [handoverText(cart.handover, words)] : []),
  ...(cart.contact ? contactLines(cart.contact, words) : []),
];

const orderLines = (order: OrderView, words: Words): string[] => [
  words.orderTitle(order.code),
  ...cartLines(order, words),
];

const historyLine = ({ code, status, total, currency }: OrderSummary, number: number, words: Words): string =>
  words.pair(`${number}. ${code}`, `${words.money(total, currency)}, ${words.order.statusWord[status]}`);

/** Buttons stand in a line; the answers to a question one beneath the other, for they are read one by one. */
const choiceLines = ({ kind, choices }: Reply): string[] => {
  if (kind === 'question') return choices.map(({ label, send }) => `${send}. ${label}`);
  return [choices.map(choiceWord).join(' · ')];
};

const choiceWord = ({ label, send }: Choice): string =>
  label.toLowerCase() === send.toLowerCase() ? send : `${send} ${label}`;
