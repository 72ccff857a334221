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

const Waiting = ({ order }: { order: OrderView }) => (
  <div class="bar">
    <span class="bar-words">{page.texts.orderWaits(order.code, page.money(order.total, order.currency))}</span>
    <PayLink order={order} />
  </div>
);

const Cart = ({ cart, isChanging }: { cart: Bill; isChanging: boolean }) => (
  <div class="bar">
    <button type="button" class="bar-words" onClick={() => page.say('97')}>
      <b>{page.texts.items(countItems(cart))}</b> · <b>{page.money(cart.total, cart.currency)}</b>
      <span class="hidden">, {page.texts.showCart}</span>
      {isChanging && <small> {page.texts.sending}</small>}
    </button>
    <button type="button" class="button pay" onClick={() => page.say('99')}>
      {page.texts.pay}
    </button>
  </div>
);
