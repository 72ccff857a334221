import type { OrderSummary } from '../../../shared/ordering/replies.ts';
import { date } from '../moments.ts';
import { money } from '../money.ts';
import { texts } from '../texts.ts';
import { StatusBadge } from './status-badge.tsx';

export const HistoryCard = ({ orders }: { orders: readonly OrderSummary[] }) => (
  <div class="card">
    <div class="card-head">
      <h2>{texts.orders}</h2>
    </div>
    <ul class="history">
      {orders.map(({ code, status, total, currency, placedAt }) => (
        <li key={code}>
          <b>
            <bdi>{code}</bdi>
          </b>
          <span class="price">{money(total, currency)}</span>
          <span class="soft">{date(placedAt)}</span>
          <StatusBadge status={status} />
        </li>
      ))}
    </ul>
  </div>
);
