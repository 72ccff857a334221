import type { OrderSummary } from '../../../shared/ordering/replies.ts';
import { page } from './page.ts';
import { StatusBadge } from './status-badge.tsx';

/** The last orders, each with the way to its page: the shop lists to a device what it shows to it. */
export const HistoryCard = ({ orders }: { orders: readonly OrderSummary[] }) => (
  <div class="card">
    <div class="card-head">
      <h2>{page.texts.orders}</h2>
    </div>
    <ul class="history">
      {orders.map(({ code, status, total, currency, placedAt }, index) => (
        <li key={code}>
          <a href={page.ordersAt + code}>
            <b>
              {index + 1}. <bdi>{code}</bdi>
            </b>
            <span class="price">{page.money(total, currency)}</span>
            <span class="soft">{page.moment(placedAt)}</span>
            <StatusBadge status={status} />
          </a>
        </li>
      ))}
    </ul>
  </div>
);
