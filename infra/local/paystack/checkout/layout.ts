import { html } from 'hono/html';
import type { Transaction } from '../ledger.ts';
import { displayAmount } from '../money.ts';
import { cancelLink, offered } from './links.ts';

export type Html = ReturnType<typeof html>;
type Frame = { title: string; refresh?: string | null; wide?: boolean };

/** The page around everything, with the mark that nobody can mistake. `refresh` leaves for that URL after a moment. */
export const layout = ({ title, refresh, wide }: Frame, content: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${refresh ? html`<meta http-equiv="refresh" content="2; url=${refresh}">` : ''}
<title>${title} · Paystack simulator</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/checkout.css">
</head>
<body>
<p class="mark" role="note"><strong>Paystack simulator</strong> No real money. Never type a real card here.</p>
<main ${wide ? html`class="wide"` : ''}>${content}</main>
</body>
</html>`;

/** What is paid, to whom, by whom. */
export const bill = (transaction: Transaction, merchant: string): Html => html`
<header class="bill">
<p class="merchant">${merchant}</p>
<h1>Pay <span class="amount">${displayAmount(transaction.requestedAmount, transaction.currency)}</span></h1>
<p class="payer">${transaction.label ?? transaction.email}</p>
</header>`;

export const alarm = (sentence: string | undefined): Html | '' =>
  sentence ? html`<p class="alarm" role="alert">${sentence}</p>` : '';

/** Card or transfer; no tabs where only one of them is offered. */
export const tabs = (transaction: Transaction, current: 'card' | 'transfer'): Html | '' => {
  const ways = offered(transaction);
  if (!ways.card || !ways.transfer) return '';
  const link = `/checkout/${transaction.accessCode}`;
  return html`
<nav class="tabs" aria-label="Way to pay">
<a href="${link}" ${current === 'card' ? html`aria-current="page"` : ''}>Card</a>
<a href="${link}/transfer" ${current === 'transfer' ? html`aria-current="page"` : ''}>Pay with transfer</a>
</nav>`;
};

export const cancelFooter = (transaction: Transaction): Html => {
  const link = cancelLink(transaction);
  return html`
<footer>
${link ? html`<a class="quiet" href="${link}">Cancel and go back to the shop</a>` : ''}
<p class="reference">Reference <code>${transaction.reference}</code></p>
</footer>`;
};
