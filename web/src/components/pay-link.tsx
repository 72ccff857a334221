import type { OrderView } from '../../../shared/ordering/order.ts';
import { payLink } from '../pay-link.ts';
import { page } from './page.ts';

type Props = { order: OrderView; isBig?: boolean };

/** The way to Paystack: a plain link in the same tab, because in-app browsers block everything else. */
export const PayLink = ({ order, isBig }: Props) => {
  const { texts, money, say } = page();
  const look = isBig ? 'button pay big' : 'button pay';
  if (order.payUrl === undefined) {
    return (
      <button type="button" class={look} onClick={() => say('99')}>
        {texts.getLink}
      </button>
    );
  }
  const href = payLink(order.payUrl, location.hostname);
  if (href === undefined) return isBig ? <p class="refusal">{texts.wrongLink}</p> : null;
  return (
    <a class={look} href={href}>
      {isBig ? texts.payWithPaystack(money(order.total, order.currency)) : texts.pay}
    </a>
  );
};
