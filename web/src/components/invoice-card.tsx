import type { OrderView } from '../../../shared/ordering/order.ts';
import { soon } from '../moments.ts';
import type { Standing } from '../standing.ts';
import { texts } from '../texts.ts';
import { BillTable } from './bill-table.tsx';
import { PayLink } from './pay-link.tsx';
import { TestCard } from './test-banner.tsx';

type Props = { invoice: OrderView; isPayable: boolean; standing: Standing | undefined };

/** A bill to pay. Whether it still can be paid is the standing's to say: the invoice is as old as the message it is in. */
export const InvoiceCard = ({ invoice, isPayable, standing }: Props) => (
  <div class="card paper">
    <div class="card-head">
      <h2>
        {texts.order} <bdi>{invoice.code}</bdi>
      </h2>
      {isPayable && <span class="badge waits">{texts.status.PENDING}</span>}
    </div>
    <BillTable bill={invoice} caption={texts.invoice} />
    {isPayable && standing?.order ? (
      <>
        <PayLink order={standing.order} isBig />
        <p class="soft center">{texts.heldUntil(soon(standing.order.expiresAt))}</p>
        {standing.shop.paystackMode === 'test' && (
          <p class="soft center">
            {texts.testMode}: <TestCard card={texts.testCard} />, {texts.testCardRest}
          </p>
        )}
      </>
    ) : (
      standing && <p class="soft center">{closedBecause(invoice, standing)}</p>
    )}
  </div>
);

const closedBecause = ({ code }: OrderView, { order }: Standing): string =>
  code === order?.code ? texts.newerInvoice : texts.closedInvoice;
