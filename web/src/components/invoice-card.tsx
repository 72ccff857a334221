import type { OrderView } from '../../../shared/ordering/order.ts';
import type { Standing } from '../standing.ts';
import { BillDetails } from './bill-details.tsx';
import { BillTable } from './bill-table.tsx';
import { OrderLink } from './order-link.tsx';
import { page } from './page.ts';
import { PayLink } from './pay-link.tsx';
import { StatusBadge } from './status-badge.tsx';

type Props = { invoice: OrderView; isPayable: boolean; standing: Pick<Standing, 'order'> | undefined };

/** A bill to pay. Whether it still can be paid is the standing's to say: the invoice is as old as the message it is in. */
export const InvoiceCard = ({ invoice, isPayable, standing }: Props) => (
  <div class="card paper">
    <div class="card-head">
      <h2>
        {page.texts.order} <bdi>{invoice.code}</bdi>
      </h2>
      {isPayable && <StatusBadge status="PENDING" />}
    </div>
    <BillTable bill={invoice} caption={page.texts.order} />
    <BillDetails bill={invoice} />
    {isPayable && standing?.order ? (
      <>
        <PayLink order={standing.order} isBig />
        <p class="soft center">{page.texts.heldUntil(page.moment(standing.order.expiresAt))}</p>
      </>
    ) : (
      standing && (
        <p class="soft center">
          {standing.order?.code === invoice.code ? page.texts.newerInvoice : page.texts.closedInvoice}
        </p>
      )
    )}
    <OrderLink code={invoice.code} />
  </div>
);
