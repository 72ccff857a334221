import type { OrderView, ShownStatus } from '../../../shared/ordering/order.ts';
import { soon } from '../moments.ts';
import { texts } from '../texts.ts';
import { BillTable } from './bill-table.tsx';
import { StatusBadge } from './status-badge.tsx';

/** Where nothing was charged there is nothing to add up. */
const WITHOUT_BILL: readonly ShownStatus[] = ['CANCELLED', 'EXPIRED'];

/** An order that waits no longer: how it ended. */
export const ReceiptCard = ({ order }: { order: OrderView }) => (
  <div class="card paper">
    <div class="card-head">
      <h2>
        {texts.order} <bdi>{order.code}</bdi>
      </h2>
      <StatusBadge status={order.status} />
    </div>
    {!WITHOUT_BILL.includes(order.status) && <BillTable bill={order} caption={texts.order} />}
    {order.paidAt && <p class="soft center">{texts.paidOn(soon(Date.parse(order.paidAt) / 1000))}</p>}
  </div>
);
