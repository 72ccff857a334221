import { html } from 'hono/html';
import { spaced, testCards } from '../cards.ts';
import type { Transaction } from '../ledger.ts';
import { displayAmount } from '../money.ts';
import type { CardErrors, CardFields } from './card-form.ts';
import { alarm, bill, cancelFooter, type Html, layout, tabs } from './layout.ts';

const hints = { number: '1234 5678 9012 3456', expiry: 'MM/YY', cvv: '123' } as const;
const labels = { number: 'Card number', expiry: 'Expiry', cvv: 'CVV' } as const;

/** `autocomplete="off"`, so that no browser offers a real card. */
const field = (name: keyof CardFields, value: string, error: string | undefined): Html => html`
<div class="field ${name}">
<label for="${name}">${labels[name]}</label>
<input id="${name}" name="${name}" value="${value}" placeholder="${hints[name]}" inputmode="${name === 'expiry' ? 'text' : 'numeric'}"
autocomplete="off" spellcheck="false" required ${error ? html`aria-invalid="true" aria-describedby="${name}-error"` : ''}>
${error ? html`<p class="wrong" id="${name}-error">${error}</p>` : ''}
</div>`;

const cardList = (link: string, chosen: string | undefined): Html => html`
<section class="cards" aria-labelledby="test-cards">
<h2 id="test-cards">Fill in a test card</h2>
<ul>${testCards.map(
  ({ key, title, number }) => html`
<li><a href="${link}?card=${key}" ${key === chosen ? html`aria-current="true"` : ''}><span>${title}</span> <small>…${number.slice(-4)}</small></a></li>`,
)}
</ul>
</section>`;

export type CardView = {
  transaction: Transaction;
  merchant: string;
  fields: CardFields;
  errors?: CardErrors;
  /** Key of the test card that was picked from the list. */
  chosen?: string;
};

/** The card form, with what the bank said about the card before, and the test cards. */
export const cardPage = ({ transaction, merchant, fields, errors = {}, chosen }: CardView): Html => {
  const { accessCode, status, gatewayResponse, requestedAmount, currency } = transaction;
  const link = `/checkout/${accessCode}`;
  const refused = status === 'failed' && !chosen && Object.keys(errors).length === 0;
  const said = refused
    ? `${gatewayResponse}. Nothing was charged: try another card, or go back to the shop.`
    : undefined;
  const title = Object.keys(errors).length > 0 ? 'Check the card' : 'Pay by card';
  return layout(
    { title },
    html`${bill(transaction, merchant)}${tabs(transaction, 'card')}${alarm(said)}
<form method="post" action="${link}/card">
${field('number', spaced(fields.number), errors.number)}
<div class="pair">${field('expiry', fields.expiry, errors.expiry)}${field('cvv', fields.cvv, errors.cvv)}</div>
<button type="submit">Pay ${displayAmount(requestedAmount, currency)}</button>
</form>
${cardList(link, chosen)}${cancelFooter(transaction)}`,
  );
};
