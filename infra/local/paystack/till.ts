import type { TestCard } from './cards.ts';
import type { Changed } from './change.ts';
import { answerChallenge, decline, goOngoing, isPaid, succeed, useCard } from './charge.ts';
import type { Pause, Report } from './clock.ts';
import { createDisputeDesk } from './dispute-desk.ts';
import { chargeSuccess, type PaystackEvent, serialise, spoil } from './events.ts';
import type { Faults } from './faults.ts';
import type { Delivery, Ledger, Method, Transaction } from './ledger.ts';
import { displayAmount } from './money.ts';
import { createRefundRun } from './refund-run.ts';
import type { Webhooks } from './webhooks.ts';

export type TillOptions = {
  ledger: Ledger;
  faults: Faults;
  webhooks: Webhooks;
  now: () => number;
  pause: Pause;
  timeScale: number;
  newCode: () => string;
  report: Report;
};

/** The webhooks an event causes under the faults of the moment: none when dropped, several when duplicated. */
const deliveriesOf = (event: PaystackEvent, { faults, now, newCode }: TillOptions): Delivery[] => {
  const fault = faults.takeWebhook();
  if (fault.drop) return [];
  const sent = {
    event: event.event,
    body: serialise(spoil(event, fault)),
    badlySigned: fault.badSignature,
    attempts: 0,
    dueAt: now() + fault.delayMs,
  };
  return Array.from({ length: 1 + fault.duplicate }, () => ({ id: newCode(), ...sent }));
};

/** Every change of a payment goes through here: decided, written down together with its webhooks, then announced. */
export const createTill = (options: TillOptions) => {
  const { ledger, faults, webhooks, now, pause, timeScale, report } = options;
  const commit = (next: Transaction, event?: PaystackEvent): Transaction => {
    const owed = event ? deliveriesOf(event, options) : [];
    const saved = { ...next, deliveries: [...next.deliveries, ...owed] };
    ledger.save(saved);
    for (const { id } of owed) webhooks.start(saved.reference, id);
    return saved;
  };

  const announce = (was: Transaction, is: Transaction): void => {
    if (was.status === is.status && is.status !== 'failed') return;
    report({ event: `payment.${is.status}`, reference: is.reference, detail: is.gatewayResponse });
  };

  /** Nothing in here waits, so two requests at once cannot both find the payment unpaid. */
  const change = (
    reference: string,
    decide: (from: Transaction, at: number) => { next: Transaction; wrong?: string },
  ): Changed => {
    const from = ledger.find(reference);
    if (!from) return { ok: false, reason: 'unknownReference' };
    if (isPaid(from)) return { ok: false, reason: 'alreadyPaid' };
    const { next, wrong } = decide(from, now());
    if (next === from) return { ok: true, transaction: from };
    const transaction = commit(next, isPaid(next) ? chargeSuccess(next) : undefined);
    announce(from, transaction);
    return wrong === undefined ? { ok: true, transaction } : { ok: true, transaction, wrong };
  };

  const fees = () => faults.customerBearsFees();

  const refunds = createRefundRun({ ledger, commit, now, pause, timeScale, report });

  return {
    open(transaction: Transaction): Transaction {
      const { reference, amount, currency } = transaction;
      report({ event: 'payment.opened', reference, detail: displayAmount(amount, currency) });
      return commit(transaction);
    },
    pay: (reference: string, method: Method): Changed =>
      change(reference, (from, at) => ({ next: succeed(from, method, at, fees()) })),
    fail: (reference: string, gatewayResponse: string): Changed =>
      change(reference, (from, at) => ({ next: decline(from, gatewayResponse, at) })),
    goOngoing: (reference: string, message: string): Changed =>
      change(reference, (from, at) => ({ next: from.status === 'ongoing' ? from : goOngoing(from, message, at) })),
    useCard: (reference: string, card: TestCard, expiry: string): Changed =>
      change(reference, (from, at) => ({ next: useCard(from, card, expiry, at, fees()) })),
    answer: (reference: string, step: string, answer: string): Changed =>
      change(reference, (from, at) => answerChallenge(from, step, answer, at, fees())),
    refund: refunds.start,
    disputes: createDisputeDesk({ ledger, commit, now, report }),
    /** Takes up what a former life of the simulator left: webhooks it still owes, refunds under way. */
    resume(): void {
      for (const { reference, deliveries, refunds: known } of ledger.list()) {
        for (const { id } of deliveries) webhooks.start(reference, id);
        for (const { id } of known) refunds.follow(reference, id);
      }
    },
  };
};
export type Till = ReturnType<typeof createTill>;
