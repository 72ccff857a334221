import type { OrderView, ShownStatus } from '../../../shared/ordering/order.ts';
import { BillDetails } from './bill-details.tsx';
import { BillTable } from './bill-table.tsx';
import { OrderLink } from './order-link.tsx';
import { page } from './page.ts';
import { StatusBadge } from './status-badge.tsx';

/** Where nothing was charged there is nothing to add up. */
const WITHOUT_BILL: readonly ShownStatus[] = ['CANCELLED', 'EXPIRED'];

/** An order that waits no longer: how it ended. */
export const ReceiptCard = ({ order }: { order: OrderView }) => (
  <div class="card paper">
    <div class="card-head">
      <h2>
        {page.texts.order} <bdi>{order.code}</bdi>
      </h2>
      <StatusBadge status={order.status} />
    </div>
    {!WITHOUT_BILL.includes(order.status) && (
      <>
        <BillTable bill={order} caption={page.texts.order} />
        <BillDetails bill={order} />
      </>
    )}
    {order.paidAt && <p class="soft center">{page.texts.paidOn(page.moment(Date.parse(order.paidAt) / 1000))}</p>}
    <OrderLink code={order.code} />
  </div>
);
