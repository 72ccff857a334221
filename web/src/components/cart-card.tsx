import type { CartView } from '../../../shared/ordering/order.ts';
import { BillDetails } from './bill-details.tsx';
import { BillTable } from './bill-table.tsx';
import { page } from './page.ts';

export const CartCard = ({ cart }: { cart: CartView }) => (
  <div class="card">
    <div class="card-head">
      <h2>{page.texts.cart}</h2>
    </div>
    <BillTable bill={cart} caption={page.texts.cart} />
    <BillDetails bill={cart} />
  </div>
);
