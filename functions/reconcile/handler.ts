import type { ScheduledEvent } from 'aws-lambda';
import { inRequest, toldCarefully } from '../../shared/log.ts';
import { type ReconcileParts, type Reconciliation, reconcile } from '../../shared/payments/reconcile.ts';

/**
 * The daily match of Paystack's payments with our orders.
 * @throws when Paystack cannot be asked, the table not read or the report not sent: the platform tries again
 */
export const createHandler =
  (parts: ReconcileParts) =>
  (event: Pick<ScheduledEvent, 'id'>): Promise<Reconciliation> =>
    inRequest(event.id, () => toldCarefully(() => reconcile(parts)));
