import type { OrderSummary } from '../../../shared/ordering/replies.ts';
import { page } from './page.ts';
import { StatusBadge } from './status-badge.tsx';

export const HistoryCard = ({ orders }: { orders: readonly OrderSummary[] }) => {
  const { texts, money, moment } = page();
  return (
    <div class="card">
      <div class="card-head">
        <h2>{texts.orders}</h2>
      </div>
      <ul class="history">
        {orders.map(({ code, status, total, currency, placedAt }, index) => (
          <li key={code}>
            <b>
              {index + 1}. <bdi>{code}</bdi>
            </b>
            <span class="price">{money(total, currency)}</span>
            <span class="soft">{moment(placedAt)}</span>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </div>
  );
};
