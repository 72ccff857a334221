import type { Order } from '../../../shared/ordering/order.ts';
import { type Settled, settle } from '../../../shared/ordering/settle.ts';
import type { WrongDesign } from './wrong-designs.ts';

type Settle = typeof settle;

const KNOWN: Settled = { outcome: 'known' };

const changed = (settled: Settled, change: (order: Order) => Order): Settled =>
  'order' in settled ? { ...settled, order: change(settled.order) } : settled;

/** The one decision about money, as a wrong design would make it. */
export const wrongSettle =
  (wrong: WrongDesign): Settle =>
  (order, n, facts, mode, now) => {
    const settled = settle(order, n, facts, mode, now);
    switch (wrong) {
      case 'latePaymentIsDropped':
        return settled.outcome === 'paidLate' ? KNOWN : settled;
      case 'secondPaymentIsDropped':
        return settled.outcome === 'surplus' ? KNOWN : settled;
      case 'oddIsPaid': {
        const asAsked = settle(order, n, { ...facts, amount: order.total }, mode, now);
        return changed(asAsked, (next) => ({ ...next, received: { ...next.received, [n]: facts } }));
      }
      case 'surplusTakesOver':
        return settled.outcome === 'surplus'
          ? changed(settled, (next) => ({ ...next, surplus: order.surplus, paidRef: n }))
          : settled;
      case 'eventIsNotWritten':
        return changed(settled, (next) => ({ ...next, outbox: order.outbox }));
      default:
        return settled;
    }
  };
