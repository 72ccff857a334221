import type { Bill } from '../../../shared/ordering/cart.ts';
import { texts } from '../texts.ts';
import { BillTable } from './bill-table.tsx';

export const CartCard = ({ cart }: { cart: Bill }) => (
  <div class="card">
    <div class="card-head">
      <h2>{texts.cart}</h2>
    </div>
    <BillTable bill={cart} caption={texts.cart} />
  </div>
);
