import type { Words } from '../ordering/words/words.ts';
import { type Html, html } from './html.ts';

/** Cards of Paystack's test mode: https://paystack.com/docs/payments/test-payments */
const SUCCESS = { number: '4084 0840 8408 4081', cvv: '408' };
const DECLINED = { number: '4084 0800 0000 5408', cvv: '001' };
const ASKING = [
  { number: '5078 5078 5078 5078 12', asks: 'CVV 081, PIN 1111' },
  { number: '5060 6666 6666 6666 666', asks: 'CVV 123, PIN 1234, OTP 123456' },
];

const card = (number: string): Html => html`<code class="card-number">${number}</code>`;

/** Says that no money moves, and which cards Paystack's test mode takes. */
export const testBanner = ({ shopPage }: Words): Html => {
  const { testMode, inTestMode, noRealMoney, anyDate, moreCards, declined } = shopPage;
  const asking = ASKING.map(({ number, asks }) => html`<li>${card(number)} ${asks}</li>`);
  return html`<aside class="test" aria-label="${testMode}"><p><strong>${inTestMode}</strong> ${noRealMoney} ${card(SUCCESS.number)}, ${anyDate(SUCCESS.cvv)}</p><details><summary>${moreCards}</summary><ul><li>${card(DECLINED.number)} CVV ${DECLINED.cvv}: ${declined}</li>${asking}</ul></details></aside>`;
};
