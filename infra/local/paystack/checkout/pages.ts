import { html } from 'hono/html';
import type { Step, TestCard } from '../cards.ts';
import type { Transaction } from '../ledger.ts';
import { displayAmount } from '../money.ts';
import { alarm, bill, cancelFooter, type Html, layout, tabs } from './layout.ts';
import { callbackLink } from './links.ts';

const questions: Record<Step, { heading: string; label: string; length?: number }> = {
  pin: { heading: 'Enter your card PIN', label: 'PIN', length: 4 },
  phone: { heading: 'Enter the phone number of the card', label: 'Phone number' },
  otp: { heading: 'Enter the code sent to your phone', label: 'OTP', length: 6 },
  bank: { heading: 'Bank authentication', label: '' },
};

const rightAnswer = (card: TestCard, step: Step): string => {
  if (step === 'bank') return 'Your bank would ask here. Choose what it answers.';
  if (step === 'phone') return 'Any phone number will do, such as 08030000000.';
  return `${questions[step].label} of this test card: ${card[step]}`;
};

const question = (step: Step, hint: string): Html => {
  const { label, length } = questions[step];
  return html`
<div class="field">
<label for="answer">${label}</label>
<p class="hint" id="hint">${hint}</p>
<input id="answer" name="answer" type="${step === 'phone' ? 'tel' : 'text'}" inputmode="${step === 'phone' ? 'tel' : 'numeric'}"
autocomplete="off" required autofocus aria-describedby="hint" ${length ? html`maxlength="${length}"` : ''}>
</div>
<button type="submit">Continue</button>`;
};

const bankQuestion = (hint: string): Html => html`
<p class="hint">${hint}</p>
<button type="submit" name="answer" value="approve">Approve the payment</button>
<button type="submit" name="answer" value="decline" class="second">Decline it</button>`;

export type ChallengeView = { transaction: Transaction; merchant: string; card: TestCard; step: Step; wrong?: string };

/** One of the questions that a card brings with it. `wrong` says why the last answer was not accepted. */
export const challengePage = ({ transaction, merchant, card, step, wrong }: ChallengeView): Html => {
  const link = `/checkout/${transaction.accessCode}`;
  const hint = rightAnswer(card, step);
  return layout(
    { title: questions[step].heading },
    html`${bill(transaction, merchant)}${alarm(wrong)}
<h2>${questions[step].heading}</h2>
<form method="post" action="${link}/challenge">
<input type="hidden" name="step" value="${step}">
${step === 'bank' ? bankQuestion(hint) : question(step, hint)}
</form>
<p><a class="quiet" href="${link}">Use another card</a></p>${cancelFooter(transaction)}`,
  );
};

/** Made up from the id: the same for one payment, another for the next. */
const accountNumber = ({ id }: Transaction): string => `9${String(id).slice(-9).padStart(9, '0')}`;

export const transferPage = (transaction: Transaction, merchant: string): Html =>
  layout(
    { title: 'Pay with transfer' },
    html`${bill(transaction, merchant)}${tabs(transaction, 'transfer')}
<p>Send the exact amount from your bank app to this made-up account.</p>
<dl class="account">
<div><dt>Bank</dt><dd>Simulator Bank</dd></div>
<div><dt>Account number</dt><dd class="number">${accountNumber(transaction)}</dd></div>
<div><dt>Amount</dt><dd>${displayAmount(transaction.requestedAmount, transaction.currency)}</dd></div>
</dl>
<form method="post" action="/checkout/${transaction.accessCode}/transfer"><button type="submit">I have sent the money</button></form>
${cancelFooter(transaction)}`,
  );

const backToShop = (link: string | null): Html =>
  link ? html`<p><a class="button" href="${link}">Back to the shop</a></p>` : html`<p>You can close this page.</p>`;

/** Paid a moment ago: goes back to the shop by itself. */
export const donePage = (transaction: Transaction, merchant: string): Html => {
  const link = callbackLink(transaction);
  return layout(
    { title: 'Payment successful', refresh: link },
    html`
<div class="ending">
<h1>Payment successful</h1>
<p>You paid <strong>${displayAmount(transaction.amount, transaction.currency)}</strong> to ${merchant}.
${link ? 'You are being taken back to the shop.' : ''}</p>
${backToShop(link)}
</div>`,
  );
};

/** A link whose money has arrived. Says so instead of asking again. */
export const alreadyPaidPage = (transaction: Transaction, merchant: string): Html =>
  layout(
    { title: 'Already paid' },
    html`
<div class="ending">
<h1>Already paid</h1>
<p><strong>${displayAmount(transaction.amount, transaction.currency)}</strong> to ${merchant} was paid with this link. Nothing more is due.</p>
${backToShop(callbackLink(transaction))}
</div>`,
  );

const unhappy = (title: string, sentence: string, link: string | null): Html =>
  layout(
    { title },
    html`
<div class="ending unhappy">
<h1>${title}</h1>
<p>${sentence}</p>
${link ? backToShop(link) : ''}
</div>`,
  );

export const unknownPage = (): Html =>
  unhappy('Link not found', 'The simulator has no payment under this link. It may have been started afresh.', null);

/** The shop asked for channels of which none is simulated. */
export const noChannelPage = (transaction: Transaction): Html =>
  unhappy(
    'No way to pay',
    `The shop offers ${transaction.channels.join(', ')} only; the simulator has card and bank_transfer.`,
    callbackLink(transaction),
  );
