import type { Bill } from '../../../shared/ordering/cart.ts';
import type { OrderView } from '../../../shared/ordering/order.ts';
import { countItems } from '../count-items.ts';
import type { View } from '../view.ts';
import { page } from './page.ts';
import { PayLink } from './pay-link.tsx';

/** The cart or the order that waits, always in reach. */
export const OrderBar = ({ view: { standing, unsent, isStalled } }: { view: View }) => {
  if (standing?.order) return <Waiting order={standing.order} />;
  if (!standing?.cart?.lines.length) return null;
  return <Cart cart={standing.cart} isChanging={unsent.length > 0 && !isStalled} />;
};

const Waiting = ({ order }: { order: OrderView }) => {
  const { texts, money } = page();
  return (
    <div class="bar">
      <span class="bar-words">{texts.orderWaits(order.code, money(order.total, order.currency))}</span>
      <PayLink order={order} />
    </div>
  );
};

const Cart = ({ cart, isChanging }: { cart: Bill; isChanging: boolean }) => {
  const { texts, money, say } = page();
  return (
    <div class="bar">
      <button type="button" class="bar-words" onClick={() => say('97')}>
        <b>{texts.items(countItems(cart))}</b> · <b>{money(cart.total, cart.currency)}</b>
        <span class="hidden">, {texts.showCart}</span>
        {isChanging && <small> {texts.sending}</small>}
      </button>
      <button type="button" class="button pay" onClick={() => say('99')}>
        {texts.pay}
      </button>
    </div>
  );
};
