import type { Bill } from './cart.ts';
import type { MenuPage } from './menu.ts';
import { type Currency, formatMoney } from './money.ts';
import type { OrderView } from './order.ts';
import type { Choice, OrderSummary, Reply } from './replies.ts';
import { sentences } from './sentences.ts';

/** A reply as plain text: for a channel that draws nothing, a terminal, a transcript. Lines end with "\n". */
export const replyText = (reply: Reply): string =>
  [reply.text, ...bodyLines(reply), choiceLine(reply.choices)].filter((line) => line !== '').join('\n');

const bodyLines = (reply: Reply): string[] => {
  switch (reply.kind) {
    case 'text':
      return [];
    case 'menu':
      return menuLines(reply.menu, reply.currency);
    case 'cart':
      return billLines(reply.cart);
    case 'invoice':
      return [...orderLines(reply.order), ...(reply.order.payUrl ? [`Pay here: ${reply.order.payUrl}`] : [])];
    case 'order':
      return orderLines(reply.order);
    case 'history':
      return reply.orders.map(historyLine);
  }
};

const menuLines = ({ dishes, page, pages }: MenuPage, currency: Currency): string[] => [
  ...dishes.map(
    ({ number, name, price, available }) =>
      `${number}. ${name} ${formatMoney(price, currency)}${available ? '' : ' (sold out)'}`,
  ),
  ...(pages > 1 ? [`Page ${page} of ${pages}`] : []),
];

const billLines = ({ lines, subtotal, fees, total, currency }: Bill): string[] => {
  const money = (amount: number) => formatMoney(amount, currency);
  return [
    ...lines.map(({ line, quantity, name, amount }) => `${line}. ${quantity} x ${name}: ${money(amount)}`),
    ...(fees.length > 0 ? [`Subtotal: ${money(subtotal)}`] : []),
    ...fees.map(({ name, amount }) => `${name}: ${money(amount)}`),
    `Total: ${money(total)}`,
  ];
};

const orderLines = (order: OrderView): string[] => [`Order ${order.code}`, ...billLines(order)];

const historyLine = ({ code, status, total, currency }: OrderSummary): string =>
  `${code}: ${formatMoney(total, currency)}, ${sentences.statusWord[status]}`;

const choiceLine = (choices: Choice[]): string =>
  choices
    .map(({ label, send }) => (label.toLowerCase() === send.toLowerCase() ? send : `${send} ${label}`))
    .join(' · ');
