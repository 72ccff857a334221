import { html } from 'hono/html';
import { reasons } from './change.ts';
import { isPaid } from './charge.ts';
import { alarm, type Html, layout } from './checkout/layout.ts';
import { waitingDispute } from './disputes.ts';
import type { Dispute, Refund, Transaction } from './ledger.ts';
import { displayAmount } from './money.ts';
import { refundable } from './refunds.ts';

/** A page of thousands would be of no use to anybody. */
const SHOWN = 100;

const instant = (ms: number): Html => {
  const iso = new Date(ms).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
};

/** A button; `fields` are sent along. */
const lever = (path: string, label: string, fields: Html | '' = ''): Html => html`
<form method="post" action="/_simulator/${path}">${fields}<button type="submit" class="second">${label}</button></form>`;

const unpaidLevers = ({ accessCode, reference }: Transaction): Html => {
  const name = encodeURIComponent(reference);
  return html`
<a class="button second" href="/checkout/${accessCode}">Open the payment page</a>
${lever(`pay/${name}`, 'Pay')}${lever(`ongoing/${name}`, 'Bank is at work')}${lever(`fail/${name}`, 'Fail')}`;
};

const refundLever = (of: Transaction): Html | '' => {
  const rest = of.status === 'reversed' ? 0 : refundable(of);
  if (rest <= 0) return '';
  const label = `Subunits to give back of ${of.reference}; all that is left, when empty`;
  return lever(
    `refund/${encodeURIComponent(of.reference)}`,
    'Refund',
    html`<input name="amount" inputmode="numeric" pattern="[0-9]*" placeholder="${rest}" aria-label="${label}" autocomplete="off">`,
  );
};

const disputeLevers = (of: Transaction): Html => {
  const path = `dispute/${encodeURIComponent(of.reference)}`;
  if (!waitingDispute(of)) return lever(path, 'Dispute');
  const decided = (resolution: string) => html`<input type="hidden" name="resolution" value="${resolution}">`;
  return html`${lever(`${path}/remind`, 'Remind of the dispute')}
${lever(`${path}/resolve`, 'The customer wins', decided('merchant-accepted'))}
${lever(`${path}/resolve`, 'The shop wins', decided('declined'))}`;
};

const refundLine = ({ currency }: Transaction, { amount, status, updatedAt }: Refund): Html => html`
<li>Refund of ${displayAmount(amount, currency)}: <strong>${status}</strong>, ${instant(updatedAt)}</li>`;

const disputeLine = (
  { currency }: Transaction,
  { amount, status, resolution, dueAt, updatedAt }: Dispute,
): Html => html`
<li>Dispute about ${displayAmount(amount, currency)}: <strong>${resolution ?? status}</strong>,
${status === 'resolved' ? instant(updatedAt) : html`to be answered until ${instant(dueAt)}`}</li>`;

const entry = (of: Transaction): Html => {
  const refunds = of.refunds.map((refund) => refundLine(of, refund));
  const history = [...refunds, ...of.disputes.map((dispute) => disputeLine(of, dispute))];
  return html`
<article class="entry" id="${of.reference}">
<h2><span class="amount">${displayAmount(of.amount, of.currency)}</span> ${of.status}</h2>
<p class="reference">${of.label ?? of.email} <code>${of.reference}</code> ${instant(of.createdAt)}</p>
${history.length > 0 ? html`<ul>${history}</ul>` : ''}
<div class="levers">${isPaid(of) ? html`${refundLever(of)}${disputeLevers(of)}` : unpaidLevers(of)}</div>
</article>`;
};

const wrongs = new Map<string, string>(Object.entries(reasons));

/** All that Paystack would know, newest first, with what its customers, banks and its own dashboard could do next. */
export const dashboardPage = (transactions: Transaction[], wrong: string | undefined): Html => {
  const newest = transactions.slice(-SHOWN).reverse();
  const hidden = transactions.length - newest.length;
  return layout(
    { title: 'Payments', wide: true },
    html`
<h1>Payments</h1>
${alarm(wrongs.get(wrong ?? ''))}
<p class="hint"><a href="/_simulator">Look again</a></p>
${newest.length === 0 ? html`<p>There are none yet. Order something in the shop.</p>` : newest.map(entry)}
${hidden > 0 ? html`<p class="hint">${hidden} older ones are not shown.</p>` : ''}`,
  );
};
