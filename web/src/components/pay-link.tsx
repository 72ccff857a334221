import type { OrderView } from '../../../shared/ordering/order.ts';
import { payLink } from '../pay-link.ts';
import { page } from './page.ts';

type Props = { order: OrderView; isBig?: boolean };

/** The way to Paystack: a plain link in the same tab, because in-app browsers block everything else. */
export const PayLink = ({ order, isBig }: Props) => {
  const look = isBig ? 'button pay big' : 'button pay';
  if (order.payUrl === undefined) {
    return (
      <button type="button" class={look} onClick={() => page.say('99')}>
        {page.texts.getLink}
      </button>
    );
  }
  const href = payLink(order.payUrl, location.hostname);
  if (href === undefined) return isBig ? <p class="refusal">{page.texts.wrongLink}</p> : null;
  return (
    <a class={look} href={href}>
      {isBig ? page.texts.payWithPaystack(page.money(order.total, order.currency)) : page.texts.pay}
    </a>
  );
};
